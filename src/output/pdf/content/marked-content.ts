/**
 * Marked content of a page (ISO 32000-1, 14.7.4): which part of the document each stretch of it shows. What belongs to no
 * part is an artifact, and everything is one or the other (ISO 14289-1, 7.1).
 */

import { artifact } from '../../../typeset/frame/structure.ts';
import { textString } from '../values.ts';

/** How parts are marked in the content of a page. */
export interface PartTags {
  /** Its structure type; undefined for what nobody reads aloud, such as a decorative picture. */
  roleOf(part: number): string | undefined;
  /** Whether the file says where on the page it is to be seen. */
  hasBox(part: number): boolean;
}

export interface MarkedContent {
  readonly tags: PartTags;
  /** The part of each marked-content identifier of the page. */
  readonly parts: number[];
  /** The part that is open, `artifact`, or undefined for none. */
  open: number | undefined;
}

/** A page of which nothing is marked yet. */
export function markedContent(tags: PartTags): MarkedContent {
  return { tags, parts: [], open: undefined };
}

/** Operators that end what is open and begin content of `part`; none when that is open already. */
export function openPart(marked: MarkedContent, part: number): string {
  if (part === marked.open) return '';
  const role = part === artifact ? undefined : marked.tags.roleOf(part);
  const opened = role === undefined ? artifact : part;
  if (opened === marked.open) return '';
  const ended = closePart(marked);
  marked.open = opened;
  if (role === undefined) return `${ended}/Artifact BMC\n`;
  return `${ended}/${role} <</MCID ${marked.parts.push(part) - 1}>> BDC\n`;
}

/** Operators that end what is open. */
export function closePart(marked: MarkedContent): string {
  if (marked.open === undefined) return '';
  marked.open = undefined;
  return 'EMC\n';
}

/** Two letters and more without a Han character: a stretch in Latin letters, not a formula’s x or a unit’s m. */
const latinWord = /[A-Za-z]{2}/;
const han = /\p{Script=Han}/u;

/** Whether `text` is English: its glyphs are to be read aloud in that language (ISO 14289-1, 7.2). */
export function isEnglish(text: string): boolean {
  return latinWord.test(text) && !han.test(text);
}

/** Begins what is read in English. */
export const englishSpan = '/Span <</Lang (en)>> BDC\n';
export const spanEnd = 'EMC\n';

/** Begins what comes with its text, for readers who could not tell it from the glyphs (ISO 32000-1, 14.9.4). */
export function textSpan(text: string): string {
  return `/Span <</ActualText ${textString(text)}>> BDC\n`;
}
