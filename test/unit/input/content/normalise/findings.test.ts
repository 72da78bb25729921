import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../../../src/base/diagnostics/diagnostic.ts';
import { normaliseCharacters } from '../../../../../src/input/content/normalise/characters.ts';
import { newFindings } from '../../../../../src/input/content/normalise/findings.ts';
import { at0, pointed } from '../support.ts';

function findingsOf(text: string): Diagnostic[] {
  const findings = newFindings();
  normaliseCharacters(at0(text), findings);
  const found: Diagnostic[] = [];
  findings.send((one) => found.push(one));
  return found;
}

describe('findings', () => {
  test('report a code point once, at its first place and with its count', () => {
    const text = '甲⼯乙⼯丙⼯';
    const found = findingsOf(text);
    expect(found).toHaveLength(1);
    expect(pointed(text, found[0])).toBe('⼯');
    expect(found[0]?.span?.start).toBe(1);
    expect(found[0]?.message.zh).toContain('U+2F2F 已改为“工”（U+5DE5），共 3 处');
  });

  test('show further places of a character that nobody can read', () => {
    const [found] = findingsOf('\ue766甲\ue766');
    expect(found?.severity).toBe('error');
    expect(found?.hints.map((hint) => hint.span?.start)).toEqual([undefined, 2]);
  });

  test('explain the list marks of Word', () => {
    expect(findingsOf('\uf0d8要点')[0]?.hints[0]?.message.zh).toContain('Wingdings');
    expect(findingsOf('\ue766')[0]?.hints[0]?.message.zh).not.toContain('Wingdings');
  });

  test('come in the order of first places', () => {
    expect(findingsOf('\u200b⼯\u200b').map((found) => found.code)).toEqual([
      'content/dropped-character',
      'content/replaced-character',
    ]);
  });
});
