/** YAML text → tree, with everything that is wrong with its writing. */
import { parseDocument } from 'yaml';
import { type Diagnostic, diagnostic } from '../../base/diagnostics/diagnostic.ts';
import { filledLineAfter, filledLineBefore, type Line, lineAt, linesOf } from './lines.ts';
import { takeOrdinaryItems } from './ordinary-items.ts';
import type { KeyWords } from './shape.ts';
import { slipsIn } from './slips.ts';
import { isNothing, type Tree } from './tree.ts';
import { type Reading, readNode, reportUnusedAnchors, startReading } from './yaml-nodes.ts';
import { breaksStructure, deepest, explainProblem, isBlockText, type YamlProblem } from './yaml-problems.ts';

export interface ParsedYaml {
  /** What could be read; undefined when the file says nothing. */
  readonly tree: Tree | undefined;
  readonly problems: readonly Diagnostic[];
  /** From this offset on the file was not understood: what `tree` has there may not be what was meant. */
  readonly understoodTo: number;
  /** Offsets of the lines that have problems; before `understoodTo` they have spoiled nothing but their own values. */
  readonly spoiledLines: ReadonlySet<number>;
}

/**
 * The tree of a YAML text. All values are text, whatever they look like; aliases are replaced by what they refer to.
 * `keys` tell the lines that are meant as `key: value`. Never throws.
 */
export function parseYaml(text: string, file: string, keys: KeyWords): ParsedYaml {
  const tooDeep = depthProblem(text, file);
  if (tooDeep !== undefined) return { tree: undefined, problems: [tooDeep], understoodTo: 0, spoiledLines: new Set() };
  const { rest, items } = takeOrdinaryItems(text, file, keys);
  if (items.size > 0) {
    const reading = startReading(rest, file, keys, items);
    const parsed = parseAll(reading);
    if (parsed.problems.length === 0 && reading.met === items.size && reading.anchors.length === 0) return parsed;
  }
  return parseByLibrary(text, file, keys);
}

/** The same of a text that is not nested too deep, all of it by the library; exported for the test that compares both. */
export function parseByLibrary(text: string, file: string, keys: KeyWords): ParsedYaml {
  return parseAll(startReading(text, file, keys, new Map()));
}

