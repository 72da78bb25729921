/** Options for pages on sheets of paper, and what they come to. */
import { join, parse } from 'node:path';
import { type Imposition, usualThickness } from '../base/print.ts';
import type { OptionSpec, ValuesOf } from './command.ts';
import { rightUsage, type Usage, wrongUsage } from './usage.ts';

export const impositionOptions = [
  {
    long: '--booklet',
    text: {
      zh: '另写一个拼好版的文件（X-booklet.pdf）：骑马订，双面打印后对折',
      en: 'write the pages imposed for saddle stitch too, to X-booklet.pdf',
    },
  },
  {
    long: '--thickness',
    value: { zh: '毫米', en: 'mm' },
    text: {
      zh: '骑马订：纸的厚度，默认 0.1 毫米；里面的页按它向订口移',
      en: 'booklet: thickness of the paper, 0.1 mm by default, for creep',
    },
  },
  {
    long: '--nup',
    value: { zh: '页数', en: 'n' },
    choices: ['2', '4'],
    text: {
      zh: '另写一个缩印的文件（X-2up.pdf）：一面纸上 2 页或 4 页，看校样用',
      en: 'write 2 or 4 small pages a side too, to X-2up.pdf, for proofs',
    },
  },
] as const satisfies readonly OptionSpec[];

/** The thickest board that is folded and stitched, 350 g/m², has less than half a millimetre. */
const mostThickness = 0.5;

/** The impositions that are asked for, or what is wrong with them. */
export function impositions(values: ValuesOf<typeof impositionOptions>): Usage<readonly Imposition[]> {
  const { booklet, nup } = values;
  const thickness = values.thickness ?? String(usualThickness);
  if (!(/^\d*\.?\d+$/.test(thickness) && Number(thickness) <= mostThickness)) {
    return wrongUsage({
      zh: `纸的厚度要写毫米数，0 到 ${mostThickness}：“${thickness}”`,
      en: `the thickness of the paper is a number of mm, from 0 to ${mostThickness}: “${thickness}”`,
    });
  }
  if (values.thickness !== undefined && !booklet) {
    return wrongUsage({
      zh: '--thickness 要和 --booklet 同用',
      en: '--thickness goes with --booklet',
    });
  }
  return rightUsage([
    ...(booklet ? [{ kind: 'booklet', thickness: Number(thickness) } as const] : []),
    ...(nup === undefined ? [] : [{ kind: 'n-up', pages: nup === '2' ? 2 : 4 } as const]),
  ]);
}

/** Where the sheets of the PDF `path` go: X-booklet.pdf, X-2up.pdf beside X.pdf. */
export function sheetsPath(path: string, imposition: Imposition): string {
  const { dir, name, ext } = parse(path);
  const suffix = imposition.kind === 'booklet' ? 'booklet' : `${imposition.pages}up`;
  return join(dir, `${name}-${suffix}${ext}`);
}
