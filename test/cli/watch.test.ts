import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goodIssue } from './rig/issues.ts';
import { type Workspace, workspace } from './rig/workspace.ts';

let place: Workspace;
beforeEach(() => {
  place = workspace();
  place.write({ 'issue.yaml': goodIssue.replace(/body: \|\n.*/, 'file: texts/a.md'), 'texts/a.md': '正文。\n' });
});
afterEach(() => place.remove());

/** Starts watching; `says` resolves when the program has said the words once more. */
function watch() {
  const child = place.start(['build', 'issue.yaml', '--watch']);
  let said = '';
  let wake = (): void => undefined;
  child.stderr?.on('data', (bytes: Buffer) => {
    said += bytes.toString();
    wake();
  });
  const says = async (words: string): Promise<void> => {
    while (!said.includes(words)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    said = said.slice(said.indexOf(words) + words.length);
  };
  const end = (): Promise<number | null> =>
    new Promise((resolve) => {
      child.on('exit', (status) => resolve(status));
      child.kill('SIGINT');
    });
  return { says, end };
}

describe('bulletin build --watch', () => {
  it('builds again when an article is written or replaced, keeps the last PDF on errors, and ends on Ctrl-C', async () => {
    const { says, end } = watch();
    await says('等待改动');
    const first = place.read('issue.pdf');

    place.write({ 'texts/a.md': '改过的正文。\n' });
    await says('排好，1 页');
    const second = place.read('issue.pdf');
    expect(second.equals(first)).toBe(false);

    // As editors do that write a new file and put it in the place of the old one.
    place.write({ 'texts/a.md.swp': '正文。\n' });
    renameSync(join(place.folder, 'texts/a.md.swp'), join(place.folder, 'texts/a.md'));
    await says('排好，1 页');
    expect(place.read('issue.pdf').equals(first)).toBe(true);

    renameSync(join(place.folder, 'texts/a.md'), join(place.folder, 'texts/b.md'));
    await says('原来的 PDF 保留');
    expect(place.read('issue.pdf').equals(first)).toBe(true);

    renameSync(join(place.folder, 'texts/b.md'), join(place.folder, 'texts/a.md'));
    await says('排好，1 页');
    expect(await end()).toBe(130);
  });
});
