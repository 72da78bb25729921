import { type SourceText, sliceSource, trimSource } from '../../base/source-text.ts';

/** One part of a source line: 供稿：科技处. */
export interface ImportedCredit {
  readonly label: SourceText;
  readonly name: SourceText;
}

/** What a source line may say before the colon or behind the name: the wording of the genre, longest first. */
const labels = [
  '(?:稿件|信息|资料|文稿|材料|图文|图片|文字|来稿)(?:提供|来源|供稿)',
  '(?:供稿|来稿|报送|提供|撰稿|选送)(?:单位|部门|人)',
  '供稿|来稿|供图|提供|报送|选送|来源|出处',
  '撰稿|撰文|执笔|摄影|图文|文图|文字|图片|编译|编写|整理|摘编|摘自|转自|转载自|作者|通讯员|记者',
  '[文图摄](?:[／/、·]?[文图摄])?',
].join('|');

/** 文/图书馆 may be 文 by the library or 文/图 by somebody: a slash before another such word parts no name. */
const colon = '(?:[：:]|(?<![文图摄])[／/]|(?<=[文图摄])[／/](?!\\s*[文图摄]))';
const part = new RegExp(`^(${labels})\\s*${colon}\\s*(\\S.*)$`, 'u');
/** 文/图 张三: a blank will do behind two words. */
const blankPart = /^([文图摄]\s*[／/]\s*[文图摄])[ \t\u3000]+([^：:]+)$/u;
const partStart = new RegExp(`[\\s，,；;、]+(?=(?:${labels})\\s*[：:])`, 'gu');
const trailing = new RegExp(`^([^，,。；;：:由]{1,30}?)\\s*(${labels})$`, 'u');

/**
 * The parts of a line that only tells where an article comes from: （稿件提供：X）, （X 供稿）, 供稿单位：X,
 * （文：X 图：Y）. Undefined for any other line. Without brackets the label must come first.
 */
export function readSourceLine(line: SourceText): readonly ImportedCredit[] | undefined {
  const bracketed = /^[（(【〔[](.+)[）)】〕\]]$/u.exec(line.text);
  const inner = bracketed === null ? line : trimSource(sliceSource(line, 1, line.text.length - 1));
  // Brackets inside mean that the outer pair is two: （一）…（二）.
  if (/[（(）)。]/u.test(inner.text.replace(/（[^（）]*）|\([^()]*\)/gu, '')) || /。/u.test(inner.text))
    return undefined;
  const parts = splitParts(inner).map(readPart);
  const credits = parts.filter((credit) => credit !== undefined);
  if (credits.length === parts.length) return credits;
  return bracketed === null ? undefined : readTrailing(inner);
}

function splitParts(inner: SourceText): SourceText[] {
  const parts: SourceText[] = [];
  let at = 0;
  for (const match of inner.text.matchAll(partStart)) {
    parts.push(sliceSource(inner, at, match.index));
    at = match.index + match[0].length;
  }
  return [...parts, sliceSource(inner, at)];
}

function readPart(text: SourceText): ImportedCredit | undefined {
  const match = part.exec(text.text) ?? blankPart.exec(text.text);
  const label = match?.[1];
  const name = match?.[2];
  if (label === undefined || name === undefined) return undefined;
  return {
    label: sliceSource(text, 0, label.length),
    name: trimSource(sliceSource(text, text.text.length - name.length)),
  };
}

/** （科技处 供稿） */
function readTrailing(inner: SourceText): readonly ImportedCredit[] | undefined {
  const match = trailing.exec(inner.text);
  const name = match?.[1];
  const label = match?.[2];
  if (name === undefined || label === undefined) return undefined;
  return [{ label: sliceSource(inner, inner.text.length - label.length), name: sliceSource(inner, 0, name.length) }];
}

/** A source line that stands at the end of the last paragraph instead of on a line of its own. */
export interface TailSource {
  readonly body: SourceText;
  readonly credits: readonly ImportedCredit[];
}

/** Splits a paragraph that ends `。（稿件提供：X）`; undefined when its last brackets say anything else. */
export function splitTailSource(paragraph: SourceText): TailSource | undefined {
  const match = /^(.*[。！？…][”’」』]?)\s*([（(][^（()）]+[）)])$/su.exec(paragraph.text);
  const body = match?.[1];
  const tail = match?.[2];
  if (body === undefined || tail === undefined) return undefined;
  const credits = readSourceLine(sliceSource(paragraph, paragraph.text.length - tail.length));
  return credits === undefined ? undefined : { body: sliceSource(paragraph, 0, body.length), credits };
}
