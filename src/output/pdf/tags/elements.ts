/**
 * Structure elements while their content is gathered. In columns: there are thousands of them and of what is in them, which
 * as objects would all be carried through the young heap.
 */
import type { StructureNode } from '../../../typeset/frame/structure.ts';

/** The element around all others. */
export const documentElement = 0;

/** In place of a part, of the document, and of a link that is no part of its own. */
export const ofDocument = -1;
export const ofLink = 0x7fff_ffff;

/** What is in an element, a kid: where none follows. */
export const none = 0;

export class Elements {
  private readonly structure: readonly StructureNode[];
  /** Of each part its element; `documentElement`, which has no part, for none. */
  private readonly ofParts: Int32Array;
  count = 1;
  /** Of each element: its part, the element around it, the first and the last of what is in it. */
  readonly parts: Int32Array;
  readonly parents: Int32Array;
  readonly firstKids: Int32Array;
  private readonly lastKids: Int32Array;
  private kidCount = 1;
  /** Of each kid: the next in its element; the page that it is on, by the number of its object, 0 for an element. */
  readonly nextKids: Int32Array;
  readonly pages: Int32Array;
  /** The element; the identifier of marked content; of an annotation, the number of its object below zero. */
  readonly values: Int32Array;

  /** The document alone, with room for `contents` stretches of marked content and `links` annotations. */
  constructor(structure: readonly StructureNode[], contents: number, links: number) {
    this.structure = structure;
    this.ofParts = new Int32Array(structure.length);
    const elements = 1 + structure.length + links;
    this.parts = new Int32Array(elements);
    this.parents = new Int32Array(elements);
    this.firstKids = new Int32Array(elements);
    this.lastKids = new Int32Array(elements);
    const kids = elements + contents + links;
    this.nextKids = new Int32Array(kids);
    this.pages = new Int32Array(kids);
    this.values = new Int32Array(kids);
    this.parts[documentElement] = ofDocument;
  }

  /** The element of a part, which is a new one when nothing of it has been met. */
  ofPart(number: number): number {
    if (number < 0) return documentElement;
    const known = this.ofParts[number]!;
    if (known !== documentElement) return known;
    const made = this.addElement(number, this.ofPart(parentOf(this.structure, number)));
    this.ofParts[number] = made;
    return made;
  }

  /** A new element for a link that is no part of its own. */
  addLink(parent: number): number {
    return this.addElement(ofLink, parent);
  }

  /** Adds marked content by its identifier; `page` as in `pages`. */
  addContent(element: number, page: number, id: number): void {
    this.addKid(element, page, id);
  }

  /** Adds an annotation by the number of its object. */
  addAnnotation(element: number, page: number, annotation: number): void {
    this.addKid(element, page, -annotation);
  }

  /**
   * Elements that hold no content themselves have their children in the order of the parts, which is the reading order; a
   * note stands at the foot of the page, but where its mark is in the text. Others have them where they occur.
   */
  putInReadingOrder(): void {
    const places = this.places();
    for (let element = 0; element < this.count; element++) {
      if (!this.isInOrder(element, places)) this.sortKids(element, places);
    }
  }

  private addElement(part: number, parent: number): number {
    const element = this.count++;
    this.parts[element] = part;
    this.parents[element] = parent;
    this.addKid(parent, 0, element);
    return element;
  }

  private addKid(element: number, page: number, value: number): void {
    const kid = this.kidCount++;
    this.pages[kid] = page;
    this.values[kid] = value;
    const last = this.lastKids[element]!;
    if (last === none) this.firstKids[element] = kid;
    else this.nextKids[last] = kid;
    this.lastKids[element] = kid;
  }

  /**
   * Of each element the first part in it with content of its own: the head of a table of contents, which was moved out of it,
   * stands before that.
   */
  private places(): Int32Array {
    const { parts, parents, firstKids, nextKids, pages } = this;
    const places = new Int32Array(this.count).fill(ofLink);
    // What is in an element comes behind it.
    for (let element = this.count - 1; element > documentElement; element--) {
      let kid = firstKids[element]!;
      while (kid !== none && pages[kid] === 0) kid = nextKids[kid]!;
      if (kid !== none) places[element] = parts[element]!;
      const parent = parents[element]!;
      places[parent] = Math.min(places[parent]!, places[element]!);
    }
    return places;
  }

  private isInOrder(element: number, places: Int32Array): boolean {
    const { nextKids, pages, values } = this;
    let before = ofDocument;
    let isInOrder = true;
    for (let kid = this.firstKids[element]!; kid !== none; kid = nextKids[kid]!) {
      if (pages[kid] !== 0) return true;
      const place = places[values[kid]!]!;
      if (place < before) isInOrder = false;
      before = place;
    }
    return isInOrder;
  }

  private sortKids(element: number, places: Int32Array): void {
    const { nextKids, values } = this;
    const kids: number[] = [];
    for (let kid = this.firstKids[element]!; kid !== none; kid = nextKids[kid]!) kids.push(kid);
    kids.sort((one, other) => places[values[one]!]! - places[values[other]!]!);
    for (const [at, kid] of kids.entries()) nextKids[kid] = kids[at + 1] ?? none;
    this.firstKids[element] = kids[0]!;
    this.lastKids[element] = kids.at(-1)!;
  }
}

/** A table of contents holds entries alone (ISO 32000-1, table 333): its head stands before it. */
function parentOf(structure: readonly StructureNode[], number: number): number {
  const { part, parent } = structure[number]!;
  if (parent < 0 || part.kind === 'entry' || structure[parent]!.part.kind !== 'contents') return parent;
  return structure[parent]!.parent;
}
