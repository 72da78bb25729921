import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../../src/base/diagnostics/diagnostic.ts';
import { newsletterStyle } from '../../../../../src/input/style/newsletter.ts';
import { metricFontSet } from '../../../../../src/typeset/fonts/metric-font-set.ts';
import { typesetIssue } from '../../../../../src/typeset/page/typeset-issue.ts';
import { article, issue, paragraph } from '../../../../support/issue.ts';

describe('what is taller than a page', () => {
  it('is reported with its text and stands on a page of its own', () => {
    const found: Diagnostic[] = [];
    const style = { ...newsletterStyle, sectionHead: { ...newsletterStyle.sectionHead, rows: 26 } };
    const source = issue({ 甲: [article('题', [paragraph('短')])] }, { style });
    const result = typesetIssue(metricFontSet(), source, { allowMissing: false }, (problem) => found.push(problem));
    expect(found.map(({ code }) => code)).toEqual(['layout/taller-than-page']);
    expect(found[0]!.message.zh).toContain('甲');
    expect(result.ok && result.value.pages.length).toBe(2);
  });
});
