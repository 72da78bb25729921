/** Ways out that several findings share. */
import type { Hint } from '../../base/diagnostics/diagnostic.ts';

/** How to indent. */
export const indent: Hint = {
  message: {
    zh: '同一级左边对齐，每深一级多缩进两个半角空格',
    en: 'align one level, and indent the next by two spaces',
  },
};

/** What a line looks like. */
export const keyLine: Hint = {
  message: {
    zh: '写作“字段: 内容”，冒号用半角，后面空一格；长文字换行时，下一行要多缩进一级',
    en: 'write “key: value”, with a space after the colon; a long text that goes on must be indented deeper than its key',
  },
};

/** How to write a list. */
export const listItems: Hint = {
  message: { zh: '每一项另起一行，以“- ”开头', en: 'write each item on a line of its own after “- ”' },
};

/** How to write a long text. */
export const block: Hint = {
  message: {
    zh: '多行文字写法：“body: |”后换行，各行都用半角空格缩进，不能少于第一行',
    en: 'for text of several lines, write “body: |”, then the lines, none indented less than the first',
  },
};

/** A key in place of a Chinese word for it. */
export function englishKey(key: string): Hint {
  return { message: { zh: `字段名要写英文：${key}`, en: `keys are written in English: ${key}` } };
}

/** A word to write instead. */
export function didYouMean(word: string): Hint {
  return { message: { zh: `是不是想写“${word}”？`, en: `did you mean “${word}”?` } };
}

/** The value as it has to be written. */
export function writeInstead(text: string): Hint {
  return { message: { zh: `改为：${text}`, en: `write: ${text}` } };
}

/** The text in quotes that YAML takes as they are: double ones, or single ones when it has quotes or a backslash. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replace(/'/g, "''")}'` : `"${text}"`;
}
