import { describe, expect, it } from 'vitest';
import { type MemoryFiles, memoryWorld } from '../../../../src/base/memory-world.ts';
import { readManifest } from '../../../../src/input/manifest/read-manifest.ts';
import type { Style } from '../../../../src/input/style/style.ts';
import { styleOf } from '../../../../src/input/style/style-of.ts';
import { findingsOf } from '../../../support/manifest-findings.ts';

const sections = 'sections: [{title: 要闻, articles: [{title: 通知, body: 正文}]}]\n';

/** The style of `issue.yaml`, which begins with these lines, and the files that it was read from. */
function read(lines: string, others: MemoryFiles = {}): { readonly style: Style; readonly files: readonly string[] } {
  const manifest = readManifest(memoryWorld({ 'issue.yaml': `${lines}\n${sections}`, ...others }), 'issue.yaml', () => {
    throw new Error('a warning');
  });
  if (!manifest.ok) throw new Error(manifest.errors.map(({ code }) => code).join());
  const style = styleOf(manifest.value.style);
  if (!style.ok) throw new Error(style.errors.map(({ code }) => code).join());
  return { style: style.value, files: manifest.value.files };
}

describe('the style of an issue', () => {
  it('is that of its series, with the values that it changes itself', () => {
    const { style } = read('extends: series.yaml\nstyle: {title: {size: 20pt}}', {
      'series.yaml': 'style: {extends: gongwen, title: {size: 30pt}, kicker: {size: 10pt}}\n',
    });
    expect([style.name, style.title.size, style.kicker.size, style.rows]).toEqual(['gongwen', 20, 10, 22]);
  });

  it('is one of the program, and nothing of its series, when it names it', () => {
    const { style } = read('extends: series.yaml\nstyle: magazine', {
      'series.yaml': 'style: {extends: gongwen, title: {size: 30pt}}\n',
    });
    expect([style.name, style.title.size]).toEqual(['magazine', 13]);
  });

  it('is in a file, as seen from the manifest, which may extend another', () => {
    const { style, files } = read('style: styles/own.yaml', {
      'styles/own.yaml': 'extends: base.yml\ntitle: {font: kai}\n',
      'styles/base.yml': 'extends: gongwen\ntitle: {size: 一号, font: hei}\n',
    });
    expect(style.title).toMatchObject({ role: 'kai', size: 26 });
    expect(files).toEqual(['issue.yaml', 'styles/own.yaml', 'styles/base.yml']);
  });

  it('has as many columns as the manifest wants, whatever the style', () => {
    expect(read('columns: 2').style.columns.count).toBe(2);
    expect(read('columns: 1\nstyle: magazine').style).toMatchObject({ columns: { count: 1 }, characters: 45 });
  });

  it('extends newsletter when a file says nothing', () => {
    expect(read('style: own.yaml', { 'own.yaml': 'title: {size: 20pt}\n' }).style.name).toBe('newsletter');
  });

  it('is held against the paper only when its files are well written', () => {
    const codes = (lines: string) =>
      findingsOf(memoryWorld({ 'issue.yaml': `${lines}\n${sections}` }), 'issue.yaml').map(({ code }) => code);
    expect(codes('style: {characters: 90}')).toEqual(['style/characters-do-not-fit']);
    expect(codes('style: {characters: 90, rows: many}')).toEqual(['manifest/bad-quantity']);
  });

  it('goes through sixteen files at most', () => {
    const chain = Array.from({ length: 17 }, (_, k) => [`s${k}.yaml`, `extends: s${k + 1}.yaml\n`]);
    const world = memoryWorld({ 'issue.yaml': `style: s0.yaml\n${sections}`, ...Object.fromEntries(chain) });
    expect(findingsOf(world, 'issue.yaml').map(({ code }) => code)).toEqual(['manifest/extends-too-deep']);
  });
});
