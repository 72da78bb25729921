/** Checked trees → sections and articles, and what an article says at the head of its own file. */
import { joinSource, type SourceText, sliceSource } from '../../base/source-text.ts';
import type { World } from '../../base/world.ts';
import { choiceOf, countOf } from '../yaml/check-scalar.ts';
import type { ScalarTree, Tree } from '../yaml/tree.ts';
import { decodeFile, decodeFlag, decodeText, items, type KeyOf, lookup, needText, scalar } from './decode.ts';
import { figurePlaces } from './format/figure.ts';
import type {
  ArticleHead,
  FigurePlace,
  ManifestArticle,
  ManifestBody,
  ManifestFigure,
  ManifestSection,
  ManifestSource,
} from './manifest.ts';

/** The sections of an issue. */
export function decodeSections(tree: Tree | undefined, world: World): ManifestSection[] {
  return items(tree).map((item) => {
    const get = lookup<KeyOf<'section'>>(item);
    return {
      title: needText(get('title')),
      titleEn: decodeText(get('title-en')),
      limit: countOf(decodeText(get('limit'))?.text ?? ''),
      image: decodeFile(get('image')),
      articles: items(get('articles')).map((article) => decodeArticle(article, world)),
      span: item.span,
    };
  });
}

function decodeArticle(tree: Tree, world: World): ManifestArticle {
  const get = lookup<KeyOf<'article'>>(tree);
  return { ...decodeHead(tree), body: decodeBody(get('file'), get('body'), world), span: tree.span };
}

/** What an article has beside its text, out of a manifest or out of its own file. */
export function decodeHead(tree: Tree): ArticleHead {
  const get = lookup<KeyOf<'frontMatter'>>(tree);
  return {
    kicker: decodeText(get('kicker')),
    title: decodeText(get('title')),
    titleEn: decodeText(get('title-en')),
    subtitle: decodeText(get('subtitle')),
    author: decodeText(get('author')),
    source: decodeSource(get('source')),
    figures: items(get('figures')).map(decodeFigure),
  };
}

function decodeFigure(tree: Tree): ManifestFigure {
  const get = lookup<KeyOf<'figure'>>(tree);
  const [credit] = decodeSource(get('credit'));
  return {
    pictures: oneOrMore(get('picture')).flatMap((picture) => decodeFile(picture) ?? []),
    captions: oneOrMore(get('caption')).flatMap((caption) => decodeText(caption) ?? []),
    alts: oneOrMore(get('alt')).flatMap((alt) => decodeText(alt) ?? []),
    credit,
    isDecoration: decodeFlag(get('decorative')) ?? false,
    width: decodeText(get('width')),
    isSpanning: decodeFlag(get('span')) ?? false,
    place: decodePlace(get('place'), get('after')),
  };
}

function decodePlace(place: Tree | undefined, after: Tree | undefined): FigurePlace {
  const paragraph = countOf(decodeText(after)?.text ?? '');
  if (after !== undefined && paragraph !== undefined) return { kind: 'after', paragraph, span: after.span };
  return { kind: choiceOf(place, figurePlaces) ?? 'end' };
}

/** A value that may be a list. */
function oneOrMore(tree: Tree | undefined): readonly Tree[] {
  return tree === undefined || tree.kind === 'list' ? items(tree) : [tree];
}

function decodeSource(tree: Tree | undefined): ManifestSource[] {
  if (tree?.kind === 'list') return tree.items.flatMap(decodeSource);
  if (tree?.kind === 'mapping') {
    const get = lookup<KeyOf<'credit'>>(tree);
    return [{ label: decodeText(get('label')), name: needText(get('name')) }];
  }
  const name = decodeText(tree);
  return name === undefined ? [] : [{ label: undefined, name }];
}

function decodeBody(path: Tree | undefined, body: Tree | undefined, world: World): ManifestBody {
  if (path !== undefined) {
    const { text, span } = scalar(path);
    return { kind: 'file', path: world.resolve(span.file, text.text.trim()), span };
  }
  if (body === undefined || scalar(body).text.text.trim() === '') return { kind: 'none' };
  return { kind: 'inline', text: paragraphsOf(scalar(body)) };
}

/**
 * The text with an empty line between paragraphs. Where YAML folds lines (everywhere but in a `|` block) it leaves one
 * line end of an empty line; it gets its second one back.
 */
function paragraphsOf(tree: ScalarTree): SourceText {
  const { text } = tree;
  if (tree.style === 'literal') return text;
  const parts: SourceText[] = [];
  for (const match of text.text.matchAll(/[^\n]+|\n+/g)) {
    parts.push(sliceSource(text, match.index, match.index + match[0].length));
    if (match[0].startsWith('\n')) parts.push(sliceSource(text, match.index, match.index + 1));
  }
  return joinSource(parts, text.file);
}
