import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { goodIssue } from './rig/issues.ts';
import { workspace } from './rig/workspace.ts';

const place = workspace();
afterAll(() => place.remove());

describe('bulletin style', () => {
  it('lists the styles of the program', () => {
    const { status, stdout } = place.run(['style', 'list', '--lang', 'en']);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^newsletter {2}the common newsletter\ngongwen /)]);
  });

  it('shows every value of a style with its place: of a file, of an issue, of a series', () => {
    place.write({
      'styles/own.yaml': 'extends: gongwen\ntitle: {size: 20pt}\n',
      'series.yaml': 'style: styles/own.yaml\n',
      'a.yaml': `extends: series.yaml\nstyle: {kicker: {ink: red}}\ncolumns: 2\n${goodIssue}`,
    });
    const values = (named: string): string => place.run(['style', 'show', named, '--lang', 'en']).stdout;
    for (const named of ['styles/own.yaml', 'series.yaml', 'a.yaml']) {
      expect(values(named)).toMatch(/^title\.size +20pt +styles\/own\.yaml:2$/m);
      expect(values(named)).toMatch(/^quotation\.size +body \(三号\) +built-in newsletter$/m);
    }
    expect(values('a.yaml')).toMatch(/^kicker\.ink +red +a\.yaml:2\n/m);
    expect(values('a.yaml')).toMatch(/^columns\.count +2 +a\.yaml:3\ncolumns\.gap +[\d.]+mm +solved$/m);
  });

  it('shows them as events', () => {
    const { stdout } = place.run(['style', 'show', 'gongwen', '--json']);
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events).toContainEqual({
      v: 1,
      event: 'style-value',
      key: 'rows',
      value: '22',
      origin: 'house',
      style: 'gongwen',
    });
  });

  it('ends with 1 for a style with mistakes, and with 2 for none', () => {
    place.write({ 'bad.yaml': 'title: {size: 20}\n' });
    const { status, stderr } = place.run(['style', 'show', 'bad.yaml', '--lang', 'en']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('bad.yaml:1:15')]);
    expect(place.run(['style', 'show', 'gonwen', '--lang', 'en'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean “gongwen”?'),
    });
  });

  it('reads no style outside of the project', () => {
    place.write({ 'inner/series.yaml': 'name: 甲\n', 'inner/a.yaml': `style: ../bad.yaml\n${goodIssue}` });
    const { status, stderr } = place.run(['build', 'inner/a.yaml', '--lang', 'en']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('--allow-path')]);
  });

  it('builds an issue again when its style has changed', () => {
    place.write({
      'm/b/issue.yaml': `style: look.yaml\n${goodIssue}`,
      'm/c/issue.yaml': goodIssue,
      'm/b/look.yaml': 'title: {size: 20pt}\n',
    });
    const cache = { XDG_CACHE_HOME: join(place.folder, 'cache') };
    const build = () => place.run(['build', 'm', '--json'], cache).stdout;
    expect(build()).toContain('"event":"built"');
    expect(build()).not.toContain('"event":"built"');
    place.write({ 'm/b/look.yaml': 'title: {size: 22pt}\n' });
    expect(build()).toContain('"event":"built"');
  });

  it('takes a file in place of the manifest’s style, from the working folder, and builds again when it has changed', () => {
    place.write({ 'n/series.yaml': 'name: 甲\n', 'n/a/issue.yaml': goodIssue, 'n/b/issue.yaml': goodIssue });
    place.write({ 'mine.yaml': 'title: {size: 20pt}\n' });
    const cache = { XDG_CACHE_HOME: join(place.folder, 'cache') };
    const build = () => place.run(['build', 'n', '--style', 'mine.yaml', '--json'], cache).stdout;
    expect(build()).toContain('"event":"built"');
    expect(build()).not.toContain('"event":"built"');
    place.write({ 'mine.yaml': 'title: {size: 22pt}\n' });
    expect(build()).toContain('"event":"built"');
  });
});
