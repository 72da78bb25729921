/** What `bulletin check` makes of its findings, by the names of its checks. */
import { type CheckLevel, type CheckName, checkNames } from '../../../base/check-name.ts';
import type { Localized } from '../../../base/diagnostics/diagnostic.ts';
import type { Field, RecordShape } from '../../yaml/shape.ts';
import type { NamedChoice } from './choices.ts';

export const checkLevels: readonly NamedChoice<CheckLevel>[] = [
  { value: 'off', description: { zh: '不检查', en: 'not looked for' } },
  { value: 'warning', description: { zh: '警告', en: 'a warning' } },
  { value: 'error', description: { zh: '错误', en: 'an error' } },
];

const checks: Readonly<Record<CheckName, Localized>> = {
  'ascii-punctuation': { zh: '中文里的半角标点', en: 'half-width marks in Chinese text' },
  'straight-quotes': { zh: '中文里的直引号', en: 'straight quotation marks in Chinese text' },
  ellipsis: { zh: '不是六个点的省略号', en: 'ellipses that are not ……' },
  dash: { zh: '不规范的破折号', en: 'dashes that are not ——' },
  'year-range': { zh: '起止时间里的短横', en: 'hyphens in spans of time' },
  'unpaired-mark': { zh: '没有配对的引号、书名号、括号', en: 'quotation marks and brackets without a partner' },
  'repeated-mark': { zh: '重复的标点', en: 'marks that follow each other' },
  'document-number': { zh: '发文字号的括号', en: 'brackets of document numbers' },
  'fullwidth-character': { zh: '全角的数字和字母', en: 'full-width digits and letters' },
  numbering: { zh: '序号的写法', en: 'forms of numbering' },
  'title-punctuation': { zh: '标题末尾的标点', en: 'marks at the end of titles' },
  'section-limit': { zh: '超过栏目字数上限的稿件', en: 'articles above the limit of their section' },
  'missing-source': { zh: '没有写明来源的稿件', en: 'articles without a source' },
  'missing-caption': { zh: '没有图注的图片', en: 'pictures without a caption' },
  'duplicate-title': { zh: '重复的标题', en: 'titles that stand twice' },
  'internal-publication': { zh: '内部资料里的禁用字样', en: 'words that internal publications may not use' },
  runt: { zh: '孤字', en: 'last lines of one character' },
  'lone-line': { zh: '孤行', en: 'lines that stand alone on a page' },
  'unused-file': { zh: '文件夹里没有用到的文件', en: 'files of the folder that are not used' },
};

export const check: RecordShape = {
  kind: 'record',
  noun: { zh: '检查设置', en: 'checks' },
  fields: Object.fromEntries(checkNames.map((name) => [name, checkField(checks[name])])),
};

function checkField({ zh, en }: Localized): Field {
  return {
    shape: { kind: 'choice', choices: checkLevels },
    label: { zh, en },
    description: { zh: `${zh}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` },
    byDefault: 'warning' satisfies CheckLevel,
  };
}
