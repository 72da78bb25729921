import { describe, expect, it } from 'vitest';
import { memoryWorld } from '../../../src/base/memory-world.ts';
import { checkTemplate, fillTemplate, isTemplate } from '../../../src/cli/name-template.ts';
import type { Manifest } from '../../../src/input/manifest/manifest.ts';
import { readManifest } from '../../../src/input/manifest/read-manifest.ts';
import { goodIssue } from '../../cli/rig/issues.ts';

function manifest(text: string): Manifest {
  const read = readManifest(memoryWorld({ '2026-11/issue.yaml': text }), '2026-11/issue.yaml', () => undefined);
  if (!read.ok) throw new Error(read.errors[0]?.message.en);
  return read.value;
}

describe('names with fields', () => {
  it('are filled in from the manifest', () => {
    expect(fillTemplate('pdf/{year}/{series}-{number}-{date}.pdf', manifest(goodIssue))).toEqual({
      ok: true,
      value: 'pdf/2026/测试简报-3-2026-11-20.pdf',
    });
  });

  it('end with .pdf, and know the names of the manifest and its folder', () => {
    expect(fillTemplate('{folder}_{manifest}', manifest(goodIssue))).toEqual({ ok: true, value: '2026-11_issue.pdf' });
  });

  it('lead into no other folder, whatever the manifest says', () => {
    const evil = goodIssue.replace('name: 测试简报', 'name: ../../etc/a:b');
    expect(fillTemplate('{series}', manifest(evil))).toEqual({ ok: true, value: '--..-etc-a-b.pdf' });
  });

  it('are an error when the manifest lacks a field', () => {
    const filled = fillTemplate('{total}', manifest(goodIssue));
    expect(filled).toMatchObject({ errors: [{ code: 'file/no-such-field' }] });
  });

  it('are told from others, and from fields that there are not', () => {
    expect([isTemplate('a.pdf'), isTemplate('{number}.pdf')]).toEqual([false, true]);
    expect(checkTemplate('{numbr}.pdf')).toMatchObject({
      problem: { hints: [{ message: { en: expect.stringContaining('number') } }] },
    });
  });
});
