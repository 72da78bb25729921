/**
 * What must hold of any paragraph. A few runs here; `npm run fuzz:composer` makes ten thousand of each.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraise, breakFirstFit, naturalWidth } from '../../../../src/typeset/linebreak/breaker.ts';
import { jointWidth, type LineSetting } from '../../../../src/typeset/linebreak/line-setting.ts';
import type { Material } from '../../../../src/typeset/linebreak/material.ts';
import { layoutPages } from '../../../../src/typeset/page/layout-pages.ts';
import { costsFor } from '../../../../src/typeset/paragraph/compose.ts';
import { usualConventions } from '../../../../src/typeset/paragraph/conventions.ts';
import { layoutParagraph } from '../../../../src/typeset/paragraph/layout-paragraph.ts';
import { isPartedAnywhere } from '../../../../src/typeset/paragraph/overlong.ts';
import { composed } from '../../../support/paragraph.ts';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 60);

/** Text as newsletters have it, and as nobody writes it: marks in any order. */
const pieces = [
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经',
  ...'，，，。；：、？！“”‘’（）《》〈〉【】—…·～–／〔〕',
  '——',
  '……',
  'GB/T 15834—2011',
  '3.5×10⁴ m³',
  'PM2.5',
  '2026年11月',
  '12.6%',
  'https://example.org/path/of?query=1',
  'editor@example.org',
  'state-of-the-art',
  'international cooperation',
  'inter\u00adnational',
  ' ',
  'A',
  'in',
  '5',
  '\u3000',
  'か',
  'é',
];
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 90 })
  .map((parts) => parts.join(''))
  .filter((joined) => /\S/u.test(joined));
const width = fc.integer({ min: 10, max: 34 });

const notAtStart = /^[、，。．：；！？”’」』）〕】〗］｝》〉–～·／]/u;
const notAtEnd = /[“‘「『（〔【〖［｛《〈／]$/u;

/** Squeezed or spaced out by no more than the joint gives in its level; all gaps alike only when nothing else is left. */
function keepsLimits(m: Material, setting: LineSetting, start: number, end: number): boolean {
  for (let k = start; k < end - 1; k++) {
    const change = jointWidth(m, setting, k) - m.glue[k]!;
    if (-change > m.shrink[k]! + 1e-9) return false;
    const isOpen = setting.level > m.stretchLevels && setting.kind === 'stretched';
    if (!isOpen && change > m.stretch[k]! + 1e-9) return false;
    if (isOpen && change < m.stretch[k]! - 1e-9) return false;
  }
  return true;
}

describe('any paragraph', () => {
  it('keeps its text, in order', () => {
    fc.assert(
      fc.property(text, width, fc.boolean(), (source, widthEm, hyphenation) => {
        const { lines } = layoutParagraph(source, { widthEm, hyphenation });
        const set = lines.map((line) => line.text).join('');
        const plain = (characters: string): string => characters.replaceAll(/[ \u00ad]/gu, '');
        expect(plain(set)).toBe(plain(source));
      }),
      { numRuns },
    );
  });

  it('has no prohibited mark at the edge of a line', () => {
    fc.assert(
      fc.property(text, width, fc.boolean(), (source, widthEm, hanging) => {
        const { boxes, material, lines } = composed(source.replaceAll(/[ \u3000]/gu, ''), {
          width: widthEm,
          conventions: { ...usualConventions, hanging },
        });
        for (const [index, { start, end }] of lines.entries()) {
          const line = boxes.flat.text.slice(boxes.start[start], boxes.end[end - 1]);
          if (index > 0) expect(line).not.toMatch(notAtStart);
          // A list of words that is longer than a line is parted behind a ／.
          const isLast = index === lines.length - 1;
          if (!isLast && !isPartedAnywhere(material, end - 1)) expect(line).not.toMatch(notAtEnd);
        }
      }),
      { numRuns },
    );
  });

  it('fills every line but the last, or hangs one mark; or nothing in the line gives', () => {
    fc.assert(
      fc.property(text, width, fc.boolean(), (source, measure, hanging) => {
        const { boxes, material, lines } = composed(source, {
          width: measure,
          conventions: { ...usualConventions, hanging },
        });
        for (const line of lines.slice(0, -1)) {
          if (line.setting.residue !== 0) continue;
          let right = (material.hyphen?.[line.end - 1] ?? 0) - line.hang;
          for (let k = line.start; k < line.end; k++) {
            right += boxes.width[k]! + (k < line.end - 1 ? jointWidth(material, line.setting, k) : 0);
          }
          expect(Math.abs(right - measure)).toBeLessThan(0.01);
        }
      }),
      { numRuns },
    );
  });

  it('has no line that stands out, or too short, where another way leads through', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 34 }), (source, measure) => {
        const { material, lines } = composed(source, { width: measure });
        const first = breakFirstFit(material, { width: measure, indent: 0 }, 0);
        fc.pre(first.every((line) => line.setting.residue === 0));
        for (const line of lines) expect(line.setting.residue).toBe(0);
      }),
      { numRuns },
    );
  });

  it('gives no joint more than its class may, before the later classes are used', () => {
    fc.assert(
      fc.property(text, width, (source, measure) => {
        const { material, lines } = composed(source, { width: measure });
        for (const { start, end, setting } of lines) {
          expect(keepsLimits(material, setting, start, end)).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('costs no more than first-fit lines of the same text', () => {
    fc.assert(
      fc.property(text, width, (source, measure) => {
        const { material, lines } = composed(source, { width: measure });
        const first = breakFirstFit(material, { width: measure, indent: 0 }, 0.5);
        const isWeighed = (start: number, end: number): boolean =>
          end === material.count || naturalWidth(material, start, end) >= 0.85 * measure;
        fc.pre(first.every((line) => line.setting.residue === 0 && isWeighed(line.start, line.end)));
        const cost = (of: typeof lines): number => appraise(material, of, costsFor(1)).demerits;
        expect(cost(lines)).toBeLessThanOrEqual(cost(first) + 1e-6);
      }),
      { numRuns },
    );
  });

  it('is the same in one run as in many', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 200 }), { maxLength: 6 }), (source, cuts) => {
        const places = [...new Set(cuts.map((cut) => cut % (source.length + 1)))].sort((a, b) => a - b);
        const runs = [0, ...places].map((from, index) => ({
          text: source.slice(from, places[index] ?? source.length),
          bold: index % 2 === 1,
        }));
        expect(layoutParagraph(runs, { widthEm: 14 })).toEqual(layoutParagraph(source, { widthEm: 14 }));
      }),
      { numRuns },
    );
  });

  it('stands on the row grid of its pages', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.integer({ min: 5, max: 12 }), (sources, rows) => {
        const pages = layoutPages(sources, { characters: 16, rows, pitchPt: 15, sizePt: 10 });
        for (const { lines } of pages) {
          expect(lines.length).toBeLessThanOrEqual(rows);
          for (const { baseline } of lines) {
            const row = (baseline - 11.3) / 15;
            expect(row).toBeCloseTo(Math.round(row), 9);
          }
        }
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});
