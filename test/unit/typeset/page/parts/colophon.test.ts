import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../../src/base/geometry.ts';
import type { Issue } from '../../../../../src/input/content/issue.ts';
import { newsletterStyle } from '../../../../../src/input/style/newsletter.ts';
import type { Document, Page } from '../../../../../src/typeset/frame/frame.ts';
import { article, filler, issue, noImprint, paragraph, text } from '../../../../support/issue.ts';
import { linesOf, rulesOf, textsOf } from '../../../../support/pages.ts';
import { kindsAbove, typeset, typesetWithFindings } from '../../../../support/typeset.ts';

const short = { 动态: [article('标题', [paragraph('短')])] };
const recipients = [
  { label: text('报'), names: [text('省委办公厅'), text('省政府办公厅')] },
  { label: text('送'), names: [text('各会员单位。')] },
];

function withImprint(imprint: Partial<Issue['imprint']>, changes: Partial<Issue> = {}): Issue {
  return issue(short, { imprint: { ...noImprint, ...imprint }, ...changes });
}

const full = withImprint(
  { distribution: recipients, copies: 80, printer: text('澜川印务'), printed: { year: 2026, month: 11, day: 20 } },
  { editors: [{ role: text('主编'), names: [text('甲乙')] }] },
);

const foot = newsletterStyle.typeArea.top + ptToMm(newsletterStyle.rows * newsletterStyle.pitch);
const ofColophon = (page: Page) => textsOf(page).filter(({ role }) => role === 'colophon');

describe('the colophon', () => {
  it('has first and last rules of 0.35 mm, one of 0.25 mm between, the last on the foot of the type area', () => {
    const rules = rulesOf(typeset(full).pages[0]!).filter(({ role }) => role === 'colophon');
    expect(rules.map(({ height }) => Number(height.toFixed(3)))).toEqual([0.35, 0.25, 0.35]);
    for (const rule of rules) expect([rule.x, rule.width].map((mm) => mm.toFixed(3))).toEqual(['27.000', '156.000']);
    const last = rules.at(-1)!;
    expect(last.y + last.height).toBeCloseTo(foot, 6);
  });

  it('lists recipients with commas and a full stop; a single text stands as it is', () => {
    const lines = linesOf(typeset(full), 'colophon');
    expect(lines.slice(0, 2)).toEqual(['报：省委办公厅，省政府办公厅。', '送：各会员单位。']);
  });

  it('stands one character in at both sides and hangs recipients behind their colon', () => {
    const names = Array.from({ length: 12 }, () => text('某某某某某单位'));
    const [page] = typeset(withImprint({ distribution: [{ label: text('报'), names }] })).pages;
    const runs = ofColophon(page!);
    const em = ptToMm(newsletterStyle.colophon.size);
    const lines = [...new Set(runs.map(({ y }) => y))].map((y) => runs.filter((run) => run.y === y));
    expect(lines.length).toBeGreaterThan(2);
    expect(ptToMm(lines[0]![0]!.x)).toBeCloseTo(27 + em, 6);
    const behindColon = lines[0]!.find((run) => run.text.includes('某'))!;
    for (const line of lines.slice(1)) expect(line[0]!.x).toBeCloseTo(behindColon.x, 6);
    for (const run of runs) expect(ptToMm(run.right)).toBeLessThanOrEqual(183 - em + 0.001);
  });

  it('prints the number of copies at the right of the last line', () => {
    const [page] = typeset(full).pages;
    // The blank half of the closing bracket is cut off: the mark itself ends with the inset.
    expect(ptToMm(ofColophon(page!).at(-1)!.right)).toBeCloseTo(183 - ptToMm(12 - 6), 6);
    expect(linesOf(typeset(full), 'colophon').at(-1)).toContain('（共印80份）');
    expect(linesOf(typeset(full), 'colophon').join('')).toContain('印刷单位：澜川印务');
    expect(linesOf(typeset(full), 'colophon').join('')).toContain('印刷日期：2026年11月20日');
  });

  it('gives the number of copies a line of its own where the last one is full', () => {
    const [page] = typeset(
      withImprint({ copies: 80 }, { contacts: [{ label: text('地址'), value: text(filler(30)) }] }),
    ).pages;
    const runs = ofColophon(page!);
    expect(runs.find((run) => run.text.includes('共印'))!.y).toBeGreaterThan(runs[0]!.y);
  });

  it('is a part of the document with a paragraph for each of its entries', () => {
    const { structure } = typeset(full);
    const at = structure.findIndex(({ part }) => part.kind === 'colophon');
    const inside = structure.filter(({ parent }) => parent === at).map(({ part }) => part.kind);
    expect(inside).toEqual(Array.from({ length: 6 }, () => 'paragraph'));
  });
});

