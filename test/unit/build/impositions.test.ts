import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostics/diagnostic.ts';
import { checkThickness, impositionsOf } from '../../../src/build/impositions.ts';

describe('impositionsOf', () => {
  it('is none where nothing is asked for, whatever the paper', () => {
    expect(impositionsOf({ thickness: 0.2 }, undefined)).toEqual([]);
    expect(impositionsOf({ booklet: false }, undefined)).toEqual([]);
  });

  it('is a booklet on paper of 0.1 mm or of what is said, and small pages behind it', () => {
    expect(impositionsOf({ booklet: true }, undefined)).toEqual([{ kind: 'booklet', thickness: 0.1 }]);
    expect(impositionsOf({ booklet: true, thickness: 0.08 }, 4)).toEqual([
      { kind: 'booklet', thickness: 0.08 },
      { kind: 'n-up', pages: 4 },
    ]);
  });
});

describe('checkThickness', () => {
  const codes = (...[settings, asked]: [{ booklet?: boolean }, { thickness?: number } | undefined]): string[] => {
    const found: Diagnostic[] = [];
    checkThickness(settings, asked, (each) => found.push(each));
    return found.map(({ code }) => code);
  };

  it('warns of a thickness on the command line that no booklet is made of', () => {
    expect(codes({}, { thickness: 0.1 })).toEqual(['print/for-booklet-only']);
  });

  it('says nothing where a booklet is made, nor of a thickness that waits in the manifest', () => {
    expect(codes({ booklet: true }, { thickness: 0.1 })).toEqual([]);
    expect(codes({}, undefined)).toEqual([]);
  });
});
