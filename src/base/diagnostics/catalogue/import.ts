import type { Localized } from '../diagnostic.ts';
import { error, warning } from './entry.ts';

const leftOut = {
  folios: { zh: '页码', en: 'page numbers' },
  'running-heads': { zh: '书眉', en: 'running heads' },
  contents: { zh: '目录', en: 'the list of contents' },
} as const;

/** Messages of the import stage. */
export const importMessages = {
  'import/no-text': error((a: { files: readonly string[] }) => ({
    zh: `没有读到文字：${a.files.join('、')}`,
    en: `no text in ${a.files.join(', ')}`,
  })),
  'import/left-out': warning((a: { what: keyof typeof leftOut; count: number; text: string }) => ({
    zh: `已略去${leftOut[a.what].zh}，共 ${a.count} 行，第一行是“${a.text}”`,
    en: `left out ${leftOut[a.what].en}, ${a.count} ${a.count === 1 ? 'line' : 'lines'}, the first “${a.text}”`,
  })),
  'import/no-place': warning((a: { text: string }) => ({
    zh: `清单里没有地方写“${a.text}”，已记在清单开头的注释里`,
    en: `the manifest has no place for “${a.text}”; it stands in a comment at its head`,
  })),
  'import/no-article': warning((_: object) => ({
    zh: '没有找到稿件，只有报头和报尾；请在清单的 sections 里补上',
    en: 'no article was found beside masthead and colophon; please add the sections to the manifest',
  })),
  'import/no-section': warning((_: object) => ({
    zh: '没有找到栏目名，请在清单里补上',
    en: 'no section was found; please name it in the manifest',
  })),
  'import/check': warning((a: { doubt: Localized }) => ({
    zh: `请核对：${a.doubt.zh}`,
    en: `please check: ${a.doubt.en}`,
  })),
};
