import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodIssue } from './rig/issues.ts';
import { smallDisk } from './rig/small-disk.ts';
import { workspace } from './rig/workspace.ts';

const place = workspace();
const disk = smallDisk(join(place.folder, '小盘'), 16);
if (disk === undefined)
  process.stderr.write('No file system can be mounted here: a full disk is tried by /dev/full alone.\n');
afterAll(() => {
  disk?.remove();
  place.remove();
});
beforeAll(() => place.write({ 'a.yaml': goodIssue, 'b.yaml': goodIssue }));

const old = '%PDF- of last week';

describe.runIf(disk !== undefined)('a disk that is full', () => {
  beforeAll(() => {
    place.write({ '小盘/a.pdf': old });
    // Four pages of memory: one has the old PDF, one is for this, and no PDF goes into the other two.
    writeFileSync(join(place.folder, '小盘/other'), 'x');
  });

  it('keeps the PDF of before, has no half of another, and is told of', () => {
    const { status, stderr } = place.run(['build', 'a.yaml', '-o', '小盘/a.pdf']);
    expect(status).toBe(1);
    expect(stderr).toContain('磁盘已满；请腾出空间后重试');
    expect(place.read('小盘/a.pdf').toString()).toBe(old);
    expect(place.files().filter((path) => path.startsWith('小盘/'))).toEqual(['小盘/a.pdf', '小盘/other']);
  });

  it('holds no memory of builds, which are made all the same', () => {
    writeFileSync(join(place.folder, '小盘/rest'), Buffer.alloc(8 << 10));
    const run = place.run(['build', 'a.yaml', 'b.yaml'], { XDG_CACHE_HOME: join(place.folder, '小盘') });
    expect([run.status, run.stdout]).toEqual([0, 'a.pdf\nb.pdf\n']);
  });

  it('leaves a newsletter unbegun rather than half written into a file', () => {
    const { status, stderr } = place.run(['init', '小盘/新刊', '--name', '简报']);
    expect([status, stderr.includes('磁盘已满')]).toEqual([1, true]);
    expect(place.files().filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a device that is full', () => {
  it('is told of', () => {
    const { status, stderr } = place.run(['build', 'a.yaml', '-o', '/dev/full']);
    expect([status, stderr.includes('磁盘已满')]).toEqual([1, true]);
  });
});
