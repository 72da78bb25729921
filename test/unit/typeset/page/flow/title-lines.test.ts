import { describe, expect, it } from 'vitest';
import { article, filler, issue, paragraph } from '../../../../support/issue.ts';
import { linesOf, textsOf } from '../../../../support/pages.ts';
import { typeset } from '../../../../support/typeset.ts';

/** Lines of a title at 15 pt, 29 characters to the line. */
const linesIn = (title: string): string[] =>
  linesOf(typeset(issue({ 动态: [article(title, [paragraph('短')])] })), 'title');

describe('the lines of a title', () => {
  it('are equally long where nothing tells words apart', () => {
    expect(linesIn(filler(40)).map((line) => line.length)).toEqual([20, 20]);
    expect(linesIn(filler(66)).map((line) => line.length)).toEqual([22, 22, 22]);
  });

  it.each([
    ['滨江新材料产业创新联盟第三次会员大会召开　选举产生新一届理事会和监事会', '选举'],
    ['澜川市人民政府办公室关于印发《新材料产业提质升级行动方案》的通知', '《新材料'],
    ['江畔市召开科技成果转化推进会暨2027年度重点研发计划项目集中签约仪式，部署全年工作', '重点研发'],
    ['滨江新材料产业创新联盟举办2027年春季新材料产业人才专场招聘大会', '春季'],
    ['聚焦新材料产业链关键环节，推动新材料中试平台开放共享的实践与思考', '推动'],
  ])('end behind phrases: %s', (title, second) => {
    const lines = linesIn(title);
    expect(lines).toHaveLength(2);
    expect(lines[1]!.startsWith(second)).toBe(true);
    expect(lines.join('').replace(/\s/gu, '')).toBe(title.replace(/\s/gu, ''));
  });

  it('are filled up to a blank between phrases, which is none at the end of a line', () => {
    // 29 characters to the line: with the blank there would be 30.
    const title = `${filler(29)}\u3000${filler(20)}`;
    const { pages } = typeset(issue({ 动态: [article(title, [paragraph('短')])] }));
    const lines = textsOf(pages[0]!).filter(({ role }) => role === 'title');
    expect(lines.map(({ text }) => text.length)).toEqual([29, 20]);
    const middles = lines.map(({ x, right }) => (x + right) / 2);
    expect(middles[0]).toBeCloseTo(middles[1]!, 6);
  });

  it('do not begin with what belongs to the word before', () => {
    for (let length = 32; length < 50; length++) {
      const title = `${'中'.repeat(length / 2)}的${'文'.repeat(length / 2)}`;
      for (const line of linesIn(title)) expect(line.startsWith('的')).toBe(false);
    }
  });

  it.each(['举措', '接受', '陶瓷'])('part no common word in their middle: %s', (word) => {
    const lines = linesIn(`${filler(17)}${word}${filler(17)}`);
    expect(lines).toHaveLength(2);
    expect(lines.some((line) => line.includes(word))).toBe(true);
  });

  it('end where their author ends them', () => {
    expect(linesIn(`短\n${filler(24)}`)).toEqual(['短', filler(24)]);
  });

  it('are as many as they must be', () => {
    for (const length of [29, 30, 58, 59]) expect(linesIn(filler(length))).toHaveLength(Math.ceil(length / 29));
  });

  it('are left as they come where they are no title any more', () => {
    const lines = linesIn(filler(6000));
    expect(lines.slice(0, -1).every((line) => line.length === 29)).toBe(true);
    expect(lines).toHaveLength(Math.ceil(6000 / 29));
  });
});
