import { describe, expect, it } from 'vitest';
import type { Values } from '../../../src/cli/command.ts';
import { parse } from '../../../src/cli/parse.ts';

function problem(...argv: string[]): { message: string; hints: string[] } {
  const parsed = parse(argv);
  if (parsed.ok) throw new Error('the command line is understood');
  const { message, hints } = parsed.problem;
  return { message: message.en, hints: hints.map((hint) => hint.message.en) };
}

function read(argv: readonly string[]): { name: string; words: readonly string[]; options: Values } {
  const parsed = parse(argv);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  const { command, words, options } = parsed.value;
  return { name: command.name, words, options };
}

describe('parse', () => {
  it('reads a build with its options', () => {
    const argv = ['build', 'a.yaml', 'b.yaml', '-o', 'out', '--style', 'newsletter', '--composer=first-fit'];
    expect(
      read([...argv, '--allow-missing', '--max-warnings', '12', '-q', '--lang', 'en', '--no-color']),
    ).toMatchObject({
      name: 'build',
      words: ['a.yaml', 'b.yaml'],
      options: {
        output: 'out',
        style: 'newsletter',
        composer: 'first-fit',
        allowMissing: true,
        maxWarnings: 12,
        quiet: true,
        lang: 'en',
      },
    });
  });

  it('takes a style by its name or a file, and no other word', () => {
    expect(read(['build', 'a.yaml', '--style', 'styles/own.yaml']).options['style']).toBe('styles/own.yaml');
    expect(parse(['build', 'a.yaml', '--style', 'gonwen'])).toMatchObject({ ok: false });
  });

  it('leaves what is not said undefined, and switches off', () => {
    const { options } = read(['build', 'a.yaml']);
    expect(options).toMatchObject({ allowMissing: false, json: false, quiet: false });
    expect([options['output'], options['style'], options['composer'], options['maxWarnings']]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('takes - for standard output, and words after -- for files', () => {
    expect(read(['build', '-o', '-', '--', '-q.yaml'])).toMatchObject({
      words: ['-q.yaml'],
      options: { output: '-', quiet: false },
    });
  });

  it('understands common options before the command', () => {
    expect(read(['-q', '--lang', 'zh', 'build', 'a.yaml']).options['quiet']).toBe(true);
  });

  it('reads an import', () => {
    expect(read(['import', 'a.txt', 'b.txt', '-o', '2026-12', '--force'])).toMatchObject({
      name: 'import',
      words: ['a.txt', 'b.txt'],
      options: { output: '2026-12', force: true },
    });
  });

  it('takes a kind of schema or none', () => {
    expect(read(['schema']).words).toEqual([]);
    expect(read(['schema', 'series']).words).toEqual(['series']);
  });

  it('refuses a number that is none', () => {
    expect(problem('build', 'a.yaml', '--max-warnings', 'x').message).toBe(
      '--max-warnings is a whole number, it cannot be “x”',
    );
    expect(problem('build', 'a.yaml', '--max-warnings', '1.5').message).toContain('whole number');
  });

  it('names the likely command', () => {
    expect(problem('bild', 'a.yaml')).toEqual({
      message: 'there is no command “bild”',
      hints: ['did you mean “build”?'],
    });
  });

  it('names the likely option of the command', () => {
    expect(problem('build', 'a.yaml', '--compser', 'x')).toEqual({
      message: 'there is no option “--compser”',
      hints: ['did you mean “--composer”?'],
    });
  });

  it('does not guess when nothing is near', () => {
    expect(problem('build', 'a.yaml', '--sideways').hints).toEqual([]);
  });

  it('names the likely value', () => {
    expect(problem('build', 'a.yaml', '--composer', 'totalfit')).toEqual({
      message: '--composer cannot be “totalfit”, only total-fit or first-fit',
      hints: ['did you mean “total-fit”?'],
    });
  });

  it('misses a manifest to build, and shows what can stand where there is a choice', () => {
    expect(problem('build')).toEqual({
      message: 'no manifest is named',
      hints: ['for example bulletin build 2026-11/issue.yaml'],
    });
    expect(problem('completion')).toEqual({ message: 'no shell is named', hints: ['it can be bash or zsh or fish'] });
  });

  it('misses the value of an option, also when the next option stands in its place', () => {
    expect(problem('build', 'a.yaml', '-o').message).toBe('option --output needs a value');
    expect(problem('build', 'a.yaml', '-o', '--quiet').message).toBe('option --output needs a value');
  });

  it('takes an empty value for a missing one, and shows what a place looks like', () => {
    expect(problem('build', 'a.yaml', '-o', '')).toEqual({
      message: 'option --output needs a value',
      hints: ['name a file or a folder, for example -o 2026-12/'],
    });
    expect(problem('import', 'a.txt', '--output=').message).toBe('option --output needs a value');
  });

  it('refuses a second place instead of forgetting the first', () => {
    expect(problem('build', 'a.yaml', '-o', 'a.pdf', '--output', 'b.pdf')).toEqual({
      message: 'option --output is given more than once',
      hints: ['keep one of them'],
    });
    expect(parse(['--lang', 'zh', 'build', 'a.yaml', '--lang', 'en']).ok).toBe(true);
  });

  it('refuses a language that it does not speak', () => {
    expect(problem('build', 'a.yaml', '--lang', 'fr').message).toBe('--lang cannot be “fr”, only zh or en');
  });

  it('refuses more words than a command takes, and kinds of schema that there are not', () => {
    expect(problem('schema', 'issue', 'series').message).toBe('too many arguments');
    expect(problem('schema', 'isue').hints).toEqual(['did you mean “issue”?']);
  });
});
