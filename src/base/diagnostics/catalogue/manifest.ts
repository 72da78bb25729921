import type { Localized } from '../diagnostic.ts';
import { error, warning } from './entry.ts';

/** Messages of the manifest stage: first what is wrong with the YAML, then what is wrong with the manifest it says. */
export const manifestMessages = {
  'manifest/fullwidth-colon': error((a: { key: string }) => ({
    zh: `“${a.key}”后面是全角冒号“：”，应为半角冒号加一个空格“: ”`,
    en: `“${a.key}” is followed by a full-width colon “：”; write “: ”, a colon and a space`,
  })),
  'manifest/no-blank-after-colon': error((a: { key: string }) => ({
    zh: `“${a.key}:”后面缺一个空格`,
    en: `a space is missing after “${a.key}:”`,
  })),
  'manifest/odd-blank': error((a: { codePoint: string; where: 'indent' | 'colon' }) => ({
    zh: `${a.where === 'indent' ? '缩进' : '冒号后面'}用了${oddBlankZh(a.codePoint)}，应为半角空格`,
    en: `${a.where === 'indent' ? 'the indentation has' : 'the colon is followed by'} a special space (${a.codePoint}); write an ordinary space`,
  })),
  'manifest/tab-indent': error(() => ({
    zh: '缩进用了制表符（Tab），应为半角空格',
    en: 'the indentation has a tab; write spaces',
  })),
  'manifest/list-dash': error((a: { dash: string }) => ({
    zh: a.dash === '-' ? '列表项的“-”后面缺一个空格' : `列表项用了“${a.dash}”，应为半角短横加一个空格“- ”`,
    en:
      a.dash === '-'
        ? 'a space is missing after the “-” of a list item'
        : `a list item begins with “${a.dash}”; write “- ”`,
  })),
  'manifest/fullwidth-comma': error((a: { mark: string }) => ({
    zh: `括号里各项之间用了“${a.mark}”，应为半角逗号“,”`,
    en: `“${a.mark}” stands between the items in brackets; write “,”`,
  })),
  'manifest/fullwidth-bracket': warning((a: { bracket: string }) => ({
    zh: `“${a.bracket}”不是列表的括号，这里会当作一段文字`,
    en: `“${a.bracket}” is not the bracket of a list: this is read as one text`,
  })),
  'manifest/special-start': error((a: { mark: string }) => ({
    zh: `内容以“${a.mark}”开头，在 YAML 里有特殊含义，须加引号`,
    en: `a value that begins with “${a.mark}” means something else in YAML and must be quoted`,
  })),
  'manifest/unclosed-quote': error((a: { quote: string }) => ({
    zh: `引号 ${a.quote} 没有配对`,
    en: `the quotation mark ${a.quote} is not closed`,
  })),
  'manifest/unclosed-bracket': error((a: { bracket: string; closing: string }) => ({
    zh: `“${a.bracket}”没有配对的“${a.closing}”`,
    en: `“${a.bracket}” is not closed by “${a.closing}”`,
  })),
  'manifest/extra-bracket': error((a: { bracket: string }) => ({
    zh: `多了一个“${a.bracket}”`,
    en: `there is one “${a.bracket}” too many`,
  })),
  'manifest/text-after-quote': error((a: { quote: string }) => ({
    zh: `引号 ${a.quote} 已经结束，后面又有文字`,
    en: `text follows after the closing ${a.quote}`,
  })),
  'manifest/colon-in-value': error(() => ({
    zh: '内容里有半角冒号加空格“: ”，会被当作另一个字段',
    en: 'the value has “: ” in it and reads as another key',
  })),
  'manifest/bad-escape': error((a: { escape: string }) => ({
    zh: `双引号里的“${a.escape}”不是有效的转义`,
    en: `“${a.escape}” is not an escape that double quotes know`,
  })),
  'manifest/bad-indent': error(() => ({
    zh: '这一行的缩进与上下文不一致',
    en: 'the indentation of this line does not fit the lines around it',
  })),
  'manifest/body-indent': error(() => ({
    zh: '“|”或“>”下面的文字缩进不够，要用半角空格比字段多缩进一级，各行对齐',
    en: 'the text below “|” or “>” is not indented enough: all its lines go deeper than the key, with spaces',
  })),
  'manifest/missing-colon': error(() => ({
    zh: '这一行不是“字段: 内容”的形式',
    en: 'this line is not of the form “key: value”',
  })),
  'manifest/bad-key': error(() => ({
    zh: '冒号前面应是一个字段名',
    en: 'there should be a plain key before the colon',
  })),
  'manifest/several-documents': error(() => ({
    zh: '一个文件里有几份清单，从“---”这一行起的内容不会读入',
    en: 'the file has several documents; what follows after “---” would not be read',
  })),
  'manifest/endless-alias': error((a: { name: string }) => ({
    zh: `引用“*${a.name}”指向它自己所在的内容`,
    en: `the alias “*${a.name}” stands inside what it refers to`,
  })),
  'manifest/too-many-aliases': error((a: { limit: number }) => ({
    zh: `引用（*）展开后超过 ${a.limit} 项`,
    en: `the aliases (*) expand to more than ${a.limit} items`,
  })),
  'manifest/too-deep': error((a: { limit: number }) => ({
    zh: `嵌套太深，超过 ${a.limit} 层`,
    en: `nested more than ${a.limit} levels deep`,
  })),
  'manifest/too-large': error((a: { path: string; limit: string }) => ({
    zh: `文件太大，清单不应超过 ${a.limit}：${a.path}`,
    en: `the file is larger than ${a.limit}, too large for a manifest: ${a.path}`,
  })),
  'manifest/syntax': error(() => ({
    zh: '这里不合 YAML 的写法',
    en: 'this is not valid YAML',
  })),
  'manifest/hash-in-text': warning((a: { comment: string }) => ({
    zh: `“${a.comment}”被当作注释，不会印出来`,
    en: `“${a.comment}” is read as a comment and will not be printed`,
  })),

  'manifest/empty-file': error((a: { noun: Localized }) => ({
    zh: `文件是空的，应是${a.noun.zh}`,
    en: `the file is empty; expected a ${a.noun.en}`,
  })),
  'manifest/unknown-key': error((a: { key: string; noun: Localized }) => ({
    zh: `${a.noun.zh}里没有“${a.key}”这个字段`,
    en: `unknown key “${a.key}” in the ${a.noun.en}`,
  })),
  'manifest/duplicate-key': error((a: { key: string }) => ({
    zh: `字段“${a.key}”重复`,
    en: `the key “${a.key}” stands twice`,
  })),
  'manifest/missing-key': error((a: { noun: Localized; key: string; label: Localized }) => ({
    zh: `${a.noun.zh}缺少 ${a.key}（${a.label.zh}）`,
    en: `the ${a.noun.en} lacks “${a.key}”`,
  })),
  'manifest/wrong-type': error((a: { name: Localized; expected: Localized; found: Localized }) => ({
    zh: `${a.name.zh}应为${a.expected.zh}，这里是${a.found.zh}`,
    en: `${a.name.en} should be ${a.expected.en}, but this is ${a.found.en}`,
  })),
  'manifest/empty-value': error((a: { name: Localized; expected: Localized }) => ({
    zh: `${a.name.zh}是空的，应为${a.expected.zh}`,
    en: `${a.name.en} is empty; expected ${a.expected.en}`,
  })),
  'manifest/left-blank': warning((a: { name: Localized; expected: Localized }) => ({
    zh: `${a.name.zh}后面没有内容，等于没写；要写的话，应为${a.expected.zh}`,
    en: `${a.name.en} has no value and is ignored; expected ${a.expected.en}`,
  })),
  'manifest/empty-list': error((a: { name: Localized; item: Localized }) => ({
    zh: `${a.name.zh}是空列表，至少要列出一项`,
    en: `${a.name.en} is an empty list; expected at least one ${a.item.en}`,
  })),
  'manifest/bad-number': error((a: { name: Localized; found: string }) => ({
    zh: `${a.name.zh}应为正整数，这里是${a.found}`,
    en: `${a.name.en} should be a whole number from 1 on, but this is ${a.found}`,
  })),
  'manifest/bad-quantity': error((a: { name: Localized; found: string; expected: Localized }) => ({
    zh: `${a.name.zh}应为${a.expected.zh}，这里是${a.found}`,
    en: `${a.name.en} should be ${a.expected.en}, but this is ${a.found}`,
  })),
  'manifest/list-length': error((a: { name: Localized; wanted: number; found: number }) => ({
    zh: `${a.name.zh}要列出 ${a.wanted} 项，这里有 ${a.found} 项`,
    en: `${a.name.en} should have ${a.wanted} items, but has ${a.found}`,
  })),
  'manifest/bad-date': error((a: { name: Localized; found: string; noSuchDay: boolean }) => ({
    zh: a.noSuchDay ? `${a.name.zh}${a.found}不存在这一天` : `${a.name.zh}应写作 2026-11-20 的形式，这里是${a.found}`,
    en: a.noSuchDay
      ? `${a.name.en}: there is no such day as ${a.found}`
      : `${a.name.en} should be written like 2026-11-20, but this is ${a.found}`,
  })),
  'manifest/unknown-choice': error((a: { name: Localized; found: string; choices: readonly string[] }) => ({
    zh: `${a.name.zh}不能是${a.found}，可以写 ${a.choices.join('、')}`,
    en: `${a.name.en} cannot be ${a.found}; it is one of ${a.choices.join(', ')}`,
  })),
  'manifest/file-ending': error((a: { path: string; endings: readonly string[] }) => ({
    zh: `稿件文件应为 ${a.endings.join(' 或 ')} 格式：${a.path}`,
    en: `an article file should end in ${a.endings.join(' or ')}: ${a.path}`,
  })),
  'manifest/missing-file': error((a: { path: string }) => ({
    zh: `找不到文件：${a.path}`,
    en: `no such file: ${a.path}`,
  })),
  'manifest/file-used-twice': warning((a: { path: string }) => ({
    zh: `同一个稿件文件用了两次：${a.path}`,
    en: `the same article file is used twice: ${a.path}`,
  })),
  'manifest/both-given': error((a: { noun: Localized; first: string; second: string }) => ({
    zh: `${a.noun.zh}同时写了 ${a.first} 和 ${a.second}，只能写其中一个`,
    en: `the ${a.noun.en} has both “${a.first}” and “${a.second}”; only one of them may stand`,
  })),
  'manifest/neither-given': warning((a: { noun: Localized; first: string; second: string }) => ({
    zh: `${a.noun.zh}没有写 ${a.first}，也没有写 ${a.second}，只会印出标题`,
    en: `the ${a.noun.en} has neither “${a.first}” nor “${a.second}”; only its title will be printed`,
  })),
  'manifest/number-exceeds-total': warning((a: { number: number; total: number }) => ({
    zh: `期号 ${a.number} 大于总期号 ${a.total}`,
    en: `the number ${a.number} is greater than the total ${a.total}`,
  })),
  'manifest/masthead-without-name': error(() => ({
    zh: '要印报头，但没有写简报名称 name',
    en: 'a masthead is wanted, but no “name” is given',
  })),
  'manifest/neibu-incomplete': warning((a: { label: Localized }) => ({
    zh: `内部资料须标明${a.label.zh}（《内部资料性出版物管理办法》第十四条）`,
    en: `an internal publication must bear its ${a.label.en} (Measures for internal publications, art. 14)`,
  })),
  'manifest/extends-cycle': error((a: { paths: readonly string[] }) => ({
    zh: `extends 循环引用：${a.paths.join(' → ')}`,
    en: `“extends” leads back to where it came from: ${a.paths.join(' → ')}`,
  })),
  'manifest/extends-too-deep': error((a: { limit: number }) => ({
    zh: `extends 引用超过 ${a.limit} 层`,
    en: `“extends” goes through more than ${a.limit} files`,
  })),
};

function oddBlankZh(codePoint: string): string {
  return codePoint === 'U+3000' ? '全角空格' : `特殊空格（${codePoint}）`;
}
