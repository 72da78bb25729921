/** Words of other scripts as poppler gives them back from an issue. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryWorld } from '../../src/base/memory-world.ts';
import { systemWorld } from '../../src/base/system-world.ts';
import type { World } from '../../src/base/world.ts';
import { buildIssue } from '../../src/build/pipeline.ts';

const manifest = `name: 简报
number: 1
date: 2026-11-20
fonts: {others: [arabic.ttf, tibetan.ttf, mongolian.ttf, thai.ttf, burmese.ttf]}
sections:
  - title: 动态
    articles:
      - title: 标题
        body: 维吾尔文“شىنجاڭ ئۇيغۇر”、“سالام”，藏文“བཀྲ་ཤིས་”，蒙古文“ᠮᠣᠩᠭᠣᠯ”，泰文“น้ำ”，缅文“မြန်မာ”，都与汉字同排。
`;

const folder = mkdtempSync(join(tmpdir(), 'bulletin-scripts-'));
const file = join(folder, 'issue.pdf');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The issue in memory; fonts of the house from the disk. */
function world(): World {
  const faces = ['arabic.ttf', 'tibetan.ttf', 'mongolian.ttf', 'thai.ttf', 'burmese.ttf'].map(
    (name) => [name, new Uint8Array(readFileSync(`test/data/shaping/${name}`))] as const,
  );
  const memory = memoryWorld({ 'issue.yaml': manifest, ...Object.fromEntries(faces) });
  const disk = systemWorld();
  const isHouse = (path: string): boolean => path.startsWith('/');
  return {
    ...memory,
    readText: (path) => (isHouse(path) ? disk : memory).readText(path),
    readBytes: (path) => (isHouse(path) ? disk : memory).readBytes(path),
    open: (path) => (isHouse(path) ? disk : memory).open(path),
    resolve: (from, path) => (isHouse(from) ? disk : memory).resolve(from, path),
  };
}

describe('text in other scripts', () => {
  let text = '';
  beforeAll(async () => {
    const built = await buildIssue(world(), 'issue.yaml', {}, () => undefined);
    if (!built.ok) throw new Error(built.errors.map(({ message }) => message.en).join('; '));
    writeFileSync(file, built.value.bytes);
    // Marks of direction are poppler's own.
    text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replaceAll(/[\u202a-\u202e]/g, '');
  });

  it.each(['شىنجاڭ ئۇيغۇر', 'سالام', 'བཀྲ་ཤིས་', 'ᠮᠣᠩᠭᠣᠯ', 'น้ำ', 'မြန်မာ'])(
    'is given back letter by letter: %s',
    (words) => {
      expect(text).toContain(words);
    },
  );
});
