/** What a reader of the text gets from pages with columns of cells, notes and pictures, by poppler and by the structure. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemWorld } from '../../src/base/system-world.ts';
import { buildIssue, readIssue } from '../../src/build/pipeline.ts';
import type { Block, Issue } from '../../src/input/content/issue.ts';
import { styleNames } from '../../src/input/style/format.ts';
import { samples } from '../support/sample-files.ts';

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

/** Openings of the titles, paragraphs and headings of an issue, in the order of its manifest, without blanks. */
function openingsOf(issue: Issue): string[] {
  const articles = issue.sections.flatMap((section) => section.articles);
  const texts = articles.flatMap(({ title, blocks }) => [title.text, ...blocks.flatMap(textsOf)]);
  // What a line end inside an opening would hide, and what is printed otherwise than it is typed, stays out.
  return texts.map((text) => /^\p{Script=Han}{4,7}/u.exec(text)?.[0] ?? '').filter((text) => text !== '');
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.inlines.flatMap((inline) => (inline.kind === 'text' ? [inline.text.text] : [])).join('')];
    case 'quotation':
      return block.blocks.flatMap(textsOf);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(textsOf));
    default:
      return [];
  }
}

describe.each(samples)('the sample %s', (name) => {
  describe.each(styleNames.map(({ value }) => value))('in the style %s', (style) => {
    const path = join(folder, `${name}-${style}.pdf`);
    let openings: string[] = [];

    beforeAll(async () => {
      const world = systemWorld();
      const manifest = `issues/${name}/issue.yaml`;
      const read = readIssue(world, manifest, { style }, () => undefined);
      const built = await buildIssue(world, manifest, { style }, () => undefined);
      if (!read.ok || !built.ok) throw new Error(`${name} does not build`);
      openings = openingsOf(read.value.issue);
      writeFileSync(path, built.value.bytes);
    });

    const read = (program: string, ...options: readonly string[]): string => {
      const text = execFileSync(program, options, { encoding: 'utf8', maxBuffer: 1 << 26 });
      return text.replaceAll(/[\s"]/gu, '');
    };

    it('is read in order by its content', () => {
      expect(openings.length).toBeGreaterThan(3);
      expect(inOrder(read('pdftotext', '-raw', path, '-'), openings)).toEqual([]);
    });

    it('is read in order by its structure', () => {
      expect(inOrder(read('pdfinfo', '-struct-text', path), openings)).toEqual([]);
    });

    // Of two columns poppler reads lines across when it has nothing but their places.
    if (style !== 'magazine') {
      it('is read in order by the places of its lines', () => {
        expect(inOrder(read('pdftotext', path, '-'), openings)).toEqual([]);
      });
    }
  });
});

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
