import { type Diagnostic, diagnostic, type Hint, type Report } from '../../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../../base/source-text.ts';
import { unreachable } from '../../../base/unreachable.ts';
import { invisibleName } from './invisible-table.ts';
import type { Treatment } from './treatment.ts';

/** Collects what normalisation meets, so that a character is reported once with its places, not at each of them. */
export interface Findings {
  /** Takes down one character that was changed, taken out or not understood. */
  note(treatment: Treatment, codePoint: number, span: Span): void;
  /** Sends one diagnostic for each code point, in the order of their first places. */
  send(report: Report): void;
}

interface Finding {
  readonly treatment: Treatment;
  readonly codePoint: number;
  readonly spans: Span[];
}

/** How many further places of an error are shown; an editor who has mended these searches for the rest. */
const shownPlaces = 5;

/** An empty collection. */
export function newFindings(): Findings {
  const found = new Map<number, Finding>();
  return {
    note(treatment, codePoint, span) {
      const known = found.get(codePoint);
      if (known === undefined) found.set(codePoint, { treatment, codePoint, spans: [span] });
      else known.spans.push(span);
    },
    send(report) {
      for (const finding of found.values()) {
        const found = describe(finding);
        if (found !== undefined) report(found);
      }
    },
  };
}

function describe({ treatment, codePoint, spans }: Finding): Diagnostic | undefined {
  const place = spans[0];
  const code = codePointName(codePoint);
  const count = spans.length;
  switch (treatment.kind) {
    case 'silent':
      return undefined;
    case 'replace': {
      const args = {
        from: String.fromCodePoint(codePoint),
        fromCode: code,
        to: treatment.by,
        toCode: codePointName(treatment.by.codePointAt(0) ?? 0),
        because: treatment.because,
        count,
      };
      return diagnostic('content/replaced-character', args, place);
    }
    case 'drop': {
      const name = invisibleName(codePoint) ?? { zh: '', en: '' };
      return diagnostic('content/dropped-character', { code, name, count }, place);
    }
    case 'unknown':
      return diagnostic('content/private-use', { code, count }, place, [wayOut(codePoint), ...further(spans)]);
    case 'lost':
      return diagnostic('content/lost-character', { code, count }, place, [
        { message: { zh: '请对照原稿补上这里的字', en: 'put in the character from the manuscript' } },
        ...further(spans),
      ]);
    default:
      return unreachable(treatment);
  }
}

/** Word writes the marks of its lists with the fonts Symbol and Wingdings, whose characters it puts at U+F020–F0FF. */
function wayOut(codePoint: number): Hint {
  const isSymbolFont = codePoint >= 0xf020 && codePoint <= 0xf0ff;
  return isSymbolFont
    ? {
        message: {
          zh: '多半是从 Word 粘贴来的项目符号（Symbol、Wingdings 字体）；请改成“●”“■”“√”一类的普通符号',
          en: 'probably a list mark pasted from Word (fonts Symbol, Wingdings); write an ordinary mark such as ● ■ √',
        },
      }
    : {
        message: {
          zh: '这个编码只在原来的电脑上有字形；请对照原稿重新输入这个字',
          en: 'only the machine it was typed on has a shape for it; type the character again from the manuscript',
        },
      };
}

function further(spans: readonly Span[]): Hint[] {
  return spans.slice(1, 1 + shownPlaces).map((span) => ({ message: { zh: '这里也有', en: 'also here' }, span }));
}

/** `U+4E00`, with at least four digits. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
