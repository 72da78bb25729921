/** The text of a YAML scalar with the place of every character, through quotes, escapes, folded lines and indentation. */
import type { CST } from 'yaml';
import { joinSource, type Piece, type SourceText, sliceSource, sourceText } from '../../base/source-text.ts';
import { readBlock } from './block-scalar.ts';
import { readDoubleQuoted, readPlain, readSingleQuoted } from './flow-scalar.ts';
import type { PlacedDraft } from './placed-draft.ts';

/**
 * The text of a scalar token. `value` is what the YAML library made of the token: it decides. Should its reading differ
 * from ours, every character is placed by counting from the token's start. A line end inside Chinese text gives no blank.
 */
export function scalarText(token: CST.FlowScalar | CST.BlockScalar, value: string, file: string): SourceText {
  const draft = readToken(token);
  if (draft.text !== value) return sourceText(value, file, token.offset);
  const first: Piece = { at: 0, from: token.offset };
  const text = { text: draft.text, file, pieces: draft.pieces.length > 0 ? draft.pieces : [first] };
  return joinChinese(text, draft.folds);
}

/** The text that YAML 1.2 gives the token, with places; exported for the test that holds it against the library's. */
export function readToken(token: CST.FlowScalar | CST.BlockScalar): PlacedDraft {
  const draft: PlacedDraft = { text: '', pieces: [], folds: [] };
  switch (token.type) {
    case 'single-quoted-scalar':
      readSingleQuoted(draft, token.source, token.offset);
      break;
    case 'double-quoted-scalar':
      readDoubleQuoted(draft, token.source, token.offset);
      break;
    case 'block-scalar':
      readBlock(draft, token);
      break;
    default:
      readPlain(draft, token.source, token.offset);
  }
  return draft;
}

/**
 * Characters beside which a line end is none at all in Chinese setting: Han, kana, bopomofo, and the marks and forms of
 * CJK blocks.
 */
const chinese = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\u3000-\u303f\uff00-\uffef]/u;

/** Drops the blanks at `folds` that have a Chinese character beside them. */
function joinChinese(source: SourceText, folds: readonly number[]): SourceText {
  const parts: SourceText[] = [];
  let start = 0;
  for (const fold of folds) {
    const before = [...source.text.slice(Math.max(0, fold - 2), fold)].at(-1) ?? '';
    const after = [...source.text.slice(fold + 1, fold + 3)][0] ?? '';
    if (!chinese.test(before) && !chinese.test(after)) continue;
    parts.push(sliceSource(source, start, fold));
    start = fold + 1;
  }
  if (parts.length === 0) return source;
  return joinSource([...parts, sliceSource(source, start)], source.file);
}
