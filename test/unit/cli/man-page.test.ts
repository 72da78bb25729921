import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/commands.ts';
import { languages } from '../../../src/cli/language.ts';
import { manPage } from '../../../src/cli/man-page.ts';

describe('the manual page', () => {
  it.each(languages)('in %s has every command, option and example of the table', (language) => {
    const plain = manPage(language, '1.2.3').replaceAll('\\-', '-').replaceAll('\\e', '\\');
    for (const { name, options, examples } of commands) {
      expect(plain).toContain(`.SS "${name} - `);
      for (const { long } of options) expect(plain).toContain(`\\fB${long}\\fR`);
      for (const { line } of examples) expect(plain).toContain(line);
    }
  });

  it('begins no line of text with a request', () => {
    const lines = manPage('en', '1.2.3').split('\n');
    const requests = new Set(lines.flatMap((line) => /^[.'](\w*)/.exec(line)?.[1] ?? []));
    expect([...requests].toSorted()).toEqual(['B', 'EE', 'EX', 'PP', 'SH', 'SS', 'TH', 'TP', 'br']);
  });
});
