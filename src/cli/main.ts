/** The program: answers help and version at once, hands everything else to its command, and ends with its exit status. */
import { readFileSync } from 'node:fs';
import { immediateAnswer } from './answer.ts';
import { commands } from './commands.ts';
import { helpOn } from './help.ts';
import { languageFor } from './language.ts';
import type { ExitStatus } from './run.ts';
import { threadWord } from './thread-word.ts';

const argv = process.argv.slice(2);
const language = languageFor(argv, process.env, () => new Intl.DateTimeFormat().resolvedOptions().locale);

// Not awaited at the top: the program is bundled as CommonJS, which has no such thing.
void main().then((status) => {
  process.exitCode = status;
});

async function main(): Promise<ExitStatus> {
  if (argv[0] === threadWord) {
    const { serve } = await import('./workers/serve.ts');
    if (serve()) return 0;
  }
  const answer = immediateAnswer(argv);
  if (answer?.kind === 'version') {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  if (answer?.kind === 'help' && isKnown(answer.topic)) {
    (answer.asked ? process.stdout : process.stderr).write(helpOn(answer.topic, language));
    return answer.asked ? 0 : 2;
  }
  const { runCommand } = await import('./run.ts');
  // Help on a command that does not exist is a mistake in its name like any other.
  return runCommand(answer?.kind === 'help' && answer.topic !== undefined ? [answer.topic] : argv, language, version());
}

function isKnown(topic: string | undefined): boolean {
  return topic === undefined || commands.some(({ name }) => name === topic);
}

/** The version that stands in package.json, the only place that has one. */
function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}
