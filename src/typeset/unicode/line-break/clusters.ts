/**
 * Text as UAX #14 sees it behind its first rules: LB1 gives every character a class that the later rules know, LB9 and
 * LB10 join marks to the character before them.
 */
import { LineBreakClass, Trait, traitBits, traitMask } from './classes.ts';
import { kindNotes, kindOf } from './lookup.ts';

/**
 * Characters with their marks. Entry 0 is the start of the text, entries 1 … `count` are the clusters, and two entries
 * for its end follow, so that rules may look one back and two ahead.
 */
export interface Clusters {
  readonly text: string;
  readonly count: number;
  /** UTF-16 index of each cluster; the end entries hold the text's length. */
  readonly start: Uint32Array;
  readonly classes: Uint8Array;
  /** Bits of `Trait`. */
  readonly traits: Uint8Array;
}

const { AI, AL, BK, CJ, CM, CR, LF, NL, NS, SA, SG, SP, XX, ZW, ZWJ, eot, sot } = LineBreakClass;

/** LB1: class of a kind, with the classes resolved that need no context. */
function resolvedClass(kind: number): number {
  const lineBreakClass = kind >> traitBits;
  switch (lineBreakClass) {
    case AI:
    case SG:
    case XX:
      return AL;
    case SA:
      return (kind & Trait.mark) === 0 ? AL : CM;
    case CJ:
      return NS;
    default:
      return lineBreakClass;
  }
}

/** Whether marks attach to a class (LB9): to all but spaces and line ends. */
function takesMarks(lineBreakClass: number): boolean {
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

/** Clusters of a text, in time linear in its length. Lone surrogates are clusters of class AL. */
export function clustersOf(text: string): Clusters {
  const { length } = text;
  const start = new Uint32Array(length + 3);
  const classes = new Uint8Array(length + 3);
  const traits = new Uint8Array(length + 3);
  const notes = kindNotes();
  classes[0] = sot;
  let count = 0;
  for (let index = 0; index < length; ) {
    const codePoint = text.codePointAt(index)!;
    const kind = notes[codePoint] || kindOf(codePoint);
    const lineBreakClass = resolvedClass(kind);
    if (lineBreakClass === CM || lineBreakClass === ZWJ) {
      // Entries before a mark that stands alone (LB10) count as A: class AL, no traits.
      if (!takesMarks(classes[count]!)) {
        count++;
        start[count] = index;
        classes[count] = AL;
      }
      if (lineBreakClass === ZWJ) traits[count]! |= Trait.endsInJoiner;
      else traits[count]! &= ~Trait.endsInJoiner;
    } else {
      count++;
      start[count] = index;
      classes[count] = lineBreakClass;
      traits[count] = kind & traitMask & ~Trait.mark;
    }
    index += codePoint > 0xffff ? 2 : 1;
  }
  start[count + 1] = length;
  start[count + 2] = length;
  classes[count + 1] = eot;
  classes[count + 2] = eot;
  return { text, count, start, classes, traits };
}
