import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planOutputs } from '../../../src/cli/outputs.ts';

const noFolder = (_path: string): boolean => false;
const folders =
  (...paths: string[]) =>
  (path: string): boolean =>
    paths.includes(path);

function files(named: readonly string[], output?: string, isFolder = noFolder): readonly string[] {
  const planned = planOutputs({ manifests: named, many: named.length > 1 }, output, isFolder);
  if (!planned.ok) throw new Error(planned.problem.message.en);
  return planned.value.map(({ target }) => (target.kind === 'file' ? target.path : '-'));
}

function problem(named: readonly string[], output?: string, isFolder = noFolder): string {
  const planned = planOutputs({ manifests: named, many: named.length > 1 }, output, isFolder);
  return planned.ok ? '' : planned.problem.message.en;
}

describe('planOutputs', () => {
  it('puts the PDF beside its manifest, under its name', () => {
    expect(files(['2026-11/issue.yaml', '简报 第3期.yml'])).toEqual([join('2026-11', 'issue.pdf'), '简报 第3期.pdf']);
  });

  it('takes -o as the file of a single issue', () => {
    expect(files(['2026-11/issue.yaml'], 'out/第11期.pdf')).toEqual(['out/第11期.pdf']);
  });

  it('takes -o as a folder when it is one, or ends with a slash', () => {
    expect(files(['a.yaml'], 'out', folders('out'))).toEqual([join('out', 'a.pdf')]);
    expect(files(['a.yaml'], 'new/')).toEqual([join('new', 'a.pdf')]);
  });

  it('takes -o as a folder for several issues', () => {
    expect(files(['a.yaml', 'b.yaml'], 'out')).toEqual([join('out', 'a.pdf'), join('out', 'b.pdf')]);
  });

  it('names the PDF of an issue.yaml after its folder when it goes into another one', () => {
    const named = ['2026-11/issue.yaml', '2026-12/issue.yaml'];
    expect(files(named, 'out')).toEqual([join('out', '2026-11.pdf'), join('out', '2026-12.pdf')]);
  });

  it('leaves a name with fields to the manifests, and refuses a field that there is not', () => {
    const planned = planOutputs({ manifests: ['a.yaml'], many: false }, 'pdf/{series}-{number}', noFolder);
    expect(planned).toMatchObject({ value: [{ target: { kind: 'template', template: 'pdf/{series}-{number}' } }] });
    expect(problem(['a.yaml'], '{seris}.pdf')).toBe('there is no field “{seris}” for -o');
  });

  it('writes one issue to standard output, and refuses several', () => {
    expect(files(['a.yaml'], '-')).toEqual(['-']);
    expect(problem(['a.yaml', 'b.yaml'], '-')).toContain('one issue at a time');
  });

  it('refuses two issues in one file', () => {
    expect(problem(['a/x.yaml', 'b/x.yaml'], 'out')).toContain('both be written');
    expect(problem(['a.yaml', 'a.yml'])).toContain('both be written');
  });

  it('refuses to write over a manifest', () => {
    expect(problem(['a.yaml'], './a.yaml')).toContain('overwrite the manifest');
    expect(problem(['a.pdf'])).toContain('overwrite the manifest');
  });
});
