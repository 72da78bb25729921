import { expect, it } from 'vitest';
import { memoryWorld } from '../../../src/base/memory-world.ts';
import { weighingWorld } from '../../../src/base/weighing-world.ts';

const codesOf = (result: ReturnType<ReturnType<typeof weighingWorld>['readText']>): readonly string[] | 'read' =>
  result.ok ? 'read' : result.errors.map(({ code }) => code);

it('reads a million characters and refuses more with one error', () => {
  const world = weighingWorld(memoryWorld({ 'a.md': '字'.repeat(999_999), 'b.md': '字', 'c.md': '字', 'd.md': '字' }));
  expect(['a.md', 'b.md', 'c.md', 'd.md'].map((path) => codesOf(world.readText(path)))).toEqual([
    'read',
    'read',
    ['file/too-much-text'],
    [],
  ]);
});

it('counts a file once, however often it is read', () => {
  const world = weighingWorld(memoryWorld({ 'a.yaml': '字'.repeat(600_000) }));
  expect([codesOf(world.readText('a.yaml')), codesOf(world.readText('a.yaml'))]).toEqual(['read', 'read']);
  expect(world.characters()).toBe(600_000);
});

it('counts what lines, items, cells and notes take beside their characters', () => {
  const refused = (text: string): boolean =>
    codesOf(weighingWorld(memoryWorld({ 'a.md': text })).readText('a.md')) !== 'read';
  expect([refused('\n'.repeat(47_000)), refused('\n'.repeat(48_000))]).toEqual([false, true]);
  expect([refused('|'.repeat(52_000)), refused('|'.repeat(53_000))]).toEqual([false, true]);
  expect([refused('[^'.repeat(18_000)), refused('[^'.repeat(20_000))]).toEqual([false, true]);
  expect([refused('- 项\n'.repeat(5_700)), refused('- 项\n'.repeat(5_800))]).toEqual([false, true]);
  expect([refused('12. 项\n'.repeat(5_600)), refused('12. 项\n'.repeat(5_700))]).toEqual([false, true]);
  expect([refused('*'.repeat(99_000)), refused('*'.repeat(101_000))]).toEqual([false, true]);
  const table = (columns: number, rows: number): string =>
    `${'|甲'.repeat(columns)}|\n${'| :-: '.repeat(columns)}|\n${'|乙|\n'.repeat(rows)}`;
  expect([refused(table(4, 10_000)), refused(table(500, 100)), refused(table(500, 120))]).toEqual([false, false, true]);
  expect(refused(`${table(500, 1)}\n${'|乙|\n'.repeat(120)}`)).toBe(false);
});
