import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../src/base/diagnostics/diagnostic.ts';
import { eventLine, findingEvent } from '../../../src/cli/events.ts';

const text = '# 一\nnumber: x\n';
const found = diagnostic('file/not-found', { path: 'a.md' }, { file: 'issue.yaml', start: 12, end: 13 }, [
  { message: { zh: '补上', en: 'add it' } },
]);

describe('events', () => {
  it('are lines of JSON that tell their version', () => {
    expect(eventLine({ event: 'failed', manifest: '第3期\n.yaml' })).toBe(
      '{"v":1,"event":"failed","manifest":"第3期\\n.yaml"}',
    );
  });

  it('give a finding its place from line 1 and column 1, and its message in one language', () => {
    expect(
      findingEvent(
        found,
        'en',
        () => text,
        (path) => `seen/${path}`,
      ),
    ).toEqual({
      event: 'finding',
      severity: 'error',
      code: 'file/not-found',
      message: 'file not found: a.md',
      place: { file: 'seen/issue.yaml', line: 2, column: 9, endLine: 2, endColumn: 10 },
      hints: [{ message: 'add it', place: undefined }],
    });
  });

  it('give the file alone when it cannot be read any more', () => {
    const { place } = findingEvent(
      found,
      'en',
      () => undefined,
      (path) => path,
    );
    expect(place).toEqual({ file: 'issue.yaml' });
  });
});
