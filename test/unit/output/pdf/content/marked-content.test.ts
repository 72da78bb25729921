import { describe, expect, it } from 'vitest';
import { closePart, isEnglish, markedContent, openPart } from '../../../../../src/output/pdf/content/marked-content.ts';
import { artifact } from '../../../../../src/typeset/frame/structure.ts';

const marked = () => markedContent({ roleOf: (part) => (part === 7 ? undefined : 'P'), hasBox: () => false });

describe('marked content', () => {
  it('goes on while the part is the same, and gives each stretch a number of its own', () => {
    const page = marked();
    const operators = [3, 3, artifact, 3].map((part) => openPart(page, part));
    expect(operators).toEqual(['/P <</MCID 0>> BDC\n', '', 'EMC\n/Artifact BMC\n', 'EMC\n/P <</MCID 1>> BDC\n']);
    expect(page.parts).toEqual([3, 3]);
    expect([closePart(page), closePart(page)]).toEqual(['EMC\n', '']);
  });

  it('is an artifact where the part has no role', () => {
    const page = marked();
    expect(openPart(page, 7)).toBe('/Artifact BMC\n');
    expect(openPart(page, artifact)).toBe('');
    expect(page.parts).toEqual([]);
  });

  it('is English where words are, not where a letter or a figure stands', () => {
    expect(['CO', 'x', '2026', '王', 'km王'].map(isEnglish)).toEqual([true, false, false, false, false]);
  });
});
