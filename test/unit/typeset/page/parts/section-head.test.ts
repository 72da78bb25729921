import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../../src/base/geometry.ts';
import { newsletterStyle } from '../../../../../src/input/style/newsletter.ts';
import type { SectionHeadSpec } from '../../../../../src/input/style/style.ts';
import { pictureOf } from '../../../../support/figures.ts';
import { article, issue, paragraph } from '../../../../support/issue.ts';
import { imagesOf, rulesOf, textsOf } from '../../../../support/pages.ts';
import { kindsAbove, typeset } from '../../../../support/typeset.ts';

const { typeArea, sectionHead: look } = newsletterStyle;
const right = typeArea.left + typeArea.width;
const em = ptToMm(look.size);

/** Rules and name of a section's head, in millimetres. */
function headIn(spec: Partial<SectionHeadSpec>) {
  const style = { ...newsletterStyle, sectionHead: { ...look, ...spec } };
  const [page] = typeset(issue({ 科技动态: [article('标题', [paragraph('短')])] }, { style })).pages;
  const name = textsOf(page!).find(({ role }) => role === 'section-head')!;
  return {
    rules: rulesOf(page!).filter(({ role }) => role === 'section-head'),
    name: { left: ptToMm(name.x), right: ptToMm(name.right), baseline: ptToMm(name.y) },
    title: ptToMm(textsOf(page!).find(({ role }) => role === 'title')!.y),
  };
}

describe('the device of a section', () => {
  it('bar: a bar as high as the name before it, a rule over the column below', () => {
    const { rules, name } = headIn({ device: 'bar' });
    expect(rules[0]).toMatchObject({ x: expect.closeTo(typeArea.left, 6), height: expect.closeTo(em, 6) });
    expect(rules[1]).toMatchObject({ width: expect.closeTo(typeArea.width, 6), height: expect.closeTo(ptToMm(1), 6) });
    expect(rules[1]!.y).toBeGreaterThan(name.baseline);
    expect(name.left).toBeGreaterThan(rules[0]!.x + rules[0]!.width);
  });

  it('band: a band over the column with the name open in it', () => {
    const { rules, name } = headIn({ device: 'band' });
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({ width: expect.closeTo(typeArea.width, 6), ink: 'red' });
    expect(rules[0]!.y + rules[0]!.height).toBeGreaterThan(name.baseline);
    expect(name.left).toBeCloseTo(typeArea.left + 0.75 * em, 6);
  });

  it('rules: one at either side of the name in the middle, equally long', () => {
    const { rules, name } = headIn({ device: 'rules' });
    expect(rules[0]!.width).toBeCloseTo(rules[1]!.width, 6);
    expect(rules[1]!.x + rules[1]!.width).toBeCloseTo(right, 6);
    expect((name.left + name.right) / 2).toBeCloseTo((typeArea.left + right) / 2, 6);
    expect(name.left - rules[0]!.x - rules[0]!.width).toBeCloseTo(0.75 * em, 6);
  });

  it('box: four rules around the name, where the style aligns it', () => {
    const { rules, name } = headIn({ device: 'box' });
    expect(rules).toHaveLength(4);
    expect(Math.min(...rules.map(({ x }) => x))).toBeCloseTo(typeArea.left, 6);
    const centred = headIn({ device: 'box', align: 'center' });
    expect((centred.name.left + centred.name.right) / 2).toBeCloseTo((typeArea.left + right) / 2, 6);
    const end = headIn({ device: 'box', align: 'end' });
    expect(Math.max(...end.rules.map(({ x, width }) => x + width))).toBeCloseTo(right, 6);
    const lowest = Math.max(...rules.map(({ y, height }) => y + height));
    expect(lowest).toBeGreaterThan(name.baseline);
    expect(lowest).toBeLessThan(headIn({ device: 'box' }).title - em / 2);
  });

  it('picture: as large as its rows allow, where the style aligns it, the heading says what it shows', () => {
    const image = {
      picture: pictureOf({ width: 3000, height: 500 }).picture,
      span: { file: 'a.yaml', start: 0, end: 1 },
    };
    const { sections } = issue({ 科技动态: [article('标题', [paragraph('短')])] });
    const document = typeset(issue({}, { sections: [{ ...sections[0]!, image }] }));
    const [picture] = imagesOf(document.pages[0]!);
    const rows = ptToMm(look.rows * newsletterStyle.pitch);
    expect(picture!.x).toBeCloseTo(typeArea.left, 6);
    expect(picture!.width / picture!.height).toBeCloseTo(6, 6);
    expect(picture!.height).toBeLessThan(rows);
    expect(picture!.height).toBeGreaterThan(0.7 * rows);
    const figure = document.structure.findIndex(({ part }) => part.kind === 'figure');
    expect(document.structure[figure]!.part).toEqual({ kind: 'figure', alt: '科技动态' });
    expect(kindsAbove(document, figure)).toEqual(['section', 'heading', 'figure']);
    const title = textsOf(document.pages[0]!).find(({ role }) => role === 'title')!;
    expect(ptToMm(title.y)).toBeCloseTo(headIn({ device: 'bar' }).title, 9);
  });

  it.each(['bar', 'band', 'rules', 'box'] as const)('%s leaves the text on its rows', (device) => {
    expect(headIn({ device }).title).toBeCloseTo(headIn({ device: 'bar' }).title, 9);
  });
});
