#!/usr/bin/env node
// CommonJS, and only syntax that old releases of Node can read, so that they can say what is the matter. An ES module
// here would load Node's own module loader first: 10 ms before anything of ours.
'use strict';

// Those that `require` ES modules, and say nothing of it.
const releases = [
  { major: 20, minor: 19 },
  { major: 22, minor: 13 },
];
const everyFrom = 24;
const [major, minor] = process.versions.node.split('.').map(Number);
const isFit = releases.some((release) => major === release.major && minor >= release.minor) || major >= everyFrom;

if (!isFit) {
  const older = releases.map((release) => `${release.major}.${release.minor}`);
  complain(
    `bulletin 需要 Node.js ${everyFrom} 或更新的版本（也可以用 ${older.join('、')} 及其后的更新），现在是 ${process.versions.node}，请更新 Node.js。`,
    `bulletin needs Node.js ${everyFrom} or newer, or ${older.join(' or ')} and their updates; this is ${process.versions.node}.`,
  );
} else {
  try {
    require('./load-program.cjs').loadProgram();
  } catch (error) {
    if (process.env.BULLETIN_DEBUG === '1') console.error(error.stack);
    if (error.code === 'ENOENT' || error.code === 'MODULE_NOT_FOUND') {
      complain(
        'bulletin 没有安装完整：请在它的文件夹里运行 npm ci。',
        'bulletin is not completely installed: run npm ci in its folder.',
      );
    } else {
      complain(
        `bulletin 启动时出错：${error.message}（设置 BULLETIN_DEBUG=1 可以看到详情）`,
        `bulletin failed to start: ${error.message} (BULLETIN_DEBUG=1 shows the details)`,
      );
    }
  }
}

/** In both languages: what chooses between them may be what is missing. */
function complain(zh, en) {
  console.error(zh);
  console.error(en);
  process.exitCode = 1;
}
