/** The structure tree (ISO 32000-1, 14.7): the parts of the document, each with its content on the pages. */
import type { StructureNode } from '../../../typeset/frame/structure.ts';
import type { Container } from '../container.ts';
import type { PartTags } from '../content/marked-content.ts';
import type { SyntaxWriter } from '../syntax/syntax-writer.ts';
import { asciiString, type PdfDictionary, PdfReference } from '../values.ts';
import { documentElement, Elements, none, ofDocument, ofLink } from './elements.ts';
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
  const roles = structure.map(({ part }, number) =>
    part.kind === 'figure' && part.alt === '' ? undefined : roleOf(part, levels[number]!, hasLinks),
  );
  return {
    roleOf: (number) => roles[number],
    hasBox: (number) => structure[number]!.part.kind === 'figure',
  };
}

/** Writes the tree; parts without content are not in it. Entries for the catalogue. */
export function writeStructure(
  container: Container,
  structure: readonly StructureNode[],
  tags: PartTags,
  pages: readonly TaggedPage[],
): PdfDictionary {
  const root = container.reserve();
  const tree: Tree = { structure, tags, root: root.id, elements: room(structure, pages) };
  const links = gather(tree, pages);
  const { elements } = tree;
  container.reserveRow(elements.count);
  elements.putInReadingOrder();
  const boxes = new Map<number, readonly number[]>();
  for (const page of pages) for (const [part, box] of page.boxes) boxes.set(part, box);
  const loose: number[] = [];
  const notes: number[] = [];
  for (let element = 0; element < elements.count; element++) {
    const number = elements.parts[element]!;
    if (number === ofLink) loose.push(element);
    else fill(container, tree, element, boxes);
    if (structure[number]?.part.kind === 'note') notes.push(number);
  }
  for (const element of loose) fill(container, tree, element, boxes);
  notes.sort((one, other) => one - other);
  const names = notes.flatMap((note) => [asciiString(noteId(note)), objectOf(tree, elements.ofPart(note))]);
  container.fill(root, {
    Type: 'StructTreeRoot',
    K: objectOf(tree, documentElement),
    ParentTree: writeParentTree(container, tree, pages, links),
    ParentTreeNextKey: pages.length + links.length,
    IDTree: notes.length === 0 ? undefined : container.add({ Names: names }),
  });
  return { StructTreeRoot: root, MarkInfo: { Marked: true } };
}

/** What the elements are written from. Their objects come behind that of the root. */
interface Tree {
  readonly structure: readonly StructureNode[];
  readonly tags: PartTags;
  readonly root: number;
  readonly elements: Elements;
}

function room(structure: readonly StructureNode[], pages: readonly TaggedPage[]): Elements {
  let contents = 0;
  let annotations = 0;
  for (const { parts, links } of pages) {
    contents += parts.length;
    annotations += links.length;
  }
  return new Elements(structure, contents, annotations);
}

function objectOf({ root }: Tree, element: number): PdfReference {
  return new PdfReference(root + 1 + element);
}

/** Gives all content to its elements; the elements of the links, in their order. */
function gather(tree: Tree, pages: readonly TaggedPage[]): number[] {
  const { elements } = tree;
  const holders: number[] = [];
  for (let key = 0; key < pages.length; key++) {
    const { page, parts, links } = pages[key]!;
    for (let id = 0; id < parts.length; id++) elements.addContent(elements.ofPart(parts[id]!), page.id, id);
    for (const { annotation, part } of links) {
      const holder = linkIn(tree, elements.ofPart(part));
      elements.addAnnotation(holder, page.id, annotation.id);
      holders.push(holder);
    }
  }
  return holders;
}

/** The elements of each stretch of a page, and of each link. */
function writeParentTree(
  container: Container,
  { elements, root }: Tree,
  pages: readonly TaggedPage[],
  links: readonly number[],
): PdfReference {
  const reference = container.reserve();
  const syntax = container.begin(reference.id);
  syntax.word('<<\n/Nums [');
  for (let key = 0; key < pages.length; key++) {
    const { parts } = pages[key]!;
    if (key > 0) syntax.word(' ');
    syntax.number(key);
    syntax.word(' [');
    for (let id = 0; id < parts.length; id++) {
      if (id > 0) syntax.word(' ');
      syntax.reference(root + 1 + elements.ofPart(parts[id]!));
    }
    syntax.word(']');
  }
  let at = 0;
  for (const page of pages) {
    for (const { key } of page.links) {
      syntax.word(' ');
      syntax.number(key);
      syntax.word(' ');
      syntax.reference(root + 1 + links[at++]!);
    }
  }
  syntax.word(']\n>>');
  syntax.end();
  return reference;
}

/** A link that is no part of its own stands in an element of its own (ISO 14289-1, 7.18.5). */
function linkIn(tree: Tree, holder: number): number {
  return roleIn(tree, holder) === 'Link' ? holder : tree.elements.addLink(holder);
}

function roleIn({ elements, tags }: Tree, element: number): string {
  const number = elements.parts[element]!;
  if (number === ofDocument) return 'Document';
  return number === ofLink ? 'Link' : (tags.roleOf(number) ?? 'NonStruct');
}

function fill(container: Container, tree: Tree, element: number, boxes: ReadonlyMap<number, readonly number[]>): void {
  const { structure, elements, root } = tree;
  const number = elements.parts[element]!;
  const syntax = container.begin(root + 1 + element);
  syntax.word('<<\n/Type /StructElem\n/S ');
  syntax.value(roleIn(tree, element));
  syntax.word('\n/P ');
  syntax.reference(element === documentElement ? root : root + 1 + elements.parents[element]!);
  putKids(syntax, tree, element);
  const node = structure[number];
  const attributes = node && attributesOf(node.part, number, boxes);
  if (attributes !== undefined) syntax.entries(attributes);
  syntax.word('\n>>');
  syntax.end();
}

/** Puts the entries for what is in an element, and for the page that it is on unless it says otherwise. */
function putKids(syntax: SyntaxWriter, tree: Tree, element: number): void {
  const { firstKids, nextKids, pages, values } = tree.elements;
  const first = firstKids[element]!;
  let content = first;
  while (content !== none && (pages[content] === 0 || values[content]! < 0)) content = nextKids[content]!;
  const page = pages[content]!;
  if (page !== 0) {
    syntax.word('\n/Pg ');
    syntax.reference(page);
  }
  const isOne = first !== none && nextKids[first] === none;
  syntax.word(isOne ? '\n/K ' : '\n/K [');
  for (let kid = first; kid !== none; kid = nextKids[kid]!) {
    if (kid !== first) syntax.word(' ');
    putKid(syntax, tree, kid, page);
  }
  if (!isOne) syntax.word(']');
}

function putKid(syntax: SyntaxWriter, { elements, root }: Tree, kid: number, page: number): void {
  const value = elements.values[kid]!;
  const own = elements.pages[kid]!;
  if (own === 0) syntax.reference(root + 1 + value);
  else if (value < 0) syntax.value({ Type: 'OBJR', Pg: new PdfReference(own), Obj: new PdfReference(-value) });
  else if (own !== page) syntax.value({ Type: 'MCR', Pg: new PdfReference(own), MCID: value });
  else syntax.number(value);
}
