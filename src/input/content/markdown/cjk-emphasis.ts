import { type Construct, pairEmphasis, type SyntaxExtension } from './pair-emphasis.ts';

/** Asterisk and underscore, the marks of emphasis. */
const asterisk = 42;
const underscore = 95;

type Neighbour = 'blank' | 'han' | 'chinese-mark' | 'punctuation' | 'other';

/**
 * Emphasis that works in text without blanks. CommonMark lets `**` close only where a word could end, and sees no end
 * of a word between a mark and an ideograph: in `**“中文”**后` the stars would be printed. Here a Chinese neighbour,
 * ideograph or punctuation, counts as the end of a word on its side, as blanks do in Latin text; all else follows
 * CommonMark 0.31, section 6.2. Underscores keep the rule of the standard, for they stand inside file names.
 *
 * What a run may do (open, close) is decided here; pair-emphasis.ts finds the pairs, in the text of links too.
 */
export const cjkEmphasis: SyntaxExtension = {
  text: {
    [asterisk]: { name: 'attention', tokenize: tokenizeRun, resolveAll: pairEmphasis },
    [underscore]: { name: 'attention', tokenize: tokenizeRun, resolveAll: pairEmphasis },
  },
  insideSpan: { null: [{ resolveAll: pairEmphasis }] },
};

type Tokenizer = Construct['tokenize'];
type Code = ThisParameterType<Tokenizer>['previous'];

function tokenizeRun(
  this: ThisParameterType<Tokenizer>,
  effects: Parameters<Tokenizer>[0],
  ok: Parameters<Tokenizer>[1],
): ReturnType<Tokenizer> {
  const before = neighbour(this.previous);
  let marker: Code = null;
  return (code: Code) => {
    marker = code;
    effects.enter('attentionSequence');
    return inside(code);
  };

  function inside(code: Code): ReturnType<typeof ok> {
    if (code === marker && code !== null) {
      effects.consume(code);
      return inside;
    }
    const run = effects.exit('attentionSequence');
    const { open, close } =
      marker === asterisk ? starAbilities(before, neighbour(code)) : lineAbilities(before, neighbour(code));
    run._open = open;
    run._close = close;
    return ok(code);
  }
}

interface Abilities {
  readonly open: boolean;
  readonly close: boolean;
}

function starAbilities(before: Neighbour, after: Neighbour): Abilities {
  return {
    open: after !== 'blank' && (after !== 'punctuation' || before !== 'other'),
    close: before !== 'blank' && (before !== 'punctuation' || after !== 'other'),
  };
}

/** CommonMark's rule for `_`: inside a word it neither opens nor closes. */
function lineAbilities(before: Neighbour, after: Neighbour): Abilities {
  const left = after !== 'blank' && (!isMark(after) || !isWord(before));
  const right = before !== 'blank' && (!isMark(before) || !isWord(after));
  return { open: left && (!right || isMark(before)), close: right && (!left || isMark(after)) };
}

function isMark(neighbour: Neighbour): boolean {
  return neighbour === 'punctuation' || neighbour === 'chinese-mark';
}

function isWord(neighbour: Neighbour): boolean {
  return neighbour === 'han' || neighbour === 'other';
}

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;

/** Codes are UTF-16 units; below 0 line ends and tabs, null the edge of the text. */
function neighbour(code: Code): Neighbour {
  if (code === null || code < 0) return 'blank';
  // Halves of surrogate pairs: the rare ideographs of names far more often than anything else.
  if (code >= 0xd800 && code <= 0xdfff) return 'han';
  const character = String.fromCharCode(code);
  if (/\s/u.test(character)) return 'blank';
  if (han.test(character)) return 'han';
  if (/[\u3001-\u303f\uff01-\uffef]/u.test(character)) return 'chinese-mark';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'other';
}
