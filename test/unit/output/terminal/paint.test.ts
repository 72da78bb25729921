import { describe, expect, it } from 'vitest';
import { black, type Ink, red } from '../../../../src/base/ink.ts';
import { paint, paintRow } from '../../../../src/output/terminal/paint.ts';

const plain = { ink: black, bold: false, underlined: false };
const grey: Ink = { name: 'grey', cmyk: [0, 0, 0, 50], rgb: [128, 127, 127] };
const white: Ink = { name: 'white', cmyk: [0, 0, 0, 0], rgb: [255, 255, 255] };

describe('painted rows', () => {
  it('leave black to the terminal and give other inks their colour', () => {
    expect([paint('中', plain, 'full'), paint('中', { ...plain, ink: red }, 'full')]).toEqual([
      '中',
      '\x1b[38;2;214;32;36m中\x1b[0m',
    ]);
  });

  it('take the nearest of eight colours where there are no more', () => {
    expect([paint('中', { ...plain, ink: red }, 'eight'), paint('中', { ...plain, ink: grey }, 'eight')]).toEqual([
      '\x1b[31m中\x1b[0m',
      '\x1b[2m中\x1b[0m',
    ]);
  });

  it('reverse the ink of the paper, which a light terminal would not show', () => {
    expect(paint('中', { ...plain, ink: white }, 'full')).toBe('\x1b[7m中\x1b[0m');
  });

  it('show bold faces and links', () => {
    expect(paint('中', { ink: black, bold: true, underlined: true }, 'eight')).toBe('\x1b[1;4m中\x1b[0m');
  });

  it('hold no escape sequence without colour', () => {
    const span = { column: 2, text: '中', look: { ink: red, bold: true, underlined: true }, measure: 0 };
    expect(paintRow([span], 'none', 1)).toBe('  中');
  });
});
