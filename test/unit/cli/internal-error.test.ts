import { afterEach, describe, expect, it } from 'vitest';
import { printInternalError } from '../../../src/cli/internal-error.ts';
import { recordingTerminal } from './support/recording-terminal.ts';

afterEach(() => {
  delete process.env['BULLETIN_DEBUG'];
});

describe('printInternalError', () => {
  it('is one line without a stack, and how to report it', () => {
    const terminal = recordingTerminal('zh');
    printInternalError(terminal, new Error('a run of no glyphs\nand more'), '0.1.0', '2026-11/issue.yaml');
    expect(terminal.lines).toEqual([
      '2026-11/issue.yaml：程序内部出错，不是您的稿件有误（bulletin 0.1.0：a run of no glyphs）',
      '请设置环境变量 BULLETIN_DEBUG=1 再运行一次，把全部输出连同清单交给软件的维护者。',
    ]);
  });

  it('is in the language of the reader', () => {
    const terminal = recordingTerminal('en');
    printInternalError(terminal, 'thrown text', '0.1.0');
    expect(terminal.lines[0]).toBe('internal error, not a mistake of yours (bulletin 0.1.0: thrown text)');
  });

  it('is the way out where the machine leaves WebAssembly no addresses', () => {
    const terminal = recordingTerminal('en');
    const message = 'WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory for new instance';
    printInternalError(terminal, new RangeError(message), '0.1.0');
    expect(terminal.lines).toHaveLength(1);
    expect(terminal.lines[0]).toContain('NODE_OPTIONS=--disable-wasm-trap-handler');
  });

  it('shows the stack when BULLETIN_DEBUG asks for it', () => {
    process.env['BULLETIN_DEBUG'] = '1';
    const terminal = recordingTerminal('en');
    printInternalError(terminal, new Error('broken'), '0.1.0');
    expect(terminal.lines[1]).toMatch(/^Error: broken\n +at /);
  });
});
