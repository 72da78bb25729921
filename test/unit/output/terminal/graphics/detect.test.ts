import { expect, it } from 'vitest';
import { graphicsOf } from '../../../../../src/output/terminal/graphics/detect.ts';

it.each([
  [{ TERM: 'xterm-kitty', COLORTERM: 'truecolor' }, 'kitty'],
  [{ TERM: 'xterm-ghostty' }, 'kitty'],
  [{ TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app' }, 'iterm2'],
  [{ TERM: 'xterm-256color', TERM_PROGRAM: 'vscode' }, 'iterm2'],
  [{ TERM: 'mlterm' }, 'sixel'],
  [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 'blocks'],
  [{ TERM: 'xterm' }, undefined],
  [{}, undefined],
])('takes %o for %s', (env, kind) => {
  expect(graphicsOf(env)).toBe(kind);
});

it('falls back to characters inside tmux and screen, whatever terminal is around them', () => {
  const env = { KITTY_WINDOW_ID: '1', COLORTERM: 'truecolor' };
  expect([graphicsOf({ ...env, TMUX: '/tmp/tmux' }), graphicsOf({ ...env, TERM: 'screen-256color' })]).toEqual([
    'blocks',
    'blocks',
  ]);
  expect(graphicsOf({ KITTY_WINDOW_ID: '1', TMUX: '/tmp/tmux' })).toBeUndefined();
});
