/** The structure tree (ISO 32000-1, 14.7): the parts of the document, each with its content on the pages. */
import type { StructureNode } from '../../../typeset/frame/structure.ts';
import type { Container } from '../container.ts';
import type { PartTags } from '../content/marked-content.ts';
import { asciiString, entriesSyntax, type PdfDictionary, PdfReference, referenceSyntax, token } from '../values.ts';
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
  const numbers = gather(tree, pages);
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
    else fill(container, tree, element, boxes.get(number));
    if (structure[number]?.part.kind === 'note') notes.push(number);
  }
  for (const element of loose) fill(container, tree, element, undefined);
  notes.sort((one, other) => one - other);
  const names = notes.map((note) => `${asciiString(noteId(note))} ${referenceTo(tree, elements.ofPart(note))}`);
  container.fill(root, {
    Type: 'StructTreeRoot',
    K: token(referenceTo(tree, documentElement)),
    ParentTree: container.add({ Nums: token(`[${numbers.join(' ')}]`) }),
    ParentTreeNextKey: numbers.length,
    IDTree: notes.length === 0 ? undefined : container.add({ Names: token(`[${names.join(' ')}]`) }),
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

function referenceTo({ root }: Tree, element: number): string {
  return referenceSyntax(root + 1 + element);
}

/** Gives all content to its elements; the entries of the parent tree. */
function gather(tree: Tree, pages: readonly TaggedPage[]): string[] {
  const { elements } = tree;
  const ofPages: string[] = [];
  const ofLinks: string[] = [];
  for (let key = 0; key < pages.length; key++) {
    const { page, parts, links } = pages[key]!;
    let holders = '';
    for (let id = 0; id < parts.length; id++) {
      const holder = elements.ofPart(parts[id]!);
      elements.addContent(holder, page.id, id);
      holders += id === 0 ? referenceTo(tree, holder) : ` ${referenceTo(tree, holder)}`;
    }
    ofPages.push(`${key} [${holders}]`);
    for (const { annotation, part, key: linkKey } of links) {
      const holder = linkIn(tree, elements.ofPart(part));
      elements.addAnnotation(holder, page.id, annotation.id);
      ofLinks.push(`${linkKey} ${referenceTo(tree, holder)}`);
    }
  }
  return [...ofPages, ...ofLinks];
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

function fill(container: Container, tree: Tree, element: number, box: readonly number[] | undefined): void {
  const { structure, elements, root } = tree;
  const number = elements.parts[element]!;
  const parent = element === documentElement ? referenceSyntax(root) : referenceTo(tree, elements.parents[element]!);
  const node = structure[number];
  const attributes = node === undefined ? '' : entriesSyntax(attributesOf(node.part, number, box));
  const entries = `/Type /StructElem\n/S /${roleIn(tree, element)}\n/P ${parent}\n${kidsOf(tree, element)}${attributes}`;
  container.fill(new PdfReference(root + 1 + element), token(`<<\n${entries}>>`));
}

/** Entries for what is in an element, and for the page that it is on unless it says otherwise. */
function kidsOf(tree: Tree, element: number): string {
  const { firstKids, nextKids, pages, values } = tree.elements;
  const first = firstKids[element]!;
  let content = first;
  while (content !== none && (pages[content] === 0 || values[content]! < 0)) content = nextKids[content]!;
  const page = pages[content]!;
  let kids = '';
  for (let kid = first; kid !== none; kid = nextKids[kid]!) {
    kids += kid === first ? kidSyntax(tree, kid, page) : ` ${kidSyntax(tree, kid, page)}`;
  }
  const isOne = first !== none && nextKids[first] === none;
  if (!isOne) kids = `[${kids}]`;
  return page === 0 ? `/K ${kids}\n` : `/Pg ${referenceSyntax(page)}\n/K ${kids}\n`;
}

function kidSyntax(tree: Tree, kid: number, page: number): string {
  const { pages, values } = tree.elements;
  const value = values[kid]!;
  const own = pages[kid]!;
  if (own === 0) return referenceTo(tree, value);
  if (value < 0) return `<<\n/Type /OBJR\n/Pg ${referenceSyntax(own)}\n/Obj ${referenceSyntax(-value)}\n>>`;
  return own === page ? `${value}` : `<<\n/Type /MCR\n/Pg ${referenceSyntax(own)}\n/MCID ${value}\n>>`;
}
