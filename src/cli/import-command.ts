import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Diagnostic, diagnostic, type Localized } from '../base/diagnostics/diagnostic.ts';
import { plural } from '../base/plural.ts';
import { systemWorld } from '../base/system-world.ts';
import { weighingWorld } from '../base/weighing-world.ts';
import { importText } from '../input/import/import-text.ts';
import type { ImportValues } from './commands/import.ts';
import { endOnSignals } from './interrupt.ts';
import { asWord } from './paths.ts';
import { shownPath } from './print-diagnostics.ts';
import type { Session } from './session.ts';
import { say, type Terminal } from './terminal.ts';
import { rightUsage, type Usage, wrongUsage } from './usage.ts';
import { isOneOf, writeWhole } from './write-file.ts';
import { noPlainText } from './wrong-files.ts';

const schemaFile = join(import.meta.dirname, '../../schema/issue.schema.json');

/** One file to be written. */
interface Output {
  readonly path: string;
  readonly text: string;
}

/** What is imported, and where it goes. */
interface Task {
  readonly files: readonly string[];
  readonly folder: string;
  readonly force: boolean;
}

/** Turns the files into a manifest and articles in the folder; 1 when something is wrong, and then nothing is written. */
export async function runImport(
  files: readonly string[],
  { output, force }: ImportValues,
  session: Session,
): Promise<Usage<0 | 1>> {
  const folder = folderIn(output);
  if (!folder.ok) return folder;
  const wrong = noPlainText(files);
  if (wrong !== undefined) return wrong;
  endOnSignals(session);
  const found: Diagnostic[] = [];
  const outputs = outputsOf({ files, folder: folder.value, force }, found);
  session.report(found);
  if (found.some(({ severity }) => severity === 'error')) return rightUsage(1);
  for (const { path, text } of outputs) {
    const written = await writeWhole(path, new TextEncoder().encode(text), 'any');
    if (!written.ok) {
      session.report(written.errors);
      return rightUsage(1);
    }
    session.result(shownPath(path), { event: 'wrote', path: shownPath(path) });
  }
  const { terminal } = session;
  if (!terminal.quiet) terminal.err(nextStep(terminal, outputs));
  return rightUsage(0);
}

const folderHint = { zh: '加上 -o 文件夹，例如 -o 2026-12', en: 'add -o FOLDER, for example -o 2026-12' };

function folderIn(output: string | undefined): Usage<string> {
  if (output === undefined) {
    return wrongUsage({ zh: '没有写明转出的文件放在哪里', en: 'it is not said where the files shall go' }, folderHint);
  }
  if (output !== '-') return rightUsage(output);
  return wrongUsage(
    {
      zh: '转出的是几个文件，不能写到标准输出',
      en: 'an import makes several files: they cannot go to standard output',
    },
    folderHint,
  );
}

function outputsOf(options: Task, found: Diagnostic[]): readonly Output[] {
  // What is more than an issue can be is not made one.
  const world = weighingWorld(systemWorld());
  const texts = options.files.flatMap((name) => {
    const text = world.readText(name);
    if (!text.ok) found.push(...text.errors);
    return text.ok ? [{ name, text: text.value }] : [];
  });
  if (texts.length < options.files.length) return [];
  const { files, report } = importText(texts, { schema: schemaSeenFrom(options.folder) });
  found.push(...report);
  const outputs = files.map(({ path, text }) => ({ path: join(options.folder, path), text }));
  found.push(...outputs.flatMap(({ path }) => inTheWay(path, options)));
  return outputs;
}

/** A relative path with slashes, for the line that tells an editor of YAML how to check the manifest. */
function schemaSeenFrom(folder: string): string {
  return relative(resolve(folder), schemaFile).replaceAll('\\', '/');
}

/** The files that were there before are the user's work: not replaced unasked, and what is imported not even then. */
function inTheWay(path: string, options: Task): readonly Diagnostic[] {
  const refuse = (message: Localized): readonly Diagnostic[] => [
    diagnostic('file/unwritable', { path: shownPath(path), reason: 'EEXIST' }, undefined, [{ message }]),
  ];
  if (isOneOf(path, options.files)) {
    return refuse({
      zh: '这是要转的原文件；请用 -o 换一个文件夹',
      en: 'this is a file to import: choose another folder with -o',
    });
  }
  if (options.force || !existsSync(path)) return [];
  return refuse({
    zh: '文件已经存在；请用 -o 换一个文件夹，或加上 --force 覆盖它',
    en: 'the file exists: choose another folder with -o, or add --force to overwrite it',
  });
}

function nextStep(terminal: Terminal, outputs: readonly Output[]): string {
  const manifest = outputs[0] === undefined ? '' : asWord(shownPath(outputs[0].path));
  return say(terminal, {
    zh: `写出 ${outputs.length} 个文件。请核对后运行：bulletin build ${manifest}`,
    en: `${plural(outputs.length, 'file')} written. Check ${outputs.length === 1 ? 'it' : 'them'}, then run: bulletin build ${manifest}`,
  });
}
