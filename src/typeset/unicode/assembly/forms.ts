/**
 * Decides for every character of a paragraph whether it is set as Chinese or as Latin text. Letters and ideographs know
 * it by themselves; “ ” ‘ ’ — – … · take the side of their neighbours (CLREQ leaves the choice to the engine; one code
 * point serves both scripts).
 */
import { isQuotationMark } from '../characters';
import * as Script from '../script';
import { codePointAt } from './code-point';
import { openMarks, places, scripts, scriptTable, sides, text, unitIn } from './memory';
import { openScriptTable, scriptBeyond, scriptMask, sharedMark, surrogate } from './script-table';

/** No side is known. */
const unknown: i32 = -1;

let length: i32 = 0;

/** What the text has of `TextTraits`, beside other bits. */
export let traits: i32 = 0;

/** Sets one script for each of the first `units` UTF-16 units of the text; both halves of a surrogate pair carry the same one. */
export function setScripts(units: i32): void {
  openScriptTable();
  length = units;
  let found: i32 = 0;
  let before: i32 = Script.han;
  for (let index = 0; index < units; index++) {
    const unit = <i32>load<u16>(text + 2 * index);
    let script = <i32>load<u8>(scriptTable + unit);
    if (script >= Script.inherited) {
      const codePoint = (script & surrogate) !== 0 ? codePointAt(index, units) : unit;
      found |= script;
      script = codePoint > 0xffff ? scriptBeyond(codePoint) : script & scriptMask;
      if (script === Script.inherited) script = before;
      if (codePoint > 0xffff) store<u8>(scripts + index++, script);
    }
    store<u8>(scripts + index, script);
    before = script;
  }
  traits = found;
  if ((found & sharedMark) !== 0) resolveSharedMarks();
}

/** What a shared mark becomes is read by no other: all look past them. */
function resolveSharedMarks(): void {
  pairQuotationMarks();
  findSidesBehind();
  let other = unknown;
  let before = unknown;
  for (let index = 0; index < length; index++) {
    if (!isSharedAt(index)) {
      before = strongSide(index, before);
      continue;
    }
    let side = sideOf(index, before);
    if (side === unknown) {
      if (other === unknown) other = containsHan() ? Script.han : Script.latin;
      side = other;
    }
    store<u8>(scripts + index, side);
  }
}

/**
 * Notes for each character the script of the nearest one behind it that has its own. Beforehand, for a row of marks may be
 * as long as the text: 40,000 opening quotation marks took half a minute, when each looked past those behind it.
 */
function findSidesBehind(): void {
  let behind = unknown;
  for (let index = length - 1; index >= 0; index--) {
    store<i8>(sides + index, <i8>behind);
    if (!isSharedAt(index)) behind = strongSide(index, behind);
  }
}

/** Script of a character, or of the one next to it where it is a blank. */
function strongSide(index: i32, beside: i32): i32 {
  const script = <i32>load<u8>(scripts + index);
  return script === Script.space ? beside : script;
}

function isSharedAt(index: i32): bool {
  return (load<u8>(scriptTable + load<u16>(text + 2 * index)) & sharedMark) !== 0;
}

/** `before`: script of the nearest character before it that has its own. */
function sideOf(index: i32, before: i32): i32 {
  const unit = <i32>load<u16>(text + 2 * index);
  if (isQuotationMark(unit)) return quotationSide(index, load<i32>(places + 4 * index), before);
  // 和/或: 分隔号 only where both sides are Chinese; km/h, 12/月 are Latin.
  if (unit === 0x2f) return isHan(index - 1) && isHan(index + 1) ? Script.han : Script.latin;
  // 2026—2030, GB/T 15834—2011: the 一字线 of Chinese usage (GB/T 15834-2011, 4.13), also between Latin digits.
  if ((unit === 0x2014 || unit === 0x2015) && isDigitAt(index - 1) && isDigitAt(index + 1)) return unknown;
  return sideBetween(before, index);
}

/** Whether a character is Chinese by itself. */
function isHan(index: i32): bool {
  return <u32>index < <u32>length && load<u8>(scripts + index) === Script.han && !isSharedAt(index);
}

function isDigitAt(index: i32): bool {
  const unit = unitIn(index, length);
  return unit >= 0x30 && unit <= 0x39;
}

function containsHan(): bool {
  for (let index = 0; index < length; index++) if (isHan(index)) return true;
  return false;
}

/**
 * Notes for each quotation mark the place of its partner, by nesting; for an apostrophe or an unpaired mark its own.
 */
function pairQuotationMarks(): void {
  let open = 0;
  for (let index = 0; index < length; index++) {
    const unit = <i32>load<u16>(text + 2 * index);
    if (!isQuotationMark(unit)) continue;
    store<i32>(places + 4 * index, index);
    if (unit === 0x201c || unit === 0x2018) {
      store<i32>(openMarks + 4 * open++, index);
    } else if (open > 0) {
      const opening = load<i32>(openMarks + 4 * (open - 1));
      if (load<u16>(text + 2 * opening) !== unit - 1) continue;
      store<i32>(places + 4 * opening, index);
      store<i32>(places + 4 * index, opening);
      open--;
    }
  }
}

/**
 * A pair of quotation marks belongs to the text around it: Chinese when either side outside is Chinese. A lone ’ between
 * letters is an apostrophe.
 */
function quotationSide(index: i32, partner: i32, before: i32): i32 {
  // What closes goes with what opened, which has its side by now.
  return partner < index ? load<u8>(scripts + partner) : sideBetween(before, partner);
}

/** Side of what stands after `before` up to `last`: Han when either end is, Latin when both are; unknown at both ends. */
function sideBetween(before: i32, last: i32): i32 {
  const after = <i32>load<i8>(sides + last);
  if (before === Script.han || after === Script.han) return Script.han;
  return before === Script.latin && after === Script.latin ? Script.latin : unknown;
}
