/**
 * Decides for every character of a paragraph whether it is set as Chinese or as Latin text. Letters and ideographs know
 * it by themselves; “ ” ‘ ’ — – … · take the side of their neighbours (CLREQ leaves the choice to the engine; one code
 * point serves both scripts).
 */
import { isQuotationMark, isSharedMark } from './mark.ts';
import { Script, scriptOf } from './script.ts';

/** One script for each UTF-16 unit of `text`; both halves of a surrogate pair carry the same one. */
export function scriptsOf(text: string): Uint8Array {
  const scripts = new Uint8Array(text.length);
  let shared = false;
  let before: Script = Script.han;
  for (let index = 0; index < text.length; ) {
    const codePoint = text.codePointAt(index)!;
    const units = codePoint > 0xffff ? 2 : 1;
    let script = scriptOf(codePoint);
    if (script === Script.inherited) script = before;
    if (isSharedMark(codePoint)) shared = true;
    scripts[index] = script;
    if (units === 2) scripts[index + 1] = script;
    before = script;
    index += units;
  }
  if (shared) resolveSharedMarks(text, scripts);
  return scripts;
}

function resolveSharedMarks(text: string, scripts: Uint8Array): void {
  const resolved = new Uint8Array(text.length);
  const hasHan = containsHan(text, scripts);
  const partners = quotationPartners(text);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (!isSharedMark(unit)) continue;
    resolved[index] = (sideOf(text, scripts, index, partners) ?? (hasHan ? Script.han : Script.latin)) + 1;
  }
  for (let index = 0; index < text.length; index++) if (resolved[index] !== 0) scripts[index] = resolved[index]! - 1;
}

function sideOf(text: string, scripts: Uint8Array, index: number, partners: Map<number, number>): Script | undefined {
  const unit = text.charCodeAt(index);
  if (isQuotationMark(unit)) return quotationSide(text, scripts, index, partners.get(index) ?? index);
  // 和/或: 分隔号 only where both sides are Chinese; km/h, 12/月 are Latin.
  if (unit === 0x2f) return isBetweenHan(text, scripts, index) ? Script.han : Script.latin;
  // 2026—2030, GB/T 15834—2011: the 一字线 of Chinese usage (GB/T 15834-2011, 4.13), also between Latin digits.
  if ((unit === 0x2014 || unit === 0x2015) && isDigitAt(text, index - 1) && isDigitAt(text, index + 1))
    return undefined;
  return neighbourSide(text, scripts, index, index);
}

function isBetweenHan(text: string, scripts: Uint8Array, index: number): boolean {
  return [index - 1, index + 1].every((at) => scripts[at] === Script.han && !isSharedMark(text.charCodeAt(at)));
}

function isDigitAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0x30 && unit <= 0x39;
}

function containsHan(text: string, scripts: Uint8Array): boolean {
  for (let index = 0; index < text.length; index++) {
    if (scripts[index] === Script.han && !isSharedMark(text.charCodeAt(index))) return true;
  }
  return false;
}

/** Opening to closing quotation mark and back, by nesting; an apostrophe or unpaired mark has no entry. */
function quotationPartners(text: string): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x201c || unit === 0x2018) open.push(index);
    else if (unit === 0x201d || unit === 0x2019) {
      const wanted = unit - 1;
      const top = open.length - 1;
      if (top >= 0 && text.charCodeAt(open[top]!) === wanted) {
        partners.set(open[top]!, index);
        partners.set(index, open[top]!);
        open.pop();
      }
    }
  }
  return partners;
}

/**
 * A pair of quotation marks belongs to the text around it: Chinese when either side outside is Chinese. A lone ’ between
 * letters is an apostrophe.
 */
function quotationSide(text: string, scripts: Uint8Array, index: number, partner: number): Script | undefined {
  return neighbourSide(text, scripts, Math.min(index, partner), Math.max(index, partner));
}

/** Side of what stands before `first` and after `last`: Han when either is, Latin when both are; undefined at both ends. */
function neighbourSide(text: string, scripts: Uint8Array, first: number, last: number): Script | undefined {
  const before = strongSide(text, scripts, first, -1);
  const after = strongSide(text, scripts, last, 1);
  if (before === Script.han || after === Script.han) return Script.han;
  return before === Script.latin && after === Script.latin ? Script.latin : undefined;
}

/** Script of the nearest character in a direction that has one of its own. */
function strongSide(text: string, scripts: Uint8Array, from: number, step: 1 | -1): Script | undefined {
  for (let index = from + step; index >= 0 && index < text.length; index += step) {
    if (scripts[index] === Script.space || isSharedMark(text.charCodeAt(index))) continue;
    return scripts[index] as Script;
  }
  return undefined;
}
