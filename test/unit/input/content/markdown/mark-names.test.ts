import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markKindOf, markName, markNames, nearestMark } from '../../../../../src/input/content/markdown/mark-names.ts';

describe('the name of a mark', () => {
  it('is found in Chinese, in English and as pandoc writes classes', () => {
    expect(['专名号', 'name', '.name', ' Name ', 'ｎａｍｅ'].map(markKindOf)).toEqual(Array(5).fill('proper-name'));
    expect(markKindOf('名号')).toBeUndefined();
  });

  it('leads back to its kind', () => {
    for (const name of markNames) expect(markName(markKindOf(name)!)).toBe(name);
  });

  it('is guessed from a slip', () => {
    expect(nearestMark('专各号')).toBe('专名号');
    expect(nearestMark('zhuyn')).toBe('zhuyin');
    expect(nearestMark('字号大小')).toBeUndefined();
  });

  it('stands in docs/markup.md', () => {
    const page = readFileSync(new URL('../../../../../docs/markup.md', import.meta.url), 'utf8');
    const written = [...page.matchAll(/\{([^\s{}=]+)(?:=[^{}]*)?\}/gu)].map(([, name = '']) => name);
    for (const name of markNames) expect(written).toContain(name);
    // What stands for a name, and what a table bears (tables.ts).
    const others = ['标记', 'mark', '通栏', 'span'];
    for (const name of written.filter((name) => !others.includes(name))) expect(markKindOf(name), name).toBeDefined();
  });
});
