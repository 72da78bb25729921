import { describe, expect, it } from 'vitest';
import { canAnimate, wantsColour } from '../../../src/cli/terminal.ts';

describe('wantsColour', () => {
  it('gives colour to a terminal only', () => {
    expect(wantsColour([], {}, true)).toBe(true);
    expect(wantsColour([], {}, false)).toBe(false);
  });

  it.each([[{ NO_COLOR: '1' }], [{ TERM: 'dumb' }], [{ FORCE_COLOR: '0' }]])('gives none for %o', (env) => {
    expect(wantsColour([], env, true)).toBe(false);
  });

  it('takes an empty NO_COLOR for none', () => {
    expect(wantsColour([], { NO_COLOR: '' }, true)).toBe(true);
  });

  it('gives colour where FORCE_COLOR wants it, terminal or not', () => {
    expect(wantsColour([], { FORCE_COLOR: '1', NO_COLOR: '1' }, false)).toBe(true);
    expect(wantsColour([], { FORCE_COLOR: '' }, false)).toBe(true);
  });

  it('lets --no-color have the last word', () => {
    expect(wantsColour(['build', '--no-color'], { FORCE_COLOR: '1' }, true)).toBe(false);
  });
});

describe('canAnimate', () => {
  it('is for terminals that can move the cursor', () => {
    expect(canAnimate({ isTTY: true, columns: 80 }, {})).toBe(true);
    expect(canAnimate({ columns: 80 }, {})).toBe(false);
    expect(canAnimate({ isTTY: true, columns: 80 }, { TERM: 'dumb' })).toBe(false);
  });

  it('is not for a terminal of no width, which ora would clear without end', () => {
    expect(canAnimate({ isTTY: true, columns: 0 }, {})).toBe(false);
  });
});
