import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, diagnostic, type Localized } from '../base/diagnostics/diagnostic.ts';
import { systemWorld } from '../base/system-world.ts';
import { importText } from '../input/import/import-text.ts';
import { endOnSignals } from './interrupt.ts';
import type { ImportInvocation } from './parse.ts';
import { printDiagnostics, shownPath } from './print-diagnostics.ts';
import { plural, say, type Terminal } from './terminal.ts';
import { textReader } from './text-reader.ts';
import { sameFile, writeWhole } from './write-file.ts';

const schemaFile = fileURLToPath(new URL('../../schema/issue.schema.json', import.meta.url));

/** One file to be written. */
interface Output {
  readonly path: string;
  readonly text: string;
}

/** Turns the files into a manifest and articles in the folder; 1 when something is wrong, and then nothing is written. */
export async function runImport(options: ImportInvocation, terminal: Terminal): Promise<0 | 1> {
  endOnSignals(terminal, () => undefined);
  const found: Diagnostic[] = [];
  const outputs = outputsOf(options, found);
  printDiagnostics(terminal, found, textReader());
  if (found.some(({ severity }) => severity === 'error')) return 1;
  for (const { path, text } of outputs) {
    const written = await writeWhole(path, new TextEncoder().encode(text), 'any');
    if (!written.ok) {
      printDiagnostics(terminal, written.errors, textReader());
      return 1;
    }
    terminal.out(shownPath(path));
  }
  if (!terminal.quiet) terminal.err(nextStep(terminal, outputs));
  return 0;
}

function outputsOf(options: ImportInvocation, found: Diagnostic[]): readonly Output[] {
  const texts = options.files.flatMap((name) => {
    const text = systemWorld().readText(name);
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
function inTheWay(path: string, options: ImportInvocation): readonly Diagnostic[] {
  const refuse = (message: Localized): readonly Diagnostic[] => [
    diagnostic('file/unwritable', { path: shownPath(path), reason: 'EEXIST' }, undefined, [{ message }]),
  ];
  if (options.files.some((file) => sameFile(file, path))) {
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
  const manifest = outputs[0] === undefined ? '' : shownPath(outputs[0].path);
  return say(terminal, {
    zh: `写出 ${outputs.length} 个文件。请核对后运行：bulletin build ${manifest}`,
    en: `${plural(outputs.length, 'file')} written. Check ${outputs.length === 1 ? 'it' : 'them'}, then run: bulletin build ${manifest}`,
  });
}
