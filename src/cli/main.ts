/** The program: answers help and version at once, hands everything else to its command, and ends with its exit status. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { immediateAnswer } from './answer.ts';
import { commands } from './commands.ts';
import { helpOn } from './help.ts';
import { languageFor } from './language.ts';
import type { ExitStatus } from './run.ts';
import { isAllWritten, standardStream } from './standard-stream.ts';
import { threadWord } from './thread-word.ts';

const argv = process.argv.slice(2);
const language = languageFor(argv, process.env, () => new Intl.DateTimeFormat().resolvedOptions().locale);

// Not awaited at the top: the program is bundled as CommonJS, which has no such thing.
void main().then((status) => {
  process.exitCode = status;
  // Or V8 would first take its heap apart, page by page: 1.5 ms.
  if (status !== undefined && isAllWritten()) process.exit();
});

/** The exit status; undefined for a thread, which lives on. */
async function main(): Promise<ExitStatus | undefined> {
  if (argv[0] === threadWord) {
    const { serve } = await import('./workers/serve.ts');
    if (serve()) return undefined;
  }
  const answer = immediateAnswer(argv);
  if (answer?.kind === 'version') {
    print('stdout', `${version()}\n`);
    return 0;
  }
  if (answer?.kind === 'help' && isKnown(answer.topic)) {
    print(answer.asked ? 'stdout' : 'stderr', helpOn(answer.topic, language));
    return answer.asked ? 0 : 2;
  }
  const { runCommand } = await import('./run.ts');
  // Help on a command that does not exist is a mistake in its name like any other.
  return runCommand(answer?.kind === 'help' && answer.topic !== undefined ? [answer.topic] : argv, language, version());
}

/** A reader that goes away (`| head -1`) is no failure. */
function print(name: 'stdout' | 'stderr', text: string): void {
  standardStream(name, () => undefined).write(text);
}

function isKnown(topic: string | undefined): boolean {
  return topic === undefined || commands.some(({ name }) => name === topic);
}

/** The version that stands in package.json, the only place that has one. */
function version(): string {
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}
