/**
 * Text as UAX #14 sees it behind its first rules: LB1 gives every character a class that the later rules know, LB9 and
 * LB10 join marks to the character before them.
 */
import { isCommonHan } from '../../characters';
import { AI, AL, BK, CJ, CM, CR, eot, ID, LF, NL, NS, QU, SA, SP, sot, ZW, ZWJ } from '../../line-break/classes';
import * as Trait from '../../line-break/traits';
import { traitBits, traitMask } from '../../line-break/traits';
import { codePointAt } from '../code-point';
import { beside, bytesOfCluster, clusters, text } from '../memory';
import { kindOf, notedKind } from './lookup';

/**
 * Characters with their marks: 1 … `count`. 0 is the start of the text, two more behind the last are its end, so that rules
 * may look one back and two ahead; what lies still farther out has no class, no traits and no unit.
 */
export let count: i32 = 0;
/** UTF-16 units of the text. */
export let length: i32 = 0;
/** Whether there are quotation marks. */
export let hasQuotationMarks: bool = false;

/** Code unit that a cluster begins with; 0 outside the text. */
export function unitAt(k: i32): i32 {
  return load<u16>(clusters + bytesOfCluster * k);
}

/** Line breaking class; its published one until it is resolved and tailored. */
export function classAt(k: i32): i32 {
  return load<u8>(clusters + bytesOfCluster * k, 2);
}

/** Bits of `Trait`. */
export function traitsAt(k: i32): i32 {
  return load<u8>(clusters + bytesOfCluster * k, 3);
}

/** UTF-16 index of a cluster; of the end entries the text's length. */
export function startAt(k: i32): i32 {
  return load<i32>(clusters + bytesOfCluster * k, 4);
}

export function setClass(k: i32, lineBreakClass: i32): void {
  store<u8>(clusters + bytesOfCluster * k, lineBreakClass, 2);
}

export function setTraits(k: i32, traits: i32): void {
  store<u8>(clusters + bytesOfCluster * k, traits, 3);
}

function set(k: i32, unit: i32, lineBreakClass: i32, traits: i32, start: i32): void {
  store<u32>(clusters + bytesOfCluster * k, unit | (lineBreakClass << 16) | (traits << 24));
  store<i32>(clusters + bytesOfCluster * k, start, 4);
}

/**
 * Trait of a cluster that is a unified ideograph alone: nearly all of a Chinese text. No rule has anything to say of two
 * of them side by side: loops of their own pass them.
 */
const plain: i32 = 64;

/** Whether a cluster is a unified ideograph alone; the ends of the text are none. */
export function isPlain(k: i32): bool {
  return (traitsAt(k) & plain) !== 0;
}

/** LB1: class of a kind, with the classes resolved that need no context. */
function resolvedClass(kind: i32): i32 {
  const lineBreakClass = kind >> traitBits;
  // AI, SA, CJ, SG and XX are the last of all.
  if (lineBreakClass < AI) return lineBreakClass;
  switch (lineBreakClass) {
    case SA:
      return (kind & Trait.mark) === 0 ? AL : CM;
    case CJ:
      return NS;
    default:
      return AL;
  }
}

/** Whether marks attach to a class (LB9): to all but spaces and line ends. */
function takesMarks(lineBreakClass: i32): bool {
  switch (lineBreakClass) {
    case sot:
    case BK:
    case CR:
    case LF:
    case NL:
    case SP:
    case ZW:
      return false;
    default:
      return true;
  }
}

/** Finds the clusters of the first `units` UTF-16 units of the text. Lone surrogates are clusters of class AL. */
export function findClusters(units: i32): void {
  length = units;
  hasQuotationMarks = false;
  set(0, 0, sot, 0, 0);
  count = 0;
  for (let index = 0; index < units; index++) {
    index = addIdeographs(index, units);
    if (index === units) break;
    const codePoint = codePointAt(index, units);
    add(codePoint, index);
    if (codePoint > 0xffff) index++;
  }
  set(count + 1, 0, eot, 0, units);
  set(count + 2, 0, eot, 0, units);
  memory.fill(clusters + bytesOfCluster * (count + 3), 0, bytesOfCluster * (beside - 3));
}

/** The kind of unified ideographs; of the first one nobody has asked yet, and it is added as any other character. */
const ideographic: i32 = (ID << traitBits) | Trait.eastAsian;

/** Makes clusters of the unified ideographs from `index` on; where they end. */
function addIdeographs(index: i32, units: i32): i32 {
  let k = count;
  while (index < units) {
    const unit = <i32>load<u16>(text + 2 * index);
    if (!isCommonHan(unit) || notedKind(unit) !== ideographic) break;
    set(++k, unit, ID, Trait.eastAsian | plain, index++);
  }
  count = k;
  return index;
}

/** Makes a cluster of a character, or joins it to the one before. */
function add(codePoint: i32, index: i32): void {
  const unit = <i32>load<u16>(text + 2 * index);
  const kind = kindOf(codePoint);
  const lineBreakClass = resolvedClass(kind);
  if (lineBreakClass === CM || lineBreakClass === ZWJ) {
    // Entries before a mark that stands alone (LB10) count as A: class AL, no traits.
    if (!takesMarks(classAt(count))) set(++count, unit, AL, 0, index);
    const traits = traitsAt(count) & ~(Trait.endsInJoiner | plain);
    setTraits(count, lineBreakClass === ZWJ ? traits | Trait.endsInJoiner : traits);
    return;
  }
  set(++count, unit, lineBreakClass, kind & traitMask & ~Trait.mark, index);
  if (lineBreakClass === QU) hasQuotationMarks = true;
}