function parseAll(reading: Reading): ParsedYaml {
  const { text } = reading;
  const document = parseDocument(text, {
    schema: 'failsafe',
    keepSourceTokens: true,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const tree = document.contents === null ? undefined : readNode(document.contents, reading);
  reportUnusedAnchors(reading);

  const directives = document.warnings.filter((warning) => warning.code === 'BAD_DIRECTIVE');
  const unclosed = unclosedStretches(reading);
  const yamlProblems = afterRootOnce([...directives, ...document.errors], tree, text).filter(
    ({ pos }) => !unclosed.some(({ start, end }) => pos[0] >= start && pos[0] <= end),
  );
  const slips = findSlips(yamlProblems, tree, reading);
  const slipped = new Set(slips.map((slip) => lineAt(text, slip.span?.start ?? 0).start));
  const nodeProblems = reading.problems.filter(({ span }) => !slipped.has(lineAt(text, span?.start ?? 0).start));
  const problems = [...slips, ...nodeProblems];
  for (const problem of explainRest(yamlProblems, problems, reading)) problems.push(problem);
  const [first] = document.errors;
  // Whatever was left out as repetition: a file that YAML does not understand never passes.
  if (first !== undefined && problems.length === 0) problems.push(explainProblem(first, reading));

  const end = tree?.span.end ?? text.length;
  const lineOf = (offset: number): number => lineAt(text, offset).start;
  const spoiledLines = new Set(problems.map((problem) => lineOf(problem.span?.start ?? 0)));
  const valueLines = new Set(problems.filter(spoilsOnlyItsValue).map((problem) => lineOf(problem.span?.start ?? 0)));
  const breaks = [
    ...slips.map((slip) => slip.span?.start ?? 0),
    ...reading.unclosed.map((span) => span.start),
    ...yamlProblems
      .filter(({ code, pos }) => pos[0] >= end || breaksStructure(code, valueLines.has(lineOf(pos[0]))))
      .map(({ pos }) => pos[0]),
  ];
  return {
    tree: tree !== undefined && isNothing(tree) ? undefined : tree,
    problems,
    understoodTo: breaks.reduce((least, at) => Math.min(least, lineOf(at)), text.length + 1),
    spoiledLines,
  };
}

/** A quote or mark too many inside a line: YAML finds its way again on the next one. */
function spoilsOnlyItsValue({ code }: Diagnostic): boolean {
  return code === 'manifest/special-start' || code === 'manifest/text-after-quote';
}

/** Blanks and dashes before the text of a line, at most; they are as many levels, or twice that. */
const widestIndent = 2 * deepest;

/** Such a head of a line that is longer. */
const deepLine = new RegExp(`^(?:[ \\t]|[-?:](?=[ \\t])){${widestIndent + 1}}`, 'm');

/** A comment, or a value in quotation marks with nothing but its key: brackets in it are text. */
const wholeText = /^[ \t]*(?:#|(?:- )*(?:[\w-]+: )?"(?:[^"\\]|\\.)*"[ \t]*$)/;

/**
 * Too deep a nesting, found before the library sees the text: its recursion would end the process. Counted roughly, by
 * open brackets and by indentation; no manifest comes near.
 */
function depthProblem(text: string, file: string): Diagnostic | undefined {
  if (!/[[{]/.test(text) && !deepLine.test(text)) return undefined;
  let open = 0;
  for (const line of linesOf(text)) {
    if (wholeText.test(line.text)) continue;
    for (const match of line.text.matchAll(/[[\]{}]/g)) {
      open = '[{'.includes(match[0]) ? open + 1 : Math.max(0, open - 1);
      if (open > deepest) return tooDeepAt(line.start + match.index, file);
    }
    const head = /^(?:[ \t]|[-?:](?=[ \t]))*/.exec(line.text)?.[0].length ?? 0;
    if (head > widestIndent) return tooDeepAt(line.start + head - 1, file);
  }
  return undefined;
}

function tooDeepAt(start: number, file: string): Diagnostic {
  return diagnostic('manifest/too-deep', { limit: deepest }, { file, start, end: start + 1 });
}

/** Inside an open quote or bracket, and on the line after it, YAML's errors only repeat that it is open. */
function unclosedStretches({ text, unclosed }: Reading): { readonly start: number; readonly end: number }[] {
  return unclosed.map(({ start, end }) => ({ start, end: (filledLineAfter(text, end) ?? lineAt(text, end)).end }));
}

/**
 * Where the text goes on although YAML's data has ended, every further token is an error. One stands for all, at the first
 * line when that is the reason: it is indented, or it is no key and value.
 */
function afterRootOnce(problems: readonly YamlProblem[], tree: Tree | undefined, text: string): YamlProblem[] {
  const end = tree?.span.end ?? text.length;
  const isInside = (problem: YamlProblem): boolean => problem.pos[0] < end || problem.code !== 'UNEXPECTED_TOKEN';
  const inside = problems.filter(isInside);
  const outside = problems.find((problem) => !isInside(problem));
  if (tree === undefined || outside === undefined) return inside;
  const first = lineAt(text, tree.span.start);
  const pos = [tree.span.start, first.end] as const;
  if (tree.kind === 'scalar') return [...inside, { code: 'MISSING_CHAR', pos }];
  return [...inside, tree.span.start > first.start ? { code: 'BAD_INDENT', pos } : outside];
}

/** The slips on every line of structure, also on those that YAML took for text. */
function findSlips(problems: readonly YamlProblem[], tree: Tree | undefined, reading: Reading): Diagnostic[] {
  const { text, file, keys } = reading;
  const doubtful = new Set<number>();
  for (const { pos } of problems) {
    if (!isBlockText(pos[0], text)) doubtful.add(lineAt(text, pos[0]).start);
  }
  // A file that is nothing but text was meant to be more.
  const isText = tree?.kind === 'scalar' && tree.style === 'plain';
  const slips: Diagnostic[] = [];
  // Nodes are read in the order of the text, and so are the lines.
  const { verbatim } = reading;
  let next = 0;
  for (const line of linesOf(text)) {
    while (next < verbatim.length && verbatim[next]!.end <= line.start) next++;
    if (next < verbatim.length && line.start > verbatim[next]!.start) continue;
    slips.push(...slipsIn(withoutMark(line), file, keys, isText || doubtful.has(line.start)));
  }
  return slips;
}

/** The first line of a file may begin with a byte order mark. */
function withoutMark(line: Line): Line {
  return line.text.startsWith('\ufeff') && line.start === 0 ? { ...line, start: 1, text: line.text.slice(1) } : line;
}

/** YAML's own errors, one a line, where nothing better is known of the line. */
function explainRest(problems: readonly YamlProblem[], known: readonly Diagnostic[], reading: Reading): Diagnostic[] {
  const lineOf = (offset: number): number => lineAt(reading.text, offset).start;
  const shown = new Set(known.map((found) => lineOf(found.span?.start ?? 0)));
  const looked = new Set<number>();
  const explained: Diagnostic[] = [];
  for (const problem of problems.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const at = lineOf(problem.pos[0]);
    if (shown.has(at) || looked.has(at)) continue;
    looked.add(at);
    const found = explainProblem(problem, reading);
    const line = lineOf(found.span?.start ?? 0);
    // Below a line that is wrong, indentation is measured from the wrong place.
    const above = filledLineBefore(reading.text, line)?.start;
    const follows = found.code === 'manifest/bad-indent' && above !== undefined && shown.has(above);
    if (shown.has(line) || follows) continue;
    shown.add(line);
    explained.push(found);
  }
  return explained;
}
