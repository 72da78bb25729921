import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../../../src/base/geometry.ts';
import { parseMarkdownBlocks } from '../../../../../../src/input/content/markdown/blocks.ts';
import { callouts } from '../../../../../../src/input/content/recognise/callouts.ts';
import { article, issue, text } from '../../../../../support/issue.ts';
import { textsOf } from '../../../../../support/pages.ts';
import { typeset } from '../../../../../support/typeset.ts';

const names = ['陆云翀', '邵珩之', '王芳', '李一鸣', '司马青云', '赵敏'];

describe('a list of names', () => {
  const blocks = callouts(parseMarkdownBlocks(text(`> [!名单]\n> ${names.join(' ')}`), () => undefined));
  const [page] = typeset(issue({ 动态: [article('标题', blocks)] })).pages;
  const runs = textsOf(page!).filter(({ role }) => role === 'names');
  /** Left edge and right end of each name, in mm. */
  const places = names.map((name) => {
    const own = runs.filter((run) => run.text !== '' && name.includes(run.text));
    return { x: ptToMm(Math.min(...own.map(({ x }) => x))), right: ptToMm(Math.max(...own.map(({ right }) => right))) };
  });

  it('begins two characters in and ends at the right edge, in columns of one step', () => {
    expect(places[0]!.x).toBeCloseTo(27 + (2 * 156) / 31, 1);
    const step = places[1]!.x - places[0]!.x;
    expect(places[3]!.x - places[2]!.x).toBeCloseTo(step, 4);
    expect(Math.max(...places.map(({ right }) => right))).toBeLessThanOrEqual(27 + 156 + 1e-6);
  });

  it('spreads names of two characters over three', () => {
    const widthOf = ({ x, right }: { x: number; right: number }): number => right - x;
    expect(widthOf(places[2]!)).toBeCloseTo(widthOf(places[0]!), 1);
  });
});
