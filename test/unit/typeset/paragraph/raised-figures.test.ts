import { describe, expect, it } from 'vitest';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import { composedInlines, inline } from '../../../support/marked.ts';
import { composed } from '../../../support/paragraph.ts';

const raised = (text: string) => inline(text, { level: 'raised' });
const lowered = (text: string) => inline(text, { level: 'lowered' });

/** Text, size and height of each box. */
function boxesOf(...[inlines, missing]: [Parameters<typeof composedInlines>[0], string?]) {
  const { boxes, found } = composedInlines(inlines, missing === undefined ? {} : { metrics: { missing } });
  expect(found).toEqual([]);
  return Array.from({ length: boxes.count }, (_, k) => [
    boxes.flat.text.slice(boxes.start[k], boxes.end[k]),
    boxes.size[k],
    boxes.rise[k],
  ]);
}

describe('raised and lowered text', () => {
  it('is set in the figures that the face has for it, and read as such', () => {
    expect(boxesOf([inline('m'), raised('2')])).toEqual([
      ['m', 1, 0],
      ['²', 1, 0],
    ]);
    expect(boxesOf([inline('CO'), lowered('2')]).at(-1)).toEqual(['₂', 1, 0]);
    expect(boxesOf([raised('-3')])).toEqual([
      ['⁻', 1, 0],
      ['³', 1, 0],
    ]);
  });

  it('is set smaller and higher or lower where the face has none', () => {
    expect(boxesOf([inline('10'), raised('4')], '⁴').at(-1)).toEqual(['⁴', 0.65, 0.33]);
    expect(boxesOf([inline('CO'), lowered('2')], '₂').at(-1)).toEqual(['₂', 0.65, -0.14]);
  });

  it('is all of one kind: a made figure is not set beside one of the face', () => {
    expect(boxesOf([raised('14')], '⁴')).toEqual([
      ['¹', 0.65, 0.33],
      ['⁴', 0.65, 0.33],
    ]);
  });

  it('is set smaller when Unicode has no figures for it', () => {
    expect(boxesOf([inline('x'), raised('i+1')])).toEqual([
      ['x', 1, 0],
      ['i', 0.65, 0.33],
      ['+', 0.65, 0.33],
      ['1', 0.65, 0.33],
    ]);
    expect(boxesOf([inline('规定'), raised('注')]).at(-1)).toEqual(['注', 0.65, 0.33]);
  });

  it('is the same when it is typed in the characters of Unicode', () => {
    const typed = composed('x¹⁴', { fonts: metricFontSet({ missing: '⁴' }) }).boxes;
    const marked = composedInlines([inline('x'), raised('14')], { metrics: { missing: '⁴' } }).boxes;
    expect([...typed.width].slice(0, 3)).toEqual([...marked.width].slice(0, 3));
    expect([...typed.key].slice(0, 3)).toEqual([...marked.key].slice(0, 3));
  });

  it('keeps the gap to Chinese text of its full size', () => {
    const { material } = composedInlines([inline('a'), raised('i'), inline('的')]);
    expect(material.glue[1]).toBe(0.25);
  });

  it('is not parted from what it belongs to', () => {
    const { material } = composedInlines([inline('CO'), lowered('2'), inline('为m'), raised('i')]);
    expect([...material.penalty].slice(0, 2)).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(material.penalty[4]).toBe(Number.POSITIVE_INFINITY);
  });
});
