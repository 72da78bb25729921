import type { Localized } from '../base/diagnostics/diagnostic.ts';
import { say, type Terminal } from './terminal.ts';

/** V8 sets 8 GB of addresses aside for each of our WebAssembly memories, unless Node is told not to. */
const addressSpace = /WebAssembly\.\w+\(\): (?:out of memory|could not allocate memory)/i;

const tooFewAddresses: Localized = {
  zh: '这里给程序的地址空间太小（ulimit -v，或作业系统的虚存限制）。请放宽它，或设置环境变量 NODE_OPTIONS=--disable-wasm-trap-handler 再运行。',
  en: 'The address space that programs may use here is too small (ulimit -v, or a limit of the batch system). Raise it, or set the environment variable NODE_OPTIONS=--disable-wasm-trap-handler and run it again.',
};

/**
 * Prints a fault of the program itself in one line, and how to report it; the stack only when BULLETIN_DEBUG asks for it.
 * Of a machine that leaves it no room, the way out.
 */
export function printInternalError(terminal: Terminal, error: unknown, version: string, about?: string): void {
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
  if (error instanceof Error && addressSpace.test(error.message)) {
    terminal.err(terminal.paint.error(say(terminal, tooFewAddresses)));
    return;
  }
  const where = about === undefined ? '' : `${about}${say(terminal, { zh: '：', en: ': ' })}`;
  terminal.err(
    terminal.paint.error(
      say(terminal, {
        zh: `${where}程序内部出错，不是您的稿件有误（bulletin ${version}：${what}）`,
        en: `${where}internal error, not a mistake of yours (bulletin ${version}: ${what})`,
      }),
    ),
  );
  if (process.env['BULLETIN_DEBUG'] === '1') {
    terminal.err(error instanceof Error ? (error.stack ?? '') : '');
    return;
  }
  terminal.err(
    say(terminal, {
      zh: '请设置环境变量 BULLETIN_DEBUG=1 再运行一次，把全部输出连同清单交给软件的维护者。',
      en: 'Please run it again with the environment variable BULLETIN_DEBUG=1 and send all of the output to the maintainers.',
    }),
  );
}
