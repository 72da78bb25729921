import { describe, expect, test } from 'vitest';
import { stripFurniture } from '../../../../src/input/import/furniture.ts';
import { readLines } from '../../../../src/input/import/lines.ts';
import { measureLines } from '../../../../src/input/import/measure.ts';

function strip(text: string) {
  const { lines, furniture } = stripFurniture(measureLines(readLines([{ name: 'a.txt', text }])));
  return {
    lines: lines.map((line) => line.text),
    folios: furniture.folios.map((line) => line.text),
    heads: furniture.runningHeads.map((line) => line.text),
  };
}

describe('stripFurniture', () => {
  test.each(['— 3 —', '- 3 -', '·3·', '第 3 页', '第3页，共8页', 'Page 3 of 8'])(
    'takes %s for a folio anywhere',
    (folio) => {
      expect(strip(`甲。\n${folio}\n乙。`)).toMatchObject({ lines: ['甲。', '乙。'], folios: [folio] });
    },
  );

  test('takes bare numbers for folios at page breaks or when they count', () => {
    expect(strip('甲。\n7\n\f乙。').folios).toEqual(['7']);
    expect(strip('甲。\n7\n乙。\n8\n丙。').folios).toEqual(['7', '8']);
  });

  test('leaves a number that may be text', () => {
    expect(strip('甲。\n7\n乙。').folios).toEqual([]);
    expect(strip('甲。\n7\n乙。\n12\n丙。').folios).toEqual([]);
  });

  test('takes heads that return amid sentences', () => {
    const text = [
      '这一行写满了整整二十个字然后接下去没',
      '河湖简报',
      '完的句子在这里',
      '结束这里又是写满了的一行没有标点到',
      '河湖简报',
      '头。',
      '这里又是写满了的一行也没有标点在行',
      '河湖简报',
      '尾。',
    ];
    expect(strip(text.join('\n')).heads).toEqual(['河湖简报', '河湖简报', '河湖简报']);
  });

  test('leaves small heads that return in articles', () => {
    const text = [
      '主要做法',
      '甲甲甲甲甲甲甲甲甲甲甲甲。',
      '主要做法',
      '乙乙乙乙乙乙乙乙乙乙乙乙。',
      '主要做法',
      '丙丙丙丙丙丙丙丙丙丙丙丙。',
    ];
    expect(strip(text.join('\n')).heads).toEqual([]);
  });
});
