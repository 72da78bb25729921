import { codeFrame } from '../../src/base/diagnostics/code-frame.ts';
import type { Diagnostic } from '../../src/base/diagnostics/diagnostic.ts';
import { lineColumn } from '../../src/base/diagnostics/line-column.ts';
import type { World } from '../../src/base/world.ts';
import { readManifest } from '../../src/input/manifest/read-manifest.ts';

/** Everything that is said about a manifest: warnings first, then errors. */
export function findingsOf(world: World, path: string): Diagnostic[] {
  const warnings: Diagnostic[] = [];
  const result = readManifest(world, path, (warning) => warnings.push(warning));
  return result.ok ? warnings : [...warnings, ...result.errors];
}

/** One finding in one line: severity, code, place and the marked text; `other.yaml:` before the place in another file. */
export function summary(found: Diagnostic, path: string, world: World): string {
  if (found.span === undefined) return `${found.severity} ${found.code}`;
  const { file, start, end } = found.span;
  const read = world.readText(file);
  const text = read.ok ? read.value : '';
  const { line, column } = lineColumn(text, start);
  const where = file === path ? '' : `${file.split('/').at(-1)}:`;
  const marked = text.slice(start, end).split('\n')[0] ?? '';
  return `${found.severity} ${found.code} ${where}${line}:${column} ${JSON.stringify(marked)}`;
}

/** One finding as an editor sees it, without colours. */
export function page(found: Diagnostic, world: World, language: 'zh' | 'en'): string {
  const { span } = found;
  const read = span === undefined ? undefined : world.readText(span.file);
  const text = read?.ok ? read.value : '';
  const place = span === undefined ? '' : lineColumn(text, span.start);
  const name = span?.file.split('/').at(-1) ?? '';
  const head = place === '' ? '' : `${name}:${place.line}:${place.column} `;
  return [
    `${head}${found.severity} ${found.code}`,
    found.message[language],
    ...(span === undefined ? [] : [codeFrame(text, span)]),
    ...found.hints.map((hint) => `  > ${hint.message[language]}`),
  ].join('\n');
}
