import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostics/diagnostic.ts';
import { memoryWorld } from '../../../src/base/memory-world.ts';
import type { OutputProfile } from '../../../src/base/print.ts';
import { attachedSources } from '../../../src/build/attached-sources.ts';

const files = {
  '11/issue.yaml': 'name: 简报',
  'series.yaml': 'publisher: 联盟',
  '11/稿/a.md': '正文。',
  '11/p.png': '',
};

function attached(profile: OutputProfile, paths: readonly string[] = Object.keys(files)) {
  const warnings: Diagnostic[] = [];
  const result = attachedSources(memoryWorld(files), paths, profile, (found) => warnings.push(found));
  return { result, codes: warnings.map(({ code }) => code) };
}

describe('attachedSources', () => {
  it('are the manifest, what it extends and the articles, named as they lie; pictures are not among them', () => {
    const { result } = attached('screen');
    expect(result.ok && result.value.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['issue.yaml', 'application/yaml'],
      ['series.yaml', 'application/yaml'],
      ['稿/a.md', 'text/markdown'],
    ]);
  });

  it('are left out with a warning where PDF/A-2 or PDF/X has no place for them', () => {
    for (const profile of ['press', 'press-x1a', 'archive'] as const) {
      expect(attached(profile)).toEqual({ result: { ok: true, value: [] }, codes: ['print/for-screen-only'] });
    }
  });

  it('tell of a file that has gone', () => {
    expect(attached('screen', ['11/gone.md']).result.ok).toBe(false);
  });
});
