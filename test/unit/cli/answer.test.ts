import { describe, expect, it } from 'vitest';
import { immediateAnswer } from '../../../src/cli/answer.ts';

describe('immediateAnswer', () => {
  it('offers help that nobody asked for when the command line is empty', () => {
    expect(immediateAnswer([])).toEqual({ kind: 'help', topic: undefined, asked: false });
    expect(immediateAnswer(['--lang', 'zh', '--no-color'])).toEqual({ kind: 'help', topic: undefined, asked: false });
  });

  it.each([['--help'], ['-h'], ['help'], ['--lang=en', '--help'], ['-q', '-h']])('takes %s as help', (...argv) => {
    expect(immediateAnswer(argv)).toEqual({ kind: 'help', topic: undefined, asked: true });
  });

  it.each([
    ['build', '--help'],
    ['build', 'issue.yaml', '-h'],
    ['--lang', 'en', 'build', '--no-such-option', '--help'],
    ['help', 'build'],
  ])('takes %s %s as help on build', (...argv) => {
    expect(immediateAnswer(argv)).toEqual({ kind: 'help', topic: 'build', asked: true });
  });

  it('keeps the topic of help on a command that does not exist', () => {
    expect(immediateAnswer(['help', 'bild'])).toEqual({ kind: 'help', topic: 'bild', asked: true });
  });

  it.each([['--version'], ['-V'], ['--no-color', '-V']])('takes %s as version', (...argv) => {
    expect(immediateAnswer(argv)).toEqual({ kind: 'version' });
  });

  it('has no answer to a command, nor to words after --', () => {
    expect(immediateAnswer(['build', 'issue.yaml'])).toBeUndefined();
    expect(immediateAnswer(['build', '--', '--help'])).toBeUndefined();
  });
});
