import { expect, it } from 'vitest';
import { checkIssue } from '../../../src/check/check-issue.ts';
import { overlayWorld } from '../../support/overlay-world.ts';

const codesOf = async (manifest: string): Promise<string[]> => {
  const { found } = await checkIssue(overlayWorld({ 'issue.yaml': manifest }), 'issue.yaml', {}, [
    'issue.yaml',
    '忘了.md',
  ]);
  return found.map(({ code, severity }) => `${code} ${severity}`);
};

const article = 'sections:\n  - title: 栏目\n    articles:\n      - title: 标题。\n        body: 精神,研究\n';

it('finds what is wrong with text, pages and folder in one run', async () => {
  expect(await codesOf(article)).toEqual([
    'check/title-punctuation warning',
    'check/ascii-punctuation warning',
    'check/unused-file warning',
  ]);
});

it('does as the manifest says', async () => {
  const levels = 'check: {title-punctuation: off, ascii-punctuation: error, unused-file: off}\n';
  expect(await codesOf(levels + article)).toEqual(['check/ascii-punctuation error']);
});

it('looks through the text also where a character has no glyph', async () => {
  const codes = await codesOf(article.replace('精神', '精\u{1F600}神'));
  expect(codes).toContain('font/missing-glyph error');
  expect(codes).toContain('check/ascii-punctuation warning');
});

it('ends with the errors of a manifest that cannot be read', async () => {
  expect(await codesOf('sections: []\n')).toEqual(['manifest/empty-list error']);
});
