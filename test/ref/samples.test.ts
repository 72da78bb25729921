/** The samples are what an editor looks at first: each builds in its own style without a word of complaint. */
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostics/diagnostic.ts';
import { systemWorld } from '../../src/base/system-world.ts';
import { buildIssue } from '../../src/build/pipeline.ts';
import { checkIssue } from '../../src/check/check-issue.ts';
import { samples } from '../support/sample-files.ts';

it.each(samples)('the sample %s builds without warnings', async (name) => {
  const found: Diagnostic[] = [];
  const built = await buildIssue(systemWorld(), `issues/${name}/issue.yaml`, {}, (one) => found.push(one));
  expect(found.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
  expect(built.ok).toBe(true);
});

it.each(samples)('check has nothing to say of the sample %s', async (name) => {
  const { found } = await checkIssue(systemWorld(), `issues/${name}/issue.yaml`, {}, []);
  expect(found.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
});
