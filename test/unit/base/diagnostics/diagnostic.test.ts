import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../../src/base/diagnostics/diagnostic.ts';

describe('a message', () => {
  it('repeats no more of a long text than a line or three, and no half of a character', () => {
    const { message } = diagnostic('layout/overfull-line', { text: '，'.repeat(900_000), excessMm: '1.0' }, undefined);
    expect(message.zh).toMatch(/：，{120}…$/u);
    const half = diagnostic('layout/overfull-line', { text: `甲${'𠀀'.repeat(100)}`, excessMm: '1.0' }, undefined);
    expect(half.message.en).toMatch(/: 甲𠀀{59}…$/u);
  });

  it('repeats a path whole, and what is short as it is', () => {
    const path = `${'很长的文件夹/'.repeat(40)}a.md`;
    expect(diagnostic('file/not-found', { path }, undefined).message.en).toBe(`file not found: ${path}`);
    expect(diagnostic('layout/overfull-line', { text: '甲', excessMm: '1.0' }, undefined).message.zh).toMatch(/：甲$/u);
  });
});
