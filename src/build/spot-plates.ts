/** Inks with a plate of their own: whether there can be such plates, and whether anything is printed with them. */

import { type Diagnostic, diagnostic, fail, ok, type Report, type Result } from '../base/diagnostics/diagnostic.ts';
import { nearest } from '../base/diagnostics/nearest.ts';
import { type SourceText, spanOf } from '../base/source-text.ts';
import type { SpotSetting } from '../input/manifest/manifest.ts';
import type { Document, Placed } from '../typeset/frame/frame.ts';
import { runsOf } from '../typeset/frame/run-columns.ts';

/** Names of colourants that mean something else: every plate, none, those of the press (ISO 32000-1, 8.6.6.4). */
const reserved = ['all', 'none', 'cyan', 'magenta', 'yellow', 'black'];

/** Bytes of a name in PDF 1.4 and in PDF/A (ISO 19005-2, 6.1.13). */
const longestName = 127;

const plateHint = {
  message: {
    zh: '写油墨的名字，例如 PANTONE 485 C；All、None 和四色的名字另有所指',
    en: 'write the name of the ink, such as PANTONE 485 C; All, None and the four inks of the press mean something else',
  },
};
const sharedHint = {
  message: {
    zh: '各起一个名字，或只留一种颜色作专色',
    en: 'give each a name of its own, or make one of them a spot ink',
  },
};

/** Names of plates by those of inks. Two inks cannot share a plate: of one name there is one colour (6.2.4.4). */
export function spotPlates(settings: readonly SpotSetting[]): Result<ReadonlyMap<string, string>> {
  const plates = new Map<string, SourceText>();
  const errors: Diagnostic[] = [];
  for (const { ink, plate } of settings) {
    const first = [...plates].find(([, known]) => known.text === plate.text);
    const isName = !reserved.includes(plate.text.toLowerCase()) && Buffer.byteLength(plate.text) <= longestName;
    if (!isName) errors.push(diagnostic('print/not-a-plate', { plate: plate.text }, spanOf(plate), [plateHint]));
    if (first !== undefined) {
      const shared = { plate: plate.text, inks: [first[0], ink.text] };
      errors.push(diagnostic('print/plate-shared', shared, spanOf(plate), [sharedHint]));
    }
    plates.set(ink.text, plate);
  }
  return errors.length > 0 ? fail(...errors) : ok(new Map([...plates].map(([ink, { text }]) => [ink, text])));
}

/** Warns of each ink that nothing in the document is printed with: its name may be written wrong. */
export function checkSpots(document: Document, settings: readonly SpotSetting[], report: Report): void {
  if (settings.length === 0) return;
  const used = new Set<string>();
  for (const { items } of document.pages) noteInks(items, used);
  for (const { ink } of settings) {
    if (used.has(ink.text)) continue;
    const inks = [...used].sort();
    const near = nearest(ink.text, inks);
    const hint = near === undefined ? [] : [{ message: { zh: `是不是“${near}”？`, en: `did you mean “${near}”?` } }];
    report(diagnostic('print/spot-unused', { ink: ink.text, inks }, spanOf(ink), hint));
  }
}

function noteInks(items: readonly Placed[], used: Set<string>): void {
  for (const item of items) {
    if (item.kind === 'glyphs') for (const { ink } of runsOf(item)) used.add(ink.name);
    else if (item.kind === 'rule' || item.kind === 'outline') used.add(item.ink.name);
    else if (item.kind === 'group') noteInks(item.frame.items, used);
  }
}
