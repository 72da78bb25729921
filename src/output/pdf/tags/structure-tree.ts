/** The structure tree (ISO 32000-1, 14.7): the parts of the document, each with its content on the pages. */
import type { Part, StructureNode } from '../../../typeset/frame/structure.ts';
import type { Container, PdfReference } from '../container.ts';
import type { PartTags } from '../content/marked-content.ts';
import { asciiString, type PdfDictionary, type PdfValue } from '../values.ts';
import { headingLevels } from './heading-levels.ts';
import { attributesOf, noteId, roleOf } from './roles.ts';

/** What a page contributes. Its place among the pages is its key in the parent tree. */
export interface TaggedPage {
  readonly page: PdfReference;
  /** The part of each marked-content identifier. */
  readonly parts: readonly number[];
  readonly links: readonly TaggedLink[];
  /** Left, bottom, right, top of each figure on the page. */
  readonly boxes: ReadonlyMap<number, readonly number[]>;
}

/** A link annotation and the part that it belongs to. */
export interface TaggedLink {
  readonly annotation: PdfReference;
  readonly part: number;
  /** Key in the parent tree. */
  readonly key: number;
}

/** Names for the parts of `structure` in the content of pages. */
export function partTags(structure: readonly StructureNode[], hasLinks: boolean): PartTags {
  const levels = headingLevels(structure);
  return {
    roleOf(number) {
      const { part } = structure[number]!;
      if (part.kind === 'figure' && part.alt === '') return undefined;
      return roleOf(part, levels.get(number), hasLinks);
    },
    hasBox: (number) => structure[number]!.part.kind === 'figure',
  };
}

/** A structure element while its content is gathered. */
interface Element {
  readonly reference: PdfReference;
  readonly role: string;
  readonly part: Part | undefined;
  readonly number: number;
  readonly parent: Element | undefined;
  /** Child elements, and marked content with its page, in reading order. */
  readonly kids: Kid[];
}

type Kid =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'content'; readonly page: PdfReference; readonly id: number }
  | { readonly kind: 'annotation'; readonly page: PdfReference; readonly annotation: PdfReference };

/** Writes the tree; parts without content are not in it. Entries for the catalogue. */
export function writeStructure(
  container: Container,
  structure: readonly StructureNode[],
  tags: PartTags,
  pages: readonly TaggedPage[],
): PdfDictionary {
  const root = container.reserve();
  const top: Element = element(container, 'Document', undefined, -1, undefined);
  const elements = new Map<number, Element>();
  const loose: Element[] = [];
  // A link that is no part of its own stands in an element of its own (ISO 14289-1, 7.18.5).
  const linkOf = (number: number): Element => {
    const holder = elementOf(number);
    if (holder.role === 'Link') return holder;
    const made = element(container, 'Link', undefined, Number.POSITIVE_INFINITY, holder);
    holder.kids.push({ kind: 'element', element: made });
    loose.push(made);
    return made;
  };
  const elementOf = (number: number): Element => {
    if (number < 0) return top;
    const known = elements.get(number);
    if (known !== undefined) return known;
    const { part } = structure[number]!;
    const parent = elementOf(parentOf(structure, number));
    const made = element(container, tags.roleOf(number) ?? 'NonStruct', part, number, parent);
    elements.set(number, made);
    parent.kids.push({ kind: 'element', element: made });
    return made;
  };
  const numbers = gather(pages, elementOf, linkOf);
  for (const each of elements.values()) inReadingOrder(each);
  inReadingOrder(top);
  const boxes = new Map(pages.flatMap((page) => [...page.boxes]));
  for (const each of [top, ...elements.values(), ...loose]) fill(container, each, root, boxes.get(each.number));
  const notes = [...elements.values()].filter(({ part }) => part?.kind === 'note').sort((a, b) => a.number - b.number);
  container.fill(root, {
    Type: 'StructTreeRoot',
    K: top.reference,
    ParentTree: container.add({ Nums: numbers }),
    ParentTreeNextKey: numbers.length / 2,
    IDTree:
      notes.length === 0
        ? undefined
        : container.add({ Names: notes.flatMap((note) => [asciiString(noteId(note.number)), note.reference]) }),
  });
  return { StructTreeRoot: root, MarkInfo: { Marked: true } };
}

/** A table of contents holds entries alone (ISO 32000-1, table 333): its head stands before it. */
function parentOf(structure: readonly StructureNode[], number: number): number {
  const { part, parent } = structure[number]!;
  if (parent < 0 || part.kind === 'entry' || structure[parent]!.part.kind !== 'contents') return parent;
  return structure[parent]!.parent;
}

function element(
  container: Container,
  role: string,
  part: Part | undefined,
  number: number,
  parent: Element | undefined,
): Element {
  return { reference: container.reserve(), role, part, number, parent, kids: [] };
}

/** Gives all content to its elements; the numbers of the parent tree. */
function gather(
  pages: readonly TaggedPage[],
  elementOf: (number: number) => Element,
  linkOf: (number: number) => Element,
): PdfValue[] {
  const links: PdfValue[] = [];
  const numbers = pages.flatMap(({ page, parts, links: onPage }, key): PdfValue[] => {
    const holders = parts.map((number, id) => {
      const holder = elementOf(number);
      holder.kids.push({ kind: 'content', page, id });
      return holder.reference;
    });
    for (const { annotation, part, key: linkKey } of onPage) {
      const holder = linkOf(part);
      holder.kids.push({ kind: 'annotation', page, annotation });
      links.push(linkKey, holder.reference);
    }
    return [key, holders];
  });
  return [...numbers, ...links];
}

/**
 * Elements that hold no content themselves have their children in the order of the parts, which is the reading order; a
 * note stands at the foot of the page, but where its mark is in the text. Others have them where they occur.
 */
function inReadingOrder({ kids }: Element): void {
  if (kids.length < 2 || kids.some(({ kind }) => kind !== 'element')) return;
  const places = new Map(kids.map((kid) => [kid, placeOf(kid)]));
  kids.sort((a, b) => places.get(a)! - places.get(b)!);
}

/** The first part with content in it: the head of a table of contents, which was moved out of it, stands before that. */
function placeOf(kid: Kid): number {
  if (kid.kind !== 'element') return 0;
  const { number, kids } = kid.element;
  let first = Number.POSITIVE_INFINITY;
  for (const inner of kids) {
    if (inner.kind !== 'element') return number;
    first = Math.min(first, placeOf(inner));
  }
  return first;
}

function fill(container: Container, of: Element, root: PdfReference, box: readonly number[] | undefined): void {
  const { reference, role, part, number, parent, kids } = of;
  const page = kids.find((kid) => kid.kind === 'content')?.page;
  const values = kids.map((kid) => kidValue(kid, page));
  const data: PdfDictionary = {
    Type: 'StructElem',
    S: role,
    P: parent?.reference ?? root,
    Pg: page,
    K: values.length === 1 ? values[0] : values,
  };
  container.fill(reference, part === undefined ? data : Object.assign(data, attributesOf(part, number, box)));
}

function kidValue(kid: Kid, page: PdfReference | undefined): PdfValue {
  switch (kid.kind) {
    case 'element':
      return kid.element.reference;
    case 'content':
      return kid.page === page ? kid.id : { Type: 'MCR', Pg: kid.page, MCID: kid.id };
    case 'annotation':
      return { Type: 'OBJR', Pg: kid.page, Obj: kid.annotation };
  }
}
