/** What this program writes for press, by its own rules. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { systemWorld } from '../../../../src/base/system-world.ts';
import { buildIssue } from '../../../../src/build/pipeline.ts';
import { openPlainFile } from '../../../../src/check/preflight/pdf/plain-file.ts';
import { preflight } from '../../../../src/check/preflight/preflight.ts';

/** The sample with tables, pictures, notes and names. */
const sample = fileURLToPath(new URL('../../../../issues/2027-01/issue.yaml', import.meta.url));

const kinds = [
  ['press', 'newsletter', 'fonts'],
  ['press', 'gongwen', 'fonts'],
  ['press', 'magazine', 'outlines'],
  ['press-x1a', 'newsletter', 'outlines'],
] as const;

it.each(kinds)(
  'breaks no rule of PDF/X and of print shops but the number of its pages: %s, %s, text as %s',
  async (profile, style, text) => {
    const options = { style, print: { profile, text, marks: 'all' } } as const;
    const built = await buildIssue(systemWorld(), sample, options, () => undefined);
    if (!built.ok) throw new Error(built.errors.map(({ message }) => message.en).join('; '));
    const { bytes } = built.value;
    expect(openPlainFile(Buffer.from(bytes))).toBeDefined();
    const found = await preflight(bytes);
    expect(found?.findings.filter(({ rule }) => rule !== 'P01')).toEqual([]);
  },
);
