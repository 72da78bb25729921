import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/cli/parse.ts';

function problem(...argv: string[]): { message: string; hints: string[] } {
  const parsed = parse(argv);
  if (parsed.ok) throw new Error('the command line is understood');
  const { message, hints } = parsed.problem;
  return { message: message.en, hints: hints.map((hint) => hint.message.en) };
}

describe('parse', () => {
  it('reads a build with all of its options', () => {
    const argv = ['build', 'a.yaml', 'b.yaml', '-o', 'out', '--style', 'newsletter', '--composer=first-fit'];
    expect(parse([...argv, '--allow-missing', '-q', '--lang', 'en', '--no-color'])).toEqual({
      ok: true,
      value: {
        kind: 'build',
        manifests: ['a.yaml', 'b.yaml'],
        output: 'out',
        style: 'newsletter',
        composer: 'first-fit',
        allowMissing: true,
        print: {},
        quiet: true,
      },
    });
  });

  it('leaves what is not said undefined', () => {
    expect(parse(['build', 'a.yaml'])).toEqual({
      ok: true,
      value: {
        kind: 'build',
        manifests: ['a.yaml'],
        output: undefined,
        style: undefined,
        composer: undefined,
        allowMissing: false,
        print: {},
        quiet: false,
      },
    });
  });

  it('takes - for standard output, and words after -- for files', () => {
    expect(parse(['build', '-o', '-', '--', '-q.yaml'])).toMatchObject({
      value: { output: '-', manifests: ['-q.yaml'], quiet: false },
    });
  });

  it('understands common options before the command', () => {
    expect(parse(['-q', '--lang', 'zh', 'build', 'a.yaml'])).toMatchObject({ value: { quiet: true } });
  });

  it('reads an import', () => {
    expect(parse(['import', 'a.txt', 'b.txt', '-o', '2026-12', '--force'])).toEqual({
      ok: true,
      value: { kind: 'import', files: ['a.txt', 'b.txt'], folder: '2026-12', force: true, quiet: false },
    });
  });

  it('prints the schema of an issue unless another is named', () => {
    expect(parse(['schema'])).toMatchObject({ value: { which: 'issue' } });
    expect(parse(['schema', 'series'])).toMatchObject({ value: { which: 'series' } });
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
    expect(problem('build', 'a.yaml', '--watch').hints).toEqual([]);
  });

  it('names the likely value', () => {
    expect(problem('build', 'a.yaml', '--composer', 'totalfit')).toEqual({
      message: '--composer cannot be “totalfit”, only total-fit or first-fit',
      hints: ['did you mean “total-fit”?'],
    });
  });

  it('misses a file to build', () => {
    expect(problem('build').message).toBe('no file is named');
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

  it('refuses standard output as the folder of an import', () => {
    expect(problem('import', 'a.txt', '-o', '-').message).toContain('cannot go to standard output');
  });

  it('misses the folder of an import', () => {
    expect(problem('import', 'a.txt').message).toContain('where the files shall go');
  });

  it('refuses a language that it does not speak', () => {
    expect(problem('build', 'a.yaml', '--lang', 'fr').message).toBe('--lang cannot be “fr”, only zh or en');
  });

  it('refuses more words than a command takes, and kinds of schema that there are not', () => {
    expect(problem('schema', 'issue', 'series').message).toBe('too many arguments');
    expect(problem('schema', 'isue').hints).toEqual(['did you mean “issue”?']);
  });
});
