/** The modules that are made from the YAML files of the program's styles. */
import type { Ink } from '../../../src/base/ink.ts';
import { systemWorld } from '../../../src/base/system-world.ts';
import type { StyleName } from '../../../src/input/style/format.ts';
import type { HouseLayer } from '../../../src/input/style/house-layers.ts';
import type { StyleLayer } from '../../../src/input/style/layers.ts';
import { resolveLayers } from '../../../src/input/style/resolve-style.ts';
import { houseStyleNamed, readStyleFile } from '../../../src/input/style/style-files.ts';

const folder = new URL('../../../src/input/style/', import.meta.url);
const head = (from: string): string => `// Made from ${from} by \`npm run styles\`: change it there.\n`;

interface HouseFile {
  readonly name: StyleName;
  readonly base: StyleName | undefined;
  readonly layer: StyleLayer;
}

/** The file of a style, with what is wrong with it as an error. */
export function houseFile(name: StyleName): HouseFile {
  const path = new URL(`${name}.yaml`, folder).pathname;
  const { layers, base, problems } = readStyleFile(systemWorld(), path, undefined);
  const [layer] = layers;
  if (problems.length > 0 || layer === undefined) throw new Error(JSON.stringify(problems, undefined, 2));
  const named = base?.kind === 'scalar' ? houseStyleNamed(base.text.text) : undefined;
  return { name, base: named, layer };
}

/** The style of a name and those that it extends. */
function chainOf(name: StyleName): HouseLayer[] {
  const { base, layer } = houseFile(name);
  const here = {
    house: name,
    values: new Map([...layer].map(([path, { words }]) => [path, { words, span: undefined }])),
  };
  return [here, ...(base === undefined ? [] : chainOf(base))];
}

/** The module of one style, resolved. */
export function styleModule(name: StyleName): string {
  const resolved = resolveLayers(chainOf(name), name);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.errors, undefined, 2));
  const { style } = resolved.value;
  const inks = inksIn(style);
  const known = ['black', 'paper', 'red'].filter((ink) => inks.has(ink));
  const others = [...inks.keys()].filter((ink) => !known.includes(ink));
  const imports = [
    `import { ${known.join(', ')} } from '../../base/ink.ts';`,
    `import type { Style } from './style.ts';`,
  ];
  const own = others.map((ink) => `\nconst ${ink} = ${JSON.stringify(inks.get(ink))} as const;`);
  const text = JSON.stringify(style, (_, value) => (isInk(value) ? `ink:${value.name}` : value), 2);
  const code = text.replace(/"ink:([^"]+)"/g, '$1').replace(/^(\s*)"(\w+)":/gm, '$1$2:');
  return `${head(`${name}.yaml`)}${imports.join('\n')}\n${own.join('')}\nexport const ${name}Style: Style = ${code};\n`;
}

/** What every style says by itself. */
export function valuesModule(names: readonly StyleName[]): string {
  const values = names.map((name) => {
    const { base, layer } = houseFile(name);
    const said = [...layer].map(([path, { words }]) => [path, words.length === 1 ? words[0] : words]);
    return [name, { ...(base === undefined ? {} : { base }), values: Object.fromEntries(said) }];
  });
  const code = JSON.stringify(Object.fromEntries(values), undefined, 2);
  return `${head('the YAML files of the styles')}import type { StyleName } from './format.ts';

/** Values by their paths, as they are written. */
export interface HouseValues {
  readonly base?: StyleName;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

export const houseValues: Readonly<Record<StyleName, HouseValues>> = ${code};
`;
}

function inksIn(value: unknown): Map<string, Ink> {
  if (isInk(value)) return new Map([[value.name, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.values(value).flatMap((inner) => [...inksIn(inner)]));
}

function isInk(value: unknown): value is Ink {
  return typeof value === 'object' && value !== null && 'cmyk' in value && 'rgb' in value;
}
