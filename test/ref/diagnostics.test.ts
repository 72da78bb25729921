import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogue } from '../../src/base/diagnostics/catalogue.ts';

it('finds every diagnostic with its severity in docs/diagnostics.md, and none that is no more', () => {
  const page = readFileSync(new URL('../../docs/diagnostics.md', import.meta.url), 'utf8');
  const listed = [...page.matchAll(/^\| `([a-z0-9/-]+)` \| (error|warning) \|/gm)].map(
    ([, code, severity]) => `${code} ${severity}`,
  );
  const known = Object.entries(catalogue).map(([code, entry]) => `${code} ${entry.severity}`);
  expect(listed.toSorted()).toEqual(known.toSorted());
});
