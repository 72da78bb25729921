/**
 * How deep quotations, lists, emphasis and spans may stand in each other. Nobody reads what stands ten deep; what goes
 * through a tree calls itself for each step down, and the parser goes through all that is open for each line.
 */
import type { Nodes, Parents, Root } from 'mdast';

export const deepest = 30;

/** What begins a quotation, a note or an item, and goes on in the same line; an item so far in is in fifty others. */
const beginnings =
  /^(?:[ \t]{100,}(?:[-+*]|\d{1,9}[.)])[ \t]|(?:[ \t]*(?:>|\[\^[^[\]\s]{1,999}\]:|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){31})/gm;
/** A rule is none of them (CommonMark 0.31, 4.1), unless it is so long that each of its signs had better be none. */
const rule = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*\r?$/;
const longestRule = 2000;

/** The first line that goes deeper by itself: where it begins. Of such a text the parser had better not be asked. */
export function deepLine(text: string): number | undefined {
  for (const { index } of text.matchAll(beginnings)) {
    const feed = text.indexOf('\n', index);
    const line = text.slice(index, feed < 0 ? text.length : feed);
    if (line.length > longestRule || !rule.test(line)) return index;
  }
  return undefined;
}

/** Takes what stands deeper out of a tree; where the first of it stood. */
export function cutDeep(root: Root): number | undefined {
  let first: number | undefined;
  const visit = (node: Parents, depth: number): void => {
    const isKept = (child: Nodes): boolean => {
      if (!('children' in child)) return true;
      const below = depth + (goesDeeper(child) ? 1 : 0);
      if (below <= deepest) visit(child, below);
      else first ??= child.position?.start.offset;
      return below <= deepest;
    };
    const kept = node.children.filter(isKept);
    if (kept.length < node.children.length) Object.assign(node, { children: kept });
  };
  visit(root, 0);
  return first;
}

function goesDeeper({ type }: Nodes): boolean {
  return ['blockquote', 'list', 'footnoteDefinition', 'emphasis', 'strong'].includes(type);
}
