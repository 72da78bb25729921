/**
 * What an issue can be at worst: many sections, a long table, a long paragraph, many notes, many marks and findings, a huge
 * picture, a long title, nothing at all. Each in a process of its own, at the size and at multiples of it; time and memory of the
 * whole process, or the code that it ends with. Linear: ten times the size takes about ten times as long, less what
 * starting takes. Ends with 1 where one took more than 400 MB, or was refused for another reason than its size.
 *
 *   node bench/stress.mjs [--only table,notes] [--factors 1,10,100]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: { only: { type: 'string' }, factors: { type: 'string', default: '1,10,100' } },
});
const factors = values.factors.split(',').map(Number);
/** What an issue may take. */
const mostMegabytes = 400;
const folder = mkdtempSync(join(tmpdir(), 'bulletin-stress-'));

const clauses = [
  '联盟召开年度工作会议',
  '各成员单位代表参加了会议',
  '会议听取并审议了工作报告',
  '要求抓好任务落实',
  '取得明显成效',
];

/** Running text of a number of characters. */
function prose(length) {
  let text = '';
  for (let at = 0; text.length < length; at++) {
    text += clauses[(at * 7 + (at >> 2)) % clauses.length] + (at % 3 === 2 ? '。' : '，');
  }
  return `${text.slice(0, length - 1)}。`;
}

const times = (count, line) => Array.from({ length: count }, (_, at) => line(at)).join('');

/** A grey picture, packed. */
function png(width, height) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((width + 1) * height), { level: 1 });
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

const one = (title, file = 'a.md') =>
  `sections:\n  - title: 栏目\n    articles:\n      - title: ${title}\n        file: ${file}\n`;

/** What each case is at size 1, and the files of it. */
const cases = {
  sections: {
    size: 60,
    files: (size) => ({
      'issue.yaml': `sections:\n${times(size, (at) => `  - title: 栏目${at}\n    articles:\n      - title: 标题${at}\n        body: ${prose(400)}\n`)}`,
    }),
  },
  table: {
    size: 400,
    files: (size) => ({
      'issue.yaml': one('标题'),
      'a.md': `表1　统计\n\n| 序号 | 单位 | 得分 | 备注 |\n| --- | --- | --- | --- |\n${times(size, (at) => `| ${at} | 单位${at} | ${at % 100}.${at % 10} | ${prose(5 + (at % 40))} |\n`)}`,
    }),
  },
  paragraph: { size: 20_000, files: (size) => ({ 'issue.yaml': one('标题'), 'a.md': prose(size) }) },
  notes: {
    size: 200,
    files: (size) => ({
      'issue.yaml': one('标题'),
      'a.md': times(size, (at) => `${prose(60)}[^${at}]${prose(40)}\n\n[^${at}]: ${prose(20 + (at % 60))}\n\n`),
    }),
  },
  emphasis: {
    size: 700,
    files: (size) => ({ 'issue.yaml': one('标题'), 'a.md': '**要求**会议*强调*，'.repeat(size) }),
  },
  'opening marks': { size: 10_000, files: (size) => ({ 'issue.yaml': one('标题'), 'a.md': '“'.repeat(size) }) },
  'closing brackets': { size: 10_000, files: (size) => ({ 'issue.yaml': one('标题'), 'a.md': ']'.repeat(size) }) },
  findings: { size: 1000, files: (size) => ({ 'issue.yaml': one('标题'), 'a.md': '**加粗 **，'.repeat(size) }) },
  names: {
    size: 13_000,
    files: (size) => ({ 'issue.yaml': one('标题'), 'a.md': `> [!名单]\n> ${'张三 李四五 '.repeat(size / 2)}\n` }),
  },
  pictures: {
    size: 10,
    files: (size) => ({
      'issue.yaml': one('标题'),
      'a.md': times(size, (at) => `${prose(300)}\n\n![图注${at}](a.png)\n\n`),
      'a.png': png(2000, 1500),
    }),
  },
  'huge picture': {
    files: () => ({ 'issue.yaml': one('标题'), 'a.md': '![图注](a.png)\n', 'a.png': png(12_000, 9_000) }),
  },
  'long title': { files: () => ({ 'issue.yaml': one(prose(120).slice(0, 120)), 'a.md': '正文。\n' }) },
  'no article': { files: () => ({ 'issue.yaml': 'name: 简报\nsections: []\n' }) },
};

/** How what is not built may end: too much, or nothing. */
const expected = ['file/too-much-text', 'manifest/empty-list', 'content/tangled-marks'];

function build(name, files) {
  const place = join(folder, name.replaceAll(' ', '-'));
  mkdirSync(place, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(place, file), content);
  const output = join(place, 'issue.pdf');
  const program = ['--require', here('report-memory.cjs'), here('../bin/bulletin.cjs')];
  const start = process.hrtime.bigint();
  const {
    status,
    stderr,
    output: streams,
  } = spawnSync(process.execPath, [...program, 'build', join(place, 'issue.yaml'), '-o', output, '--lang', 'en'], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const memory = Math.round(Number(streams[3]) / 1024);
  const [, code = ''] = /error: .*\[(.*)\]/.exec(stderr) ?? [];
  const isExpected = memory <= mostMegabytes && (status === 0 || expected.includes(code));
  const result = status === 0 ? `${Math.round(statSync(output).size / 1024)} KB` : code;
  rmSync(place, { recursive: true });
  return { seconds, memory, result, isExpected };
}

const only = values.only?.split(',');
for (const [name, { size, files }] of Object.entries(cases)) {
  if (only !== undefined && !only.includes(name)) continue;
  for (const factor of size === undefined ? [1] : factors) {
    const { seconds, memory, result, isExpected } = build(
      name,
      files(size === undefined ? 1 : Math.round(size * factor)),
    );
    const shown = size === undefined ? '' : String(Math.round(size * factor));
    console.log(
      `${name.padEnd(17)}${shown.padStart(8)}${seconds.toFixed(2).padStart(9)} s${String(memory).padStart(8)} MB  ${result}`,
    );
    if (!isExpected) process.exitCode = 1;
  }
}
rmSync(folder, { recursive: true });
