/** The tables of docs/styles.md: every value of every style. */
import type { Localized } from '../../../src/base/diagnostics/diagnostic.ts';
import { type StyleName, styleFormat, styleNames } from '../../../src/input/style/format.ts';
import { resolveStyle } from '../../../src/input/style/resolve-style.ts';
import { fieldAt } from '../../../src/input/style/values.ts';

const names = styleNames.map(({ value }) => value);

/** A table for each part of a style, in the order of the format. */
export function styleTables(): string {
  const values = new Map(names.map((name) => [name, valuesOf(name)]));
  const paths = [...values.get('newsletter')!.keys()];
  const parts = [...new Set(paths.map((path) => path.split('.')[0]!))];
  return parts
    .map((part) =>
      table(
        part,
        paths.filter((path) => path.split('.')[0] === part),
        values,
      ),
    )
    .join('');
}

function table(part: string, paths: readonly string[], values: ReadonlyMap<StyleName, ReadonlyMap<string, string>>) {
  const { zh, en } = (styleFormat.fields as Readonly<Record<string, { readonly label: Localized }>>)[part]!.label;
  const rows = paths.map((path) => {
    const usual = values.get('newsletter')!.get(path)!;
    const others = names.slice(1).map((name) => values.get(name)!.get(path)!);
    const about = fieldAt(path)?.description ?? inkAbout(path);
    const cells = [usual, ...others.map((value) => (value === usual ? '' : value))];
    return `| \`${path}\` | ${about.zh}<br>${about.en} | ${cells.join(' | ')} |`;
  });
  const head = `| | | ${names.join(' | ')} |\n| --- | --- |${' --- |'.repeat(names.length)}`;
  return `### ${zh} · ${en}\n\n${head}\n${rows.join('\n')}\n\n`;
}

function inkAbout(path: string): Localized {
  return path.endsWith('.screen') ? { zh: '屏幕，RGB。', en: 'RGB.' } : { zh: '印刷，CMYK。', en: 'CMYK.' };
}

function valuesOf(house: StyleName): Map<string, string> {
  const resolved = resolveStyle({ house, layers: [] });
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.errors));
  return new Map(resolved.value.values.map(({ path, words }) => [path, words.join(' ')]));
}
