import type { StructureNode } from '../../../typeset/frame/structure.ts';

const deepest = 6;

/**
 * The level of each heading by its number, 0 of other parts, so that the first is 1 and none is deeper than the one before it by more than
 * a step (ISO 14289-1, 7.4.2): an issue without a masthead begins with what is the second level elsewhere. Headings that
 * were of one level under one head stay so. PDF has six levels (ISO 32000-1, 14.8.4.3.2): deeper ones are of the sixth.
 */
export function headingLevels(structure: readonly StructureNode[]): Uint8Array {
  const levels = new Uint8Array(structure.length);
  const open: number[] = [];
  for (let number = 0; number < structure.length; number++) {
    const { part } = structure[number]!;
    if (part.kind !== 'heading') continue;
    while (open.length > 0 && open.at(-1)! >= part.level) open.pop();
    open.push(part.level);
    levels[number] = Math.min(deepest, open.length);
  }
  return levels;
}
