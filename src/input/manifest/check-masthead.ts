/** Checks of the masthead that need more than one value: its name, and what the regulation of 内部资料 asks for. */
import { type Diagnostic, diagnostic, type Localized } from '../../base/diagnostics/diagnostic.ts';
import type { CheckedFile } from '../yaml/read-yaml-file.ts';
import { type Entry, isNothing, type Tree } from '../yaml/tree.ts';
import { decodeMasthead, mastheadValue, treesOf } from './decode-parts.ts';
import type { IssueKey } from './format.ts';

/** Reports a masthead without a name, and what an internal publication lacks. */
export function checkMasthead(
  settings: (key: IssueKey) => Entry | undefined,
  files: readonly CheckedFile[],
): Diagnostic[] {
  const trees = treesOf(files, 'masthead').filter(isWellFormed);
  const isWhole = files.every((file) => file.complete);
  const given = (key: IssueKey): boolean => isGiven(settings(key)?.value) || !isWhole;
  const found: Diagnostic[] = [];
  const form = mastheadValue(trees, 'form');
  const { form: wanted, markings } = decodeMasthead(trees);
  const isPicture = wanted === 'banner' && markings.image !== undefined;
  if (wanted !== undefined && wanted !== 'none' && !isPicture && !given('name')) {
    found.push(diagnostic('manifest/masthead-without-name', {}, form?.span, [nameHint]));
  }
  if (markings.kind !== 'neibu') return found;
  const kind = mastheadValue(trees, 'kind')?.span;
  const missing = (label: Localized, key: string): void => {
    const hint = { message: { zh: `补上 ${key}`, en: `add “${key}”` } };
    found.push(diagnostic('manifest/neibu-incomplete', { label }, kind, [hint]));
  };
  if (markings.permit === undefined && isWhole)
    missing({ zh: '《准印证》编号', en: 'permit number' }, 'masthead.permit');
  if (isWhole && !freeExchange.test(markings.notice?.text ?? '')) {
    missing({ zh: '“内部资料，免费交流”字样', en: 'words 内部资料，免费交流' }, 'masthead.notice: 内部资料，免费交流');
  }
  for (const [key, label] of neibuKeys) if (!given(key)) missing(label, key);
  return found;
}

/** A value of the wrong kind has been reported; it is not read. */
function isWellFormed(tree: Tree): boolean {
  return (
    tree.kind === 'scalar' || (tree.kind === 'mapping' && tree.entries.every(({ value }) => value.kind === 'scalar'))
  );
}

function isGiven(tree: Tree | undefined): boolean {
  if (tree === undefined || isNothing(tree)) return false;
  return tree.kind !== 'scalar' || tree.text.text.trim() !== '';
}

const nameHint = { message: { zh: '补上 name，或写 masthead: none', en: 'add “name”, or write masthead: none' } };

/** 内部资料性出版物管理办法 (2015), 第十四条: on the cover, in full. */
const freeExchange = /内部资料[，,、\s]*免费交流/u;

/** The same: 编印单位、发送对象、印刷单位、印刷日期、印数等, 连续性内部资料还须标明期号. */
const neibuKeys: readonly (readonly [IssueKey, Localized])[] = [
  ['publisher', { zh: '编印单位', en: 'publisher' }],
  ['distribution', { zh: '发送对象', en: 'recipients' }],
  ['printer', { zh: '印刷单位', en: 'printer' }],
  ['printed', { zh: '印刷日期', en: 'day of printing' }],
  ['copies', { zh: '印数', en: 'number of copies' }],
  ['number', { zh: '期号', en: 'number of the issue' }],
];
