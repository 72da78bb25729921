import { describe, expect, it } from 'vitest';
import { memoryWorld } from '../../../src/base/memory-world.ts';

const world = memoryWorld({
  'issues/issue.yaml': 'title: 简报',
  'issues/gbk.txt': new Uint8Array([0xbc, 0xf2]),
  '/fonts/a.ttf': new Uint8Array([10, 11, 12]),
});

describe('a world in memory', () => {
  it('reads text and its bytes', () => {
    expect(world.readText('issues/issue.yaml')).toEqual({ ok: true, value: 'title: 简报' });
    const bytes = world.readBytes('issues/issue.yaml');
    expect(bytes.ok && bytes.value.length).toBe(13);
  });

  it('has the errors of the real one', () => {
    expect(world.readText('none')).toMatchObject({ ok: false, errors: [{ code: 'file/not-found' }] });
    expect(world.open('none')).toMatchObject({ ok: false, errors: [{ code: 'file/not-found' }] });
    expect(world.readText('issues/gbk.txt')).toMatchObject({ ok: false, errors: [{ code: 'file/not-utf8' }] });
  });

  it('reads an open file by position', () => {
    const file = world.open('/fonts/a.ttf');
    if (!file.ok) throw new Error('not open');
    const target = new Uint8Array(2);
    file.value.read(target, 0, 2, 1);
    expect([file.value.size, ...target]).toEqual([3, 11, 12]);
    expect(() => file.value.read(target, 0, 2, 2)).toThrow(RangeError);
    file.value.close();
  });

  it('finds a file by every way of writing its path', () => {
    expect(world.exists('issues/../issues/./issue.yaml')).toBe(true);
    expect(world.exists(world.resolve('issues/issue.yaml', './gbk.txt'))).toBe(true);
    expect(world.resolve('issues/issue.yaml', '/fonts/a.ttf')).toBe('/fonts/a.ttf');
  });

  it('has the folders of its files', () => {
    expect([world.exists('issues'), world.exists('/fonts'), world.exists('iss')]).toEqual([true, true, false]);
  });
});
