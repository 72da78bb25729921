import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../../../src/input/content/issue.ts';
import { isEnglish } from '../../../../../../src/typeset/page/flow/blocks/english.ts';
import { text } from '../../../../../support/issue.ts';

function inlines(content: string): Inline[] {
  return [{ kind: 'text', text: text(content), style: { bold: false, emphasis: false, href: undefined } }];
}

describe('a paragraph is in English', () => {
  it.each(['The Alliance met in Lanchuan.', '“Students,” said Lu, “should see it.”', 'Überblick über die Ergebnisse'])(
    '%s',
    (content) => {
      expect(isEnglish(inlines(content))).toBe(true);
    },
  );

  it.each([
    '联盟召开年会。',
    'ISO 9001 等体系认证',
    'The Alliance（联盟）met.',
    'T/BXCL 026—2026',
    'tougao@example.org',
    '',
  ])('not %s', (content) => {
    expect(isEnglish(inlines(content))).toBe(false);
  });
});
