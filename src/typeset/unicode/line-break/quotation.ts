/**
 * “ ” ‘ ’ and " in East Asian text. UAX #14 cannot know which side of a quotation mark is the inner one and glues both,
 * unless ideographs stand on either side (LB19a); it invites engines that know to resolve the marks to OP and CL (its
 * description of class QU). So “COVID-19” between ideographs gets a break before “ and one after ”.
 */
import { unitAt } from './boundary.ts';
import { LineBreakClass, Trait } from './classes.ts';
import type { Clusters } from './clusters.ts';
import { MarkRole, roleOf } from './marks.ts';

const { AL, CL, HL, ID, NU, OP, QU } = LineBreakClass;

/** What stands beside a quotation. */
const Side = { unknown: 0, latin: 1, eastAsian: 2 } as const;
type Side = (typeof Side)[keyof typeof Side];

/** How far to look through marks that both scripts share for one that has a script: longer runs of them are no text. */
const reach = 8;

/** Resolves the quotation marks of East Asian quotations to OP and CL; those of Latin ones and apostrophes stay QU. */
export function resolveQuotations(clusters: Clusters): void {
  const quotations = pairsOf(clusters);
  if (quotations.length === 0) return;
  const fallback = hasIdeograph(clusters) ? Side.eastAsian : Side.latin;
  for (const { opening, closing } of quotations) {
    if (sideOf(clusters, opening, closing, fallback) !== Side.eastAsian) continue;
    if (opening !== undefined) set(clusters, opening, OP);
    if (closing !== undefined) set(clusters, closing, CL);
  }
}

/** LB30 must see them as wide: no letter is glued to their outer side. */
function set({ classes, traits }: Clusters, k: number, lineBreakClass: number): void {
  classes[k] = lineBreakClass;
  traits[k]! |= Trait.eastAsian;
}

interface Quotation {
  readonly opening: number | undefined;
  readonly closing: number | undefined;
}

/** Quotations by nesting; marks without a partner stand alone. Apostrophes are left out. */
function pairsOf(clusters: Clusters): Quotation[] {
  const quotations: Quotation[] = [];
  const open: number[] = [];
  const straight: number[] = [];
  for (let k = 1; k <= clusters.count; k++) {
    if (clusters.classes[k] !== QU) continue;
    switch (unitAt(clusters, k)) {
      case 0x22:
        straight.push(k);
        break;
      case 0x201c:
      case 0x2018:
        open.push(k);
        break;
      case 0x201d:
      case 0x2019:
        if (!isApostrophe(clusters, k)) quotations.push({ opening: partnerOf(clusters, k, open), closing: k });
        break;
    }
  }
  for (const opening of open) quotations.push({ opening, closing: undefined });
  // " has no direction: only by their count can they be told apart.
  if (straight.length % 2 === 0) {
    for (let k = 0; k < straight.length; k += 2) quotations.push({ opening: straight[k], closing: straight[k + 1] });
  }
  return quotations;
}

/** Marks that may lie open without a partner above the one looked for: a ‘ typed for an apostrophe, a slip. */
const depth = 4;

/** Takes the opening mark of a closing one from the stack; marks above it have no partner and stay out. */
function partnerOf(clusters: Clusters, closing: number, open: number[]): number | undefined {
  const wanted = unitAt(clusters, closing) - 1;
  for (let at = open.length - 1; at >= Math.max(0, open.length - depth); at--) {
    if (unitAt(clusters, open[at]!) !== wanted) continue;
    const opening = open[at];
    open.length = at;
    return opening;
  }
  return undefined;
}

/** ’ between letters (don’t). Behind the last one (students’) it counts as a closing mark, which breaks alike. */
function isApostrophe(clusters: Clusters, k: number): boolean {
  return unitAt(clusters, k) === 0x2019 && isLetter(clusters, k - 1) && isLetter(clusters, k + 1);
}

function isLetter({ classes }: Clusters, k: number): boolean {
  const own = classes[k];
  return own === AL || own === HL || own === NU;
}

/** East Asian when anything beside the marks is, outside or inside; Latin when all that is known is. */
function sideOf(clusters: Clusters, opening: number | undefined, closing: number | undefined, fallback: Side): Side {
  let found: Side = Side.unknown;
  for (const mark of [opening, closing]) {
    if (mark === undefined) continue;
    for (const step of [-1, 1] as const) {
      const side = neighbour(clusters, mark, step);
      if (side === Side.eastAsian) return side;
      if (side !== Side.unknown) found = side;
    }
  }
  return found === Side.unknown ? fallback : found;
}

/** Script of the nearest cluster in a direction that has one; spaces and marks that both scripts share have none. */
function neighbour(clusters: Clusters, mark: number, step: 1 | -1): Side {
  const { traits, count } = clusters;
  for (let k = mark + step, left = reach; k >= 1 && k <= count && left > 0; k += step, left--) {
    if ((traits[k]! & Trait.eastAsian) !== 0) return Side.eastAsian;
    if (isLetter(clusters, k) && roleOf(unitAt(clusters, k)) === MarkRole.none) return Side.latin;
  }
  return Side.unknown;
}

function hasIdeograph({ classes, traits, count }: Clusters): boolean {
  for (let k = 1; k <= count; k++) if (classes[k] === ID && (traits[k]! & Trait.eastAsian) !== 0) return true;
  return false;
}
