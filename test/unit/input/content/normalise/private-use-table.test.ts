import { describe, expect, test } from 'vitest';
import { privateUseCharacters } from '../../../../../src/input/content/normalise/private-use-table.ts';

/** GB 18030 two-byte codes of the rows that GBK left open, in the order in which the private-use area numbers them. */
function openCodes(): number[] {
  const codes: number[] = [];
  for (let code = 0xfe50; code <= 0xfea0; code++) if ((code & 0xff) !== 0x7f) codes.push(code);
  return codes;
}

describe('privateUseCharacters', () => {
  test('agrees with the platform’s GB 18030 decoder wherever that one knows a character', () => {
    const decoder = new TextDecoder('gb18030');
    const decode = (code: number) => decoder.decode(Uint8Array.of(code >> 8, code & 0xff));
    const known = openCodes().map((code, index) => ({ code: 0xe815 + index, character: decode(code) }));
    const differing = known.filter(({ code, character }) => {
      const isPrivate = character >= '\ue000' && character <= '\uf8ff';
      return !isPrivate && privateUseCharacters.get(code) !== character;
    });
    expect(known).toHaveLength(80);
    expect(differing).toEqual([]);
  });

  test('knows the marks of vertical text, the letters of pinyin and the six ideographs beyond the basic plane', () => {
    const at = (code: number) => privateUseCharacters.get(code);
    expect([at(0xe78d), at(0xe796), at(0xe7c7), at(0xe7c8)]).toEqual(['︐', '︙', 'ḿ', 'ǹ']);
    expect([at(0xe816), at(0xe817), at(0xe818), at(0xe831), at(0xe83b), at(0xe855)]).toEqual([
      '𠂇',
      '𠂉',
      '𠃌',
      '𡗗',
      '𢦏',
      '𤇾',
    ]);
  });

  test('leaves positions that no edition filled unknown', () => {
    expect(privateUseCharacters.get(0xe766)).toBeUndefined();
    expect(privateUseCharacters.get(0xe797)).toBeUndefined();
    expect(privateUseCharacters.get(0xe865)).toBeUndefined();
  });
});
