/** Light and dark of text and what it stands on, in every house style (WCAG 2.2, 1.4.3). */

import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Point, Rect } from '../../src/base/geometry.ts';
import { type Ink, paper } from '../../src/base/ink.ts';
import { systemWorld } from '../../src/base/system-world.ts';
import { layOutIssue } from '../../src/build/pipeline.ts';
import type { Placed } from '../../src/typeset/frame/frame.ts';
import { widthOf } from '../../src/typeset/frame/glyph-run.ts';
import { runsOf } from '../../src/typeset/frame/run-columns.ts';

interface Text {
  readonly text: string;
  readonly on: Ink;
  readonly ink: Ink;
  readonly size: number;
}

/** Every text of the items with the last area that was laid under it. */
function textsOn(items: readonly Placed[], origin: Point, areas: { rect: Rect; ink: Ink }[]): readonly Text[] {
  return items.flatMap((item): readonly Text[] => {
    const place = { x: origin.x + item.x, y: origin.y + item.y };
    if (item.kind === 'group') return textsOn(item.frame.items, place, areas);
    if (item.kind === 'rule') areas.push({ rect: { ...place, ...item.size }, ink: item.ink });
    if (item.kind !== 'glyphs') return [];
    return runsOf(item).map((run) => {
      const middle = { x: place.x + run.x + widthOf(run) / 2, y: place.y + run.y - run.size / 3 };
      const under = areas.findLast(({ rect }) => isIn(middle, rect));
      return { text: run.text, ink: run.ink, on: under?.ink ?? paper, size: run.size };
    });
  });
}

function isIn({ x, y }: Point, rect: Rect): boolean {
  return x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height;
}

/** From 1 for two of the same to 21 for black on white. */
function contrast(one: Ink, other: Ink): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance({ rgb }: Ink): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((component) => {
    const share = component / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Large text may have less: 18 pt and more. */
const wanted = ({ size }: Text): number => (size >= 18 ? 3 : 4.5);

const issues = readdirSync('issues').filter((name) => /^\d{4}-\d{2}$/.test(name));
const looks = [
  ...issues.map((issue) => [issue, undefined] as const),
  ...(['newsletter', 'gongwen', 'magazine', 'bilingual'] as const).map((style) => ['2026-12', style] as const),
];

it.each(looks)('tells text from what it stands on: %s, style %s', async (issue, style) => {
  const laidOut = await layOutIssue(
    systemWorld(),
    `issues/${issue}/issue.yaml`,
    { style },
    () => undefined,
    ({ document }) => document.pages.flatMap(({ items }) => textsOn(items, { x: 0, y: 0 }, [])),
  );
  const texts = laidOut.ok ? laidOut.value : [];
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((each) => contrast(each.ink, each.on) < wanted(each))).toEqual([]);
});
