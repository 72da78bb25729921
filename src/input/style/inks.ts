/** The inks that the layers of a style define. */
import { type Diagnostic, diagnostic } from '../../base/diagnostics/diagnostic.ts';
import { nearest } from '../../base/diagnostics/nearest.ts';
import { black, type Ink, paper, red } from '../../base/ink.ts';
import * as hints from '../yaml/hints.ts';
import { inQuotes } from '../yaml/wording.ts';
import { inkName } from './format/type.ts';
import type { StyleLayer, StyleValue } from './layers.ts';
import { fieldAt } from './values.ts';

/** Inks that the program knows; one that a style defines with the same values is the same. */
const ownInks: readonly Ink[] = [black, red, paper];

/** Every ink that any layer defines, by its name; `find` gives the value that counts. */
export function inksOf(
  layers: readonly StyleLayer[],
  find: (path: string) => StyleValue | undefined,
): ReadonlyMap<string, Ink> {
  const paths = layers.toReversed().flatMap((layer) => [...layer.keys()]);
  const names = new Set(paths.flatMap((path) => /^inks\.(.+)\.screen$/.exec(path)?.[1] ?? []));
  return new Map([...names].map((name) => [name, inkOf(name, find)]));
}

function inkOf(name: string, find: (path: string) => StyleValue | undefined): Ink {
  const numbers = (key: string): number[] => find(`inks.${name}.${key}`)?.words.map(Number) ?? [];
  const [r = 0, g = 0, b = 0] = numbers('screen');
  const [c = 0, m = 0, y = 0, k = 0] = numbers('print');
  const ink: Ink = { name, cmyk: [c, m, y, k], rgb: [r, g, b] };
  return ownInks.find((own) => JSON.stringify(own) === JSON.stringify(ink)) ?? ink;
}

/** Names of inks that no layer defines. */
export function inkProblems(layers: readonly StyleLayer[], inks: ReadonlyMap<string, Ink>): Diagnostic[] {
  const names = [...inks.keys()];
  return layers.flatMap((layer) =>
    [...layer].flatMap(([path, { words, span }]) => {
      const [word = ''] = words;
      if (fieldAt(path)?.shape !== inkName || inks.has(word)) return [];
      const near = nearest(word, names);
      const more = near === undefined ? [inksHint] : [hints.didYouMean(near)];
      const name = { zh: path, en: `“${path}”` };
      return [diagnostic('manifest/unknown-choice', { name, found: inQuotes(word), choices: names }, span, more)];
    }),
  );
}

const inksHint = {
  message: { zh: '新的颜色在 inks 里定义', en: 'define new inks under “inks”' },
};
