/** Builds the structure of a document while its parts are set, in reading order. */
import type { Part, StructureNode } from '../../frame/structure.ts';

export interface StructureBuilder {
  /** All parts so far, by number. */
  readonly nodes: readonly StructureNode[];
  /** Adds a part, as the last one inside `parent` or inside the innermost part that is open; returns its number. */
  add(part: Part, parent?: number): number;
  /** Adds a part, and opens it while `set` runs: what is added meanwhile stands inside it. */
  within<T>(part: Part, set: (number: number) => T): T;
}

/** A structure without parts. */
export function structureBuilder(): StructureBuilder {
  const nodes: StructureNode[] = [];
  const open: number[] = [];
  const add = (part: Part, parent = open.at(-1) ?? -1): number => nodes.push({ part, parent }) - 1;
  return {
    nodes,
    add,
    within(part, set) {
      const number = add(part);
      open.push(number);
      const value = set(number);
      open.pop();
      return value;
    },
  };
}
