import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { badIssue, goodIssue } from './rig/issues.ts';
import { type Workspace, workspace } from './rig/workspace.ts';

let place: Workspace;
beforeEach(() => {
  place = workspace();
});
afterEach(() => place.remove());

describe('bulletin preview', () => {
  it('prints plain text to a pipe, page by page, with the folio', () => {
    place.write({ '第 3 期/issue.yaml': goodIssue });
    const { status, stdout, stderr } = place.run(['preview', '第 3 期'], { FORCE_COLOR: '0' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('联盟召开理事会会议\n    11月18日，联盟召开理事会会议');
    expect(stdout.trimEnd().endsWith('— 1 —')).toBe(true);
  });

  it('shows the only issue below a folder; of several it asks which', () => {
    place.write({ '简报/1/issue.yaml': goodIssue });
    expect(place.run(['preview', '简报'], { FORCE_COLOR: '0' })).toMatchObject({ status: 0, stderr: '' });
    place.write({ '简报/2/issue.yaml': goodIssue });
    const { status, stderr } = place.run(['preview', '简报']);
    expect([status, stderr.includes('例如 bulletin preview 简报/2/issue.yaml')]).toEqual([2, true]);
  });

  it('prints one page, and knows when there is none', () => {
    place.write({ 'a.yaml': goodIssue.repeat(1) });
    const { status, stderr } = place.run(['preview', 'a.yaml', '--page', '9']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('没有第 9 页，这一期共 1 页')]);
  });

  it('fits the page into as many columns as are asked for', () => {
    place.write({ 'a.yaml': goodIssue });
    const { stdout } = place.run(['preview', 'a.yaml', '--columns', '30']);
    expect(stdout).toContain('    11月18日，联盟召开理事会会\n');
  });

  it('shows another style than the manifest’s where that is asked for', () => {
    place.write({ 'a.yaml': goodIssue });
    const width = (style: string) => {
      const { stdout } = place.run(['preview', 'a.yaml', '--style', style]);
      return stdout
        .split('\n')
        .find((line) => line.includes('11月18日'))
        ?.trim().length;
    };
    // 31 characters a line less the indent, and 22 in two columns.
    expect(width('newsletter')!).toBeGreaterThan(width('magazine')! + 5);
  });

  it('says what is wrong with an issue and shows nothing of it', () => {
    place.write({ 'a.yaml': badIssue });
    const { status, stdout, stderr } = place.run(['preview', 'a.yaml']);
    expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining('manifest/unknown-key')]);
  });

  it('needs a terminal to watch', () => {
    place.write({ 'a.yaml': goodIssue });
    expect(place.run(['preview', 'a.yaml', '--watch']).status).toBe(2);
  });
});
