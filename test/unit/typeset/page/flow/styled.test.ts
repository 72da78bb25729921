import { expect, it } from 'vitest';
import { newsletterStyle } from '../../../../../src/input/style/newsletter.ts';
import type { Setting } from '../../../../../src/typeset/page/flow/setting.ts';
import { structureBuilder } from '../../../../../src/typeset/page/flow/structure-builder.ts';
import { styled } from '../../../../../src/typeset/page/flow/styled.ts';
import { text } from '../../../../support/issue.ts';

/** Role of a run in the body, or in a head in 黑. */
function roleOf(spec: 'body' | 'title', bold: boolean, emphasis: boolean): string | undefined {
  const inline = { kind: 'text' as const, text: text('天地'), style: { bold, emphasis, href: undefined } };
  const setting = { structure: structureBuilder() } as unknown as Setting;
  const [run] = styled(setting, newsletterStyle[spec], [inline], 0);
  return run?.kind === 'text' ? run.style.role : undefined;
}

it('sets emphasis by the face: bold 宋 in 宋, 黑 elsewhere, 楷 for emphasis', () => {
  expect(roleOf('body', false, false)).toBe('song');
  expect(roleOf('body', true, false)).toBe('song-bold');
  expect(roleOf('title', true, false)).toBe('hei');
  expect(roleOf('body', false, true)).toBe('kai');
});
