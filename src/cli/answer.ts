import { commands } from './commands.ts';

/** What can be answered without reading the whole command line: help and version. */
export type Answer =
  | { readonly kind: 'version' }
  /** Help on a command, or on the program when `topic` is undefined; `asked` is false when nothing was asked at all. */
  | { readonly kind: 'help'; readonly topic: string | undefined; readonly asked: boolean };

const common = new Set(['--quiet', '-q', '--no-color']);

/** The answer to a command line that asks for help or version, or asks for nothing; undefined for all others. */
export function immediateAnswer(argv: readonly string[]): Answer | undefined {
  const words = wordsOf(argv);
  const [first, second] = words;
  if (first === undefined) return { kind: 'help', topic: undefined, asked: false };
  if (first === '--version' || first === '-V') return { kind: 'version' };
  if (first === 'help') return { kind: 'help', topic: second, asked: true };
  if (!words.includes('--help') && !words.includes('-h')) return undefined;
  const topic = commands.find(({ name }) => name === first)?.name;
  return { kind: 'help', topic, asked: true };
}

/** The command line up to `--`, without the options that say how to speak. */
function wordsOf(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  return words.filter(
    (word, index) =>
      !common.has(word) && word !== '--lang' && !word.startsWith('--lang=') && words[index - 1] !== '--lang',
  );
}
