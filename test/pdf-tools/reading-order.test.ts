/** What a reader of the text gets from pages with columns of cells, notes and pictures, by poppler and by the structure. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemWorld } from '../../src/base/system-world.ts';
import { buildIssue } from '../../src/build/pipeline.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulletin-order-'));
const file = join(folder, 'issue.pdf');

beforeAll(async () => {
  const built = await buildIssue(systemWorld(), 'issues/2027-01/issue.yaml', {}, () => undefined);
  if (!built.ok) throw new Error('the sample does not build');
  writeFileSync(file, built.value.bytes);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Whether each of the words stands behind the one before it. */
function inOrder(text: string, words: readonly string[]): string[] {
  let at = 0;
  return words.filter((word) => {
    const found = text.indexOf(word, at);
    if (found >= 0) at = found + word.length;
    return found < 0;
  });
}

describe('the text of the sample with tables, notes and pictures', () => {
  const body = ['编者按', '一、总体情况', '642', '从内容看', '刊物采用'];
  const after = [
    '二、各单位报送情况',
    '表',
    '滨江新区管理委员会',
    '46.2',
    '注：',
    '（二）',
    '三、优秀信息员',
    '欧阳晓',
    '2027',
  ];

  it('is read by its content in order, notes behind the text of their page', () => {
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/[ \n]/g, '');
    expect(inOrder(text, [...body, '统计时间', '见《澜川', ...after])).toEqual([]);
  });

  it('is read by its structure in order, each note behind its mark', () => {
    const text = execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' }).replaceAll(/[\s"]/g, '');
    const names = ['编者按', '一、总体情况', '统计时间', '从内容看', '见《澜川'];
    expect(inOrder(text, [...names, '二、各单位报送情况', '滨江新区管理委员会', '（二）', '三、优秀信息员'])).toEqual(
      [],
    );
  });

  it('loses no name of the list', () => {
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/[ \n]/g, '');
    for (const name of ['陆云翀', '邵珩之', '马堃亭', '王芳', '赵敏', '吴越', '司马青云']) expect(text).toContain(name);
  });
});
