import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostics/diagnostic.ts';
import { red } from '../../../src/base/ink.ts';
import { sourceText } from '../../../src/base/source-text.ts';
import { checkSpots, spotPlates } from '../../../src/build/spot-plates.ts';
import type { SpotSetting } from '../../../src/input/manifest/manifest.ts';
import { documentOf, groupAt, pageOf, placed, runOf } from '../output/pdf/support/documents.ts';
import { squareFace } from '../output/pdf/support/square-face.ts';

const setting = (ink: string, plate: string): SpotSetting => {
  return { ink: sourceText(ink, 'issue.yaml', 0), plate: sourceText(plate, 'issue.yaml', 0) };
};

function codes(...settings: readonly SpotSetting[]): readonly string[] {
  const result = spotPlates(settings);
  return result.ok ? [] : result.errors.map(({ code }) => code);
}

describe('spotPlates', () => {
  it('gives inks the names of their plates', () => {
    expect(spotPlates([setting('red', 'PANTONE 485 C')])).toEqual({
      ok: true,
      value: new Map([['red', 'PANTONE 485 C']]),
    });
  });

  it('refuses names that mean every plate, none or an ink of the press, and those that are too long', () => {
    for (const plate of ['All', 'none', 'Black', '红'.repeat(43)]) {
      expect(codes(setting('red', plate))).toEqual(['print/not-a-plate']);
    }
    expect(codes(setting('red', '红'.repeat(42)))).toEqual([]);
  });

  it('refuses one plate for two inks', () => {
    expect(codes(setting('red', '专红'), setting('rose', '专红'))).toEqual(['print/plate-shared']);
  });
});

describe('checkSpots', () => {
  it('warns of an ink that nothing is printed with, and names those of the issue', () => {
    const face = squareFace({ characters: ['红'] });
    const document = documentOf([pageOf([groupAt(0, 0, [placed(runOf(face, '红', { ink: red }))])])]);
    const found: Diagnostic[] = [];
    checkSpots(document, [setting('red', '专红'), setting('rde', '专红二')], (each) => found.push(each));
    expect(found.map(({ code, message }) => [code, message.en])).toEqual([
      ['print/spot-unused', 'nothing is printed in “rde”; the issue has red'],
    ]);
  });
});
