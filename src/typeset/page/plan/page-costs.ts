/**
 * What makes a page bad, on one scale. The unit is a hundredth of a row left empty at a page's foot; the figures say how
 * many empty rows a typesetter would rather take. Order by CLREQ #adjustments_of_orphans_and_widows: a character alone at
 * a page's head or on a page > a line alone on a page > the last line of a paragraph at a page's head.
 */

/** Costs of ending a column behind a slab. */
export const breakCosts = {
  free: 0,
  /** After a paragraph of one line that follows a heading: one row of text under it. */
  thin: 2_500,
  /** One line of a paragraph alone at a column's foot or head (孤行): avoided by up to six empty rows. */
  lone: 4_000,
  /** The same under a heading, which then stands over one line only. */
  underHead: 6_000,
  /** A last line of one character alone at a column's head. */
  loneCharacter: 16_000,
  /** A source line parted from its article. */
  source: 50_000,
  /** A heading parted from its text: never. */
  heading: 1_000_000,
} as const;

/** A float that stands behind its place: one row left empty is better, two are not. */
export const deferCost = 200;
/** A note that goes on at the foot of the next column: as bad as two rows left empty. */
export const carryCost = 400;
/** Lines of notes over the notes of a column for the rule that parts them from the text. */
export const noteRule = 1;

/** Rows of text that are left at least on a page by contents, or by what spans its columns: a head, a title, three lines. */
export const leastTextRows = 6;

/** Rows left empty at the foot of a column: one 100, two 400, three 900. */
export function emptyRowsCost(rows: number): number {
  return 100 * rows * rows;
}

/** Costs of an issue's last page. */
export const lastPageCosts = {
  /** Nothing but one line: twice a lone line that has company. */
  oneLine: 8_000,
  /** Two lines of text: no more than what belongs together anyway looks like a mistake. */
  twoLines: 1_000,
  /**
   * Nothing but the colophon. GB/T 9704-2012, 7.3.5.5 has the spacing adjusted rather than a page without text; rows
   * are not left empty for it (a third line on the page would take three), paragraphs are set longer or shorter.
   */
  footAlone: 250,
} as const;

/**
 * Demerits of lines that weigh as much as a cost of one: an empty row is worth 16,000, which is two lines with brackets
 * and pauses squeezed whole, or five lines spaced by 0.006 em a gap.
 */
export const demeritsPerCost = 160;

/** Cost of a slab that no column can hold: whatever else can be avoided is. */
export const tooTallCost = 1e9;
