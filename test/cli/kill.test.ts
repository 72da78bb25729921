import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodIssue } from './rig/issues.ts';
import { workspace } from './rig/workspace.ts';

/** `npm run test:kill` ends the program 200 times with each signal; in every test run a few times are enough. */
const times = Number(process.env['KILLS'] ?? 4);

const place = workspace();
const old = '%PDF- of last week';
let whole: Buffer;
let longest: number;
beforeAll(() => {
  place.write({ 'a.yaml': goodIssue });
  const start = performance.now();
  place.run(['build', 'a.yaml', '-o', 'whole.pdf']);
  longest = performance.now() - start;
  whole = place.read('whole.pdf');
});
afterAll(() => place.remove());

/** Numbers from 0 to 1 that are spread evenly whatever their count: the golden ratio's multiples. */
const moments = Array.from({ length: times }, (_, index) => ((index + 1) * 0.618034) % 1);

const leftovers = (): readonly string[] => place.files().filter((path) => path.endsWith('.tmp'));

describe.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('a build that %s ends at any moment', (signal) => {
  it('leaves the PDF of before or the new one, whole; and the next run leaves no other file', async () => {
    for (const moment of moments) {
      place.write({ 'a.pdf': old });
      const child = place.start(['build', 'a.yaml']);
      const ended = once(child, 'exit');
      await wait(moment * longest * 1.1);
      child.kill(signal);
      await ended;
      const left = place.read('a.pdf');
      expect(left.equals(whole) || left.toString() === old).toBe(true);
      if (signal !== 'SIGKILL') expect(leftovers()).toEqual([]);
    }
    place.run(['build', 'a.yaml']);
    expect(place.read('a.pdf').equals(whole)).toBe(true);
    expect(leftovers()).toEqual([]);
  });
});

describe('what a killed run has left', () => {
  it('is removed by the next, but not what a running process of today or another computer writes', () => {
    place.write({ [`.bulletin-000000-${process.pid}-1.tmp`]: '%PDF-' });
    place.run(['build', 'a.yaml']);
    expect(leftovers()).toEqual([`.bulletin-000000-${process.pid}-1.tmp`]);
  });
});
