/** What other programs make of a file: poppler and qpdf, which must be installed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { red } from '../../src/base/ink.ts';
import { writePdf } from '../../src/output/pdf/write-pdf.ts';
import type { Document, Placed } from '../../src/typeset/frame/frame.ts';
import { widthOf } from '../../src/typeset/frame/glyph-run.ts';
import { documentOf, groupAt, pageOf, placed, respaced, runOf, trim } from '../unit/output/pdf/support/documents.ts';
import { squareFace } from '../unit/output/pdf/support/square-face.ts';

const han = squareFace({
  characters: ['——', '目⽬', ...'工作启动会召开在科技部会议内容关于，。王𠮷年国家中长期发展规划'],
});
const latin = squareFace({
  index: 1,
  postScriptName: 'Latin-Regular',
  unitsPerEm: 2048,
  advances: [1000, 682, 1024, 1024, 1024, 1024, 1024, 1024],
  characters: ['-\u2011', ...'201356b'],
});

const dash = { ...runOf(han, '—'), text: '——', starts: Uint32Array.from([0]) };

/** The parts of a line one after another, each set solid. */
function line(y: number, ...parts: readonly (readonly [string, typeof han])[]): readonly Placed[] {
  let x = 50;
  return parts.map(([text, face]) => {
    const run = runOf(face, text);
    const item = placed(run, x, y);
    x += widthOf(run);
    return item;
  });
}

const lines = [
  ...line(160, ['王𠮷在科技部会议关于', han], ['2013-', latin]),
  ...line(180, ['2035', latin], ['年国家中长期科技发展规划', han]),
  ...line(200, ['目', han], ['⽬', han], ['内容', han], ['6-6\u20116', latin], ['。', han]),
];
const body = [
  placed(runOf(han, '工作启动会召开', { size: 22, ink: red }), 50, 60),
  groupAt(0, 0, lines),
  placed(dash, 50, 230),
];
/** Gaps so wide that poppler takes most characters for words. */
const solid = runOf(han, '工作启动会召开在科技部');
const uneven = respaced(solid, (x, at) => x + at * 3.21 + (at % 3) * 1.377);

function sample(): Document {
  const outline = [
    { title: '科技 & 发展', page: 0, y: 40, children: [{ title: '会议', page: 1, y: 90, children: [] }] },
  ];
  const link: Placed = { kind: 'link', x: 50, y: 50, size: { width: 90, height: 20 }, href: 'https://a.cn/简' };
  const info = {
    title: '王𠮷 & <国家>',
    author: '编辑部',
    subject: undefined,
    language: 'zh-CN',
    date: undefined,
  } as const;
  return documentOf([pageOf([...body, link]), pageOf([placed(uneven, 50, 100)], '2')], { info, outline });
}

describe('a written file', () => {
  let folder = '';
  let file = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bulletin-pdf-'));
    file = join(folder, 'sample.pdf');
    writeFileSync(file, writePdf(sample()));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (program: string, ...args: readonly string[]) =>
    execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const blanksRemoved = (text: string) => text.replace(/\s/g, '');

  it('has no fault that qpdf finds', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it.each([[[]], [['-raw']], [['-layout']]])('gives its text back exactly but for blanks: pdftotext %j', (options) => {
    expect(blanksRemoved(run('pdftotext', ...options, '-l', '1', file, '-'))).toBe(
      '工作启动会召开王𠮷在科技部会议关于2013-2035年国家中长期科技发展规划目⽬内容6-6\u20116。——',
    );
  });

  it('has every font embedded, as a subset, with its text', () => {
    const rows = run('pdffonts', file).split('\n').slice(2, -1);
    expect(
      rows.map((row) =>
        row
          .replace(/ +/g, ' ')
          .replace(/^[A-Z]{6}\+/, '')
          .split(' ')
          .slice(0, -2)
          .join(' '),
      ),
    ).toEqual([
      'Square-Regular CID TrueType Identity-H yes yes yes',
      'Latin-Regular CID TrueType Identity-H yes yes yes',
    ]);
  });

  it('says its title, version and page size', () => {
    const info = run('pdfinfo', '-box', file);
    for (const fact of [/^Title: +王𠮷 & <国家>$/m, /^Author: +编辑部$/m, /^PDF version: +1\.6$/m, /^Pages: +2$/m]) {
      expect(info).toMatch(fact);
    }
    expect(info).toMatch(new RegExp(`^TrimBox: +0\\.00 +0\\.00 +${trim.width}\\.00 +${trim.height}\\.00$`, 'm'));
  });

  it('shows the glyphs of an unevenly spaced line at their places', () => {
    const words = [...run('pdftotext', '-bbox', '-f', '2', file, '-').matchAll(/xMin="([\d.]+)".*>(.+)<\/word>/g)];
    expect(words.length).toBeGreaterThan(5);
    let at = 0;
    for (const [, left, text] of words) {
      expect(Math.abs(Number(left) - 50 - uneven.xs[at]!)).toBeLessThan(0.006);
      at += [...text!].length;
    }
    expect(at).toBe(uneven.xs.length);
  });

  it('has its outline, labels and link as qpdf reads them', () => {
    const json = JSON.parse(run('qpdf', '--json', '--json-key=outlines', '--json-key=pagelabels', file));
    expect(json.outlines.map((entry: { title: string }) => entry.title)).toEqual(['科技 & 发展']);
    expect(json.outlines[0].kids.map((entry: { destpageposfrom1: number }) => entry.destpageposfrom1)).toEqual([2]);
    expect(json.pagelabels).toHaveLength(1);
    expect(run('qpdf', '--qdf', file, '-')).toContain('/URI (https://a.cn/%E7%AE%80)');
  });
});
