import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../../src/base/source-text.ts';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import { jointWidth } from '../../../../src/typeset/linebreak/line-setting.ts';
import { compose } from '../../../../src/typeset/paragraph/compose.ts';
import { usualConventions } from '../../../../src/typeset/paragraph/conventions.ts';
import { glyphFinder } from '../../../../src/typeset/paragraph/glyph-finder.ts';
import { boldRun, composed, lines, plainRun, widths } from '../../../support/paragraph.ts';

const text = fc
  .array(fc.constantFrom(...'中文排版天地玄黄宇宙洪荒，。；：“”（）《》、？！—…·Aa19%- '), {
    minLength: 1,
    maxLength: 160,
  })
  .map((characters) => characters.join(''));
const composer = fc.constantFrom('total-fit' as const, 'first-fit' as const);

describe('a composed paragraph', () => {
  it('loses and reorders no character', () => {
    fc.assert(
      fc.property(text, composer, fc.integer({ min: 8, max: 32 }), (source, by, width) => {
        const set = lines(source, width, { composer: by }).join('');
        expect(set.replaceAll(' ', '')).toBe(source.replaceAll(' ', ''));
      }),
    );
  });

  it('fills every line but the last to the measure, a hanging mark aside', () => {
    fc.assert(
      fc.property(text, composer, (source, by) => {
        const { material, lines: found } = composed(source, { width: 20, composer: by });
        for (const line of found.slice(0, -1)) {
          if (line.setting.residue !== 0) continue;
          let width = 0;
          for (let k = line.start; k < line.end; k++) {
            width += material.box[k]! + (k < line.end - 1 ? jointWidth(material, line.setting, k) : 0);
          }
          expect(width - line.hang).toBeCloseTo(20, 2);
        }
      }),
    );
  });

  it('puts no prohibited mark at the edge of a line', () => {
    fc.assert(
      fc.property(text, composer, (source, by) => {
        for (const line of lines(source.replaceAll(/[ -]/g, ''), 20, { composer: by }).slice(1)) {
          expect(line).not.toMatch(/^[，。；：”）》、？！·]/u);
        }
      }),
    );
  });

  it('takes no more than one line for what fits on one', () => {
    expect(lines('中文排版', 4)).toEqual(['中文排版']);
    expect(lines('中文排版。', 4.5)).toEqual(['中文排版。']);
  });

  it('hangs one mark in first-fit setting, but none in a run of marks', () => {
    expect(lines('中文排版，天地', 4, { composer: 'first-fit' })[0]).toBe('中文排版，');
    expect(lines('中“文排版”。天地', 5, { composer: 'first-fit' })[0]).toBe('中“文排');
  });

  it('ends a line at a forced break', () => {
    const style = plainRun;
    const finder = glyphFinder(metricFontSet(), false, () => undefined);
    const options = {
      composer: 'total-fit' as const,
      width: 10,
      indent: 0,
      advance: 1,
      size: 1,
      conventions: usualConventions,
    };
    const inlines = [
      { kind: 'text' as const, text: sourceText('中文', 'a', 0), style },
      { kind: 'forced-break' as const },
      { kind: 'text' as const, text: sourceText('排版', 'a', 2), style },
    ];
    expect(compose(inlines, options, finder).lines.map((line) => [line.start, line.end])).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  it('spaces across a change of style as without it', () => {
    const finder = glyphFinder(metricFontSet(), false, () => undefined);
    const options = {
      composer: 'total-fit' as const,
      width: 100,
      indent: 0,
      advance: 1,
      size: 1,
      conventions: usualConventions,
    };
    const inlines = [
      { kind: 'text' as const, text: sourceText('中》', 'a', 0), style: boldRun },
      { kind: 'text' as const, text: sourceText('，A中', 'a', 2), style: plainRun },
    ];
    const { material } = compose(inlines, options, finder);
    expect([...material.box].slice(0, 4).map((box, k) => box + material.glue[k]!)).toEqual(widths('中》，A'));
  });

  it('indents the first line', () => {
    expect(lines('中文排版天地玄黄', 5, { indent: 2 })).toEqual(['中文排', '版天地玄黄']);
  });

  it('reports a character that no face has with its place, and sets 〓 for it', () => {
    const { boxes, found } = composed('张𬱖中', { fonts: metricFontSet({ missing: '𬱖' }) });
    expect(found.map(({ code, span }) => [code, span])).toEqual([
      ['font/missing-glyph', { file: 'a.txt', start: 1, end: 3 }],
    ]);
    expect(boxes.key[1]).toBe(0x3013);
  });

  it('reports a missing character wherever it stands', () => {
    const { found } = composed('𬱖中𬱖', { fonts: metricFontSet({ missing: '𬱖' }) });
    expect(found.map(({ span }) => span?.start)).toEqual([0, 3]);
  });

  it('reports a character from another face once', () => {
    const { found } = composed('喆中喆', { fonts: metricFontSet({ fallback: '喆' }) });
    expect(found.map(({ code }) => code)).toEqual(['font/fallback']);
  });

  it('reports it again in the next issue that is set with the same fonts', () => {
    const fonts = metricFontSet({ fallback: '喆' });
    composed('喆', { fonts });
    expect(composed('喆', { fonts }).found.map(({ code }) => code)).toEqual(['font/fallback']);
  });
});