describe('the foot of the last page', () => {
  const rows = (count: number): Issue =>
    issue(
      {
        动态: [
          article(
            '标题',
            Array.from({ length: count }, () => paragraph('一行')),
          ),
        ],
      },
      { imprint: { ...noImprint, copies: 80 } },
    );

  it('takes a page of its own when the text leaves no room', () => {
    // 25 rows: head 2, title 1, foot 3 with its free row.
    expect(typeset(rows(19)).pages).toHaveLength(1);
    const { pages } = typeset(rows(21));
    expect(pages).toHaveLength(2);
    expect(
      ofColophon(pages[1]!)
        .map((run) => run.text)
        .join(''),
    ).toBe('（共印80份）');
  });

  it('rather has a paragraph set shorter than a page added', () => {
    // 64 squares: two lines and four characters, or two lines with some of their pauses squeezed.
    const marked = paragraph(`${'中文，'.repeat(20)}${filler(4)}`);
    const blocks = [...Array.from({ length: 17 }, () => paragraph('一行')), marked];
    const linesWith = (imprint: Issue['imprint']): number => {
      const { pages } = typeset(issue({ 动态: [article('标题', blocks)] }, { imprint }));
      expect(pages).toHaveLength(1);
      return linesOf({ pages } as Document, 'paragraph').length;
    };
    expect(linesWith(noImprint)).toBe(20);
    expect(linesWith({ ...noImprint, copies: 80 })).toBe(19);
  });
});

describe('the QR code of the colophon', () => {
  const address = 'https://example.org/jianbao/2026-11';
  const coded = withImprint({ qr: { address: text(address), caption: text('扫码阅读') }, copies: 80 });
  const darkOf = (page: Page) => rulesOf(page).filter(({ role }) => role === 'device');

  it('is 20 mm wide with a quiet zone of four modules, one character from the right', () => {
    const [page] = typeset(coded).pages;
    const dark = darkOf(page!);
    const module = Math.min(...dark.map(({ height }) => height));
    const right = Math.max(...dark.map(({ x, width }) => x + width));
    const left = Math.min(...dark.map(({ x }) => x));
    expect(right - left + 8 * module).toBeCloseTo(newsletterStyle.qr.size, 6);
    expect(right + 4 * module).toBeCloseTo(183 - ptToMm(newsletterStyle.colophon.size), 6);
    const lowest = Math.max(...dark.map(({ y, height }) => y + height));
    expect(lowest).toBeLessThan(foot);
  });

  it('reads as its address', () => {
    const dark = darkOf(typeset(coded).pages[0]!);
    expect(readBack(dark)).toBe(address);
  });

  it('holds Chinese text too', () => {
    const chinese = withImprint({ qr: { address: text('滨江新材料'), caption: undefined } });
    expect(readBack(darkOf(typeset(chinese).pages[0]!))).toBe('滨江新材料');
  });

  it('is a figure with its address for those who cannot see it, and its caption', () => {
    const document = typeset(coded);
    const figure = document.structure.findIndex(({ part }) => part.kind === 'figure');
    expect(document.structure[figure]!.part).toEqual({ kind: 'figure', alt: `二维码：${address}` });
    const caption = document.structure.findIndex(({ part }) => part.kind === 'caption');
    expect(kindsAbove(document, caption)).toEqual(['colophon', 'figure', 'caption']);
  });

  it('keeps text out of its way', () => {
    const contacts = Array.from({ length: 6 }, (_, k) => ({ label: text('地址'), value: text(filler(12 + k)) }));
    const [page] = typeset({ ...coded, contacts }).pages;
    const left = Math.min(...darkOf(page!).map(({ x }) => x));
    const runs = ofColophon(page!);
    const copies = runs.at(-1)!.y;
    for (const run of runs) if (run.y < copies) expect(ptToMm(run.right)).toBeLessThan(left);
    const lowest = Math.max(...darkOf(page!).map(({ y, height }) => y + height));
    expect(ptToMm(copies)).toBeGreaterThan(lowest);
  });

  it('is reported when its squares are too fine to be copied, and when no code can hold the text', () => {
    const fine = withImprint({ qr: { address: text(`https://example.org/${'a'.repeat(300)}`), caption: undefined } });
    expect(typesetWithFindings(fine).found.map(({ code }) => code)).toEqual(['layout/qr-too-fine']);
    const endless = withImprint({ qr: { address: text('文'.repeat(2000)), caption: undefined } });
    expect(() => typeset(endless)).toThrow('layout/qr-too-long');
  });
});

/** What a reader of QR codes makes of dark rectangles: 8 dots a module, with the quiet zone around. */
function readBack(dark: readonly { x: number; y: number; width: number; height: number }[]): string {
  const module = Math.min(...dark.map(({ height }) => height));
  const left = Math.min(...dark.map(({ x }) => x)) - 4 * module;
  const top = Math.min(...dark.map(({ y }) => y)) - 4 * module;
  const scale = 8;
  const modules = Math.round((Math.max(...dark.map(({ x, width }) => x + width)) - left) / module) + 4;
  const side = modules * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  const dots = (mm: number): number => Math.round(mm / module) * scale;
  for (const { x, y, width, height } of dark) {
    for (let row = dots(y - top); row < dots(y - top + height); row++) {
      for (let column = dots(x - left); column < dots(x - left + width); column++) {
        data.fill(0, 4 * (row * side + column), 4 * (row * side + column) + 3);
      }
    }
  }
  return decodeQR({ width: side, height: side, data });
}
