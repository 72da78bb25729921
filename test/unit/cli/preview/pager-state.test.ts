import { describe, expect, it } from 'vitest';
import { type Key, type PagerState, press, startState } from '../../../../src/cli/preview/pager-state.ts';
import { threePages } from './sheets.ts';

const sheet = threePages();

/** Keys as names (`pagedown`, `return`) or as what they type. */
function keyOf(word: string): Key {
  if (word === ' ') return { name: 'space', text: ' ', ctrl: false };
  if (word === 'ctrl-c') return { name: 'c', text: '\u0003', ctrl: true };
  return word.length > 1
    ? { name: word, text: '', ctrl: false }
    : { name: word.toLowerCase(), text: word, ctrl: false };
}

/** The state after keys, from the beginning of a screen of three rows. */
function stateAfter(...words: readonly string[]): PagerState {
  return words.reduce((state, word) => press(state, keyOf(word), sheet)[0], startState(3));
}

const topAfter = (...words: readonly string[]): number => stateAfter(...words).top;

describe('keys of the preview', () => {
  it('go line by line and stop at both ends', () => {
    expect([topAfter('j'), topAfter('down', 'down', 'k'), topAfter('up'), topAfter('G', 'j')]).toEqual([1, 1, 0, 11]);
  });

  it('go screen by screen and keep a line in sight', () => {
    expect([topAfter(' '), topAfter('pagedown', 'pagedown'), topAfter(' ', 'b')]).toEqual([2, 4, 0]);
  });

  it('scroll no further than a full screen, but leave a jump beyond it where it is', () => {
    expect([topAfter(']', ']', ']', 'j'), topAfter('/', '三', '4', 'return', 'j'), topAfter('G', ']')]).toEqual([
      11, 13, 11,
    ]);
  });

  it('go to the next page, and first to the beginning of this one when they go back', () => {
    expect([topAfter('right'), topAfter(']', ']'), topAfter('right', 'j', 'left'), topAfter(']', '[')]).toEqual([
      5, 10, 5, 0,
    ]);
  });

  it('go to the next and the previous section and article', () => {
    expect([topAfter('s'), topAfter('s', 's'), topAfter('s', 's', 'S')]).toEqual([1, 10, 1]);
    expect([topAfter('a'), topAfter('a', 'a'), topAfter('a', 'a', 'A'), topAfter('a', 'a', 'a')]).toEqual([2, 6, 2, 6]);
  });

  it('go to a page by its number, and say so when there is none', () => {
    expect(topAfter('3', 'return')).toBe(10);
    expect(stateAfter('1', '2', 'return')).toMatchObject({ top: 0, notice: 'no-page', typing: undefined });
  });

  it('search from where the reader is, on to the next place, back, and around the end', () => {
    const search = ['/', '3', 'return'];
    expect([topAfter(...search), topAfter(...search, 'n'), topAfter(...search, 'N')]).toEqual([2, 7, 12]);
    expect(topAfter(...search, 'n', 'n', 'n')).toBe(2);
  });

  it('say when nothing is found, until the next key', () => {
    expect(stateAfter('/', '无', 'return').notice).toBe('not-found');
    expect(stateAfter('/', '无', 'return', 'j').notice).toBeUndefined();
  });

  it('type and take back what is searched for; escape forgets it', () => {
    expect(stateAfter('/', '会', '议', 'backspace').typing).toEqual({ kind: 'search', text: '会' });
    expect(stateAfter('/', '会', 'escape')).toMatchObject({ typing: undefined, query: '' });
    expect(stateAfter('/', 'backspace').typing).toBeUndefined();
  });

  it('take letters for text while something is typed', () => {
    expect(press(stateAfter('/'), keyOf('q'), sheet)).toEqual([
      expect.objectContaining({ typing: { kind: 'search', text: 'q' } }),
      undefined,
    ]);
  });

  it('quit, also with Ctrl-C while something is typed, and typeset anew', () => {
    const actions = [keyOf('q'), keyOf('r'), keyOf('x')].map((key) => press(startState(3), key, sheet)[1]);
    expect([...actions, press(stateAfter('/'), keyOf('ctrl-c'), sheet)[1]]).toEqual([
      'quit',
      'reload',
      undefined,
      'quit',
    ]);
  });

  it('show the keys until the next one', () => {
    expect([stateAfter('?').help, stateAfter('?', 'j').help, topAfter('?', 'j')]).toEqual([true, false, 0]);
  });
});
