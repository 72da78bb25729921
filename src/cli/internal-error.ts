import { say, type Terminal } from './terminal.ts';

/** Prints a fault of the program itself in one line, and how to report it; the stack only when BULLETIN_DEBUG asks for it. */
export function printInternalError(terminal: Terminal, error: unknown, version: string, about?: string): void {
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
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
