/** Options for pages on sheets of paper, and what they come to. */
import { join, parse } from 'node:path';
import { type Imposition, mostThickness } from '../base/print.ts';
import type { PrintSettings } from '../input/manifest/manifest.ts';
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
    long: '--no-booklet',
    text: { zh: '不写拼好版的文件，即使清单里写了 booklet', en: 'no booklet, whatever the manifest says' },
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

/** The settings as the manifest would have them, or what is wrong with them. */
export function impositionSettings({
  booklet,
  noBooklet,
  thickness,
}: ValuesOf<typeof impositionOptions>): Usage<Pick<PrintSettings, 'booklet' | 'thickness'>> {
  if (booklet && noBooklet) {
    return wrongUsage({
      zh: '--booklet 和 --no-booklet 只能选一个',
      en: '--booklet and --no-booklet: choose one of them',
    });
  }
  if (thickness !== undefined && !(/^\d*\.?\d+$/.test(thickness) && Number(thickness) <= mostThickness)) {
    return wrongUsage({
      zh: `纸的厚度要写毫米数，0 到 ${mostThickness}：“${thickness}”`,
      en: `the thickness of the paper is a number of mm, from 0 to ${mostThickness}: “${thickness}”`,
    });
  }
  if (thickness !== undefined && noBooklet) {
    return wrongUsage({
      zh: '--thickness 要和 --booklet 同用',
      en: '--thickness goes with --booklet',
    });
  }
  return rightUsage({
    booklet: booklet || noBooklet ? booklet : undefined,
    thickness: thickness === undefined ? undefined : Number(thickness),
  });
}

/** Pages on a side of the sheets that are asked for. */
export function pagesPerSide({ nup }: Pick<ValuesOf<typeof impositionOptions>, 'nup'>): 2 | 4 | undefined {
  return nup === undefined ? undefined : nup === '2' ? 2 : 4;
}

/** Where the sheets of the PDF `path` go: X-booklet.pdf, X-2up.pdf beside X.pdf. */
export function sheetsPath(path: string, imposition: Imposition): string {
  const { dir, name, ext } = parse(path);
  const suffix = imposition.kind === 'booklet' ? 'booklet' : `${imposition.pages}up`;
  return join(dir, `${name}-${suffix}${ext}`);
}
