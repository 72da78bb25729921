/** Which pictures a terminal can show, by what it says of itself in the environment. */
import type { GraphicsKind } from './graphics.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The best protocol of the terminal: kitty’s, iTerm2’s, sixels, characters where it has full colour; undefined where it
 * has none of them. Inside tmux and screen only characters come through.
 */
export function graphicsOf(env: Environment): GraphicsKind | undefined {
  const term = env['TERM'] ?? '';
  const program = env['TERM_PROGRAM'] ?? '';
  const blocks = /^(?:truecolor|24bit)$/.test(env['COLORTERM'] ?? '') || /direct$/.test(term) ? 'blocks' : undefined;
  if (env['TMUX'] !== undefined || /^(?:tmux|screen)/.test(term)) return blocks;
  if (env['KITTY_WINDOW_ID'] !== undefined || /kitty|ghostty/i.test(term) || program === 'ghostty') return 'kitty';
  if (/^(?:iTerm\.app|WezTerm|vscode|mintty)$/.test(program) || env['KONSOLE_VERSION'] !== undefined) return 'iterm2';
  if (/^(?:mlterm|yaft|foot|contour)|sixel/.test(term) || env['WT_SESSION'] !== undefined) return 'sixel';
  return blocks;
}
