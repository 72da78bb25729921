import { describe, expect, it } from 'vitest';
import { noManifest, noPlainText } from '../../../src/cli/wrong-files.ts';

const told = (usage: ReturnType<typeof noManifest>) =>
  usage === undefined || usage.ok
    ? undefined
    : [usage.problem.message, ...usage.problem.hints.map(({ message }) => message)].map(({ en }) => en);

describe('what is no manifest', () => {
  it.each([
    ['out/x.pdf', 'a PDF', '-o out/x.pdf', 'bulletin preflight out/x.pdf'],
    ['来稿.DOCX', 'a document of a word processor', 'bulletin import'],
    ['a b.txt', 'plain text', 'bulletin import "a b.txt" -o', 'file: a b.txt;'],
    ['articles/01.md', 'an article', 'file: 01.md'],
    ['图.jpg', 'a picture', '![caption]'],
  ])('is told what it is, and what can be done with it: %s', (path, ...parts) => {
    const lines = told(noManifest(['issue.yaml', path]));
    expect(lines?.[0]).toContain(path);
    for (const part of parts) expect(lines?.join('\n')).toContain(part);
  });

  it.each(['issue.yaml', 'issue.yml', 'ISSUE.YAML', 'issue', 'issue.yaml.txt', 'a.json'])('may be one: %s', (path) => {
    expect(noManifest([path])).toBeUndefined();
  });
});

describe('what is no plain text', () => {
  it('is told how its text is taken out', () => {
    expect(told(noPlainText(['a.docx']))?.join('\n')).toContain('save it as plain text');
    expect(told(noPlainText(['a.pdf']))?.join('\n')).toContain('pdftotext');
    expect(noPlainText(['a.txt', 'b.md', 'c'])).toBeUndefined();
  });
});
