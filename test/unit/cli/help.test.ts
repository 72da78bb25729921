import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/base/diagnostics/display-width.ts';
import { build } from '../../../src/cli/commands/build.ts';
import { commands } from '../../../src/cli/commands.ts';
import { commonOptions, versionOption } from '../../../src/cli/common-options.ts';
import { commandHelp, helpOn, programHelp } from '../../../src/cli/help.ts';
import { languages } from '../../../src/cli/language.ts';

describe('help', () => {
  it.each(languages)('in %s names every command and option of the table', (language) => {
    const program = programHelp(language);
    for (const { name, summary } of commands) expect(program).toMatch(new RegExp(`  ${name} +${summary[language]}\n`));
    for (const { long } of [...commonOptions, versionOption]) expect(program).toContain(long);
    for (const command of commands) {
      for (const { long, text } of command.options) {
        expect(commandHelp(command, language)).toContain(long);
        expect(commandHelp(command, language)).toContain(text[language]);
      }
    }
  });

  it('begins with examples', () => {
    const help = commandHelp(build, 'zh');
    expect(help.indexOf('示例')).toBeLessThan(help.indexOf('用法'));
  });

  it('fits English help into 100 columns', () => {
    const lines = [programHelp('en'), ...commands.map((command) => commandHelp(command, 'en'))].join('\n').split('\n');
    expect(lines.filter((line) => displayWidth(line) > 100)).toEqual([]);
  });

  it('aligns the second column below Chinese names of values', () => {
    const lines = commandHelp(build, 'zh').split('\n');
    const column = (start: string, text: string): number => {
      const line = lines.find((each) => each.includes(start))!;
      return displayWidth(line.slice(0, line.indexOf(text)));
    };
    expect(column('--output', '写到哪里')).toBe(column('--quiet', '只显示错误'));
  });

  it('is about the program when the topic is none of the commands', () => {
    expect(helpOn(undefined, 'en')).toBe(programHelp('en'));
    expect(helpOn('build', 'en')).toBe(commandHelp(build, 'en'));
  });
});
