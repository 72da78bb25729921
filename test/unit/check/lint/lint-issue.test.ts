import { describe, expect, it } from 'vitest';
import type { CheckName } from '../../../../src/base/check-name.ts';
import { diagnostic } from '../../../../src/base/diagnostics/diagnostic.ts';
import { atLevels, lintIssue } from '../../../../src/check/lint/lint-issue.ts';
import type { Article, Block, FigurePicture, Inline } from '../../../../src/input/content/issue.ts';
import { figureOf, pictureOf } from '../../../support/figures.ts';
import { article, issue, noMarkings, paragraph, text } from '../../../support/issue.ts';

/** What the rule finds in each of these paragraphs, as the characters that a finding marks. */
function marked(rule: CheckName, ...paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((content) =>
    lintIssue(issue({ 栏目: [article('题', [paragraph(content)])] })).flatMap(({ code, span }) =>
      code === `check/${rule}` && span !== undefined ? [content.slice(span.start, span.end)] : [],
    ),
  );
}

function inArticle(rule: CheckName, ...articles: readonly Article[]): string[] {
  return lintIssue(issue({ 栏目: articles })).flatMap(({ code, message }) =>
    code === `check/${rule}` ? [message.en] : [],
  );
}

describe('the text checks', () => {
  it('find half-width marks between Han, not those of numbers, addresses and Latin text', () => {
    expect(marked('ascii-punctuation', '精神,研究部署;会议(扩大)召开.')).toEqual([',', ';', '.', '(', ')']);
    const right =
      '会议9:30开始，水温37.5℃，见https://a.cn/a,b，邮箱a.b@c.cn，ISO 9001:2015认证，公式f(x)，Smith, J.来访。';
    expect(marked('ascii-punctuation', right)).toEqual([]);
  });

  it('read a note apart from the sentence that its mark stands in', () => {
    const inline = (content: string): Inline => ({
      kind: 'text',
      text: text(content),
      style: { bold: false, emphasis: false, href: undefined },
    });
    const withNote = (content: string): Block => {
      const note = { kind: 'note' as const, inlines: [inline(content)], span: { file: 'a.txt', start: 0, end: 0 } };
      return { kind: 'paragraph', inlines: [inline('设备开放共享'), note, inline('，提高效率。')] };
    };
    expect(inArticle('repeated-mark', article('题', [withNote('以目录为准。')]))).toEqual([]);
    expect(inArticle('repeated-mark', article('题', [withNote('以目录为准。。，')]))).toHaveLength(1);
  });

  it('look through a paragraph of any length in one pass', () => {
    const long = `${'中'.repeat(100_000)})`;
    expect(marked('ascii-punctuation', long)).toEqual([]);
  });

  it('find straight quotation marks beside Han, not inches and Latin text', () => {
    expect(marked('straight-quotes', '所谓"中试"环节')).toEqual(['"', '"']);
    expect(marked('straight-quotes', '15.6" LCD，a "smart" factory，it\'s')).toEqual([]);
  });

  it('find what is no ellipsis of six dots', () => {
    expect(marked('ellipsis', '四个月...', '如此。。。', '等等…', '四个月……他说', '…………')).toEqual([
      '...',
      '。。。',
      '…',
    ]);
    expect(marked('ellipsis', 'To be continued ...')).toEqual([]);
  });

  it('find what stands for a dash, not what joins words, places and times', () => {
    expect(marked('dash', '三项制度--目录', '三项制度–目录', '三项制度———目录')).toEqual(['--', '–', '———']);
    expect(marked('dash', '北京—上海', '1月—10月', '三项制度——目录', '一一列出', 'COVID-19', '产-学-研')).toEqual([]);
  });

  it('find half a dash at the beginning of a subtitle', () => {
    const half = { ...article('题', []), subtitle: text('—典型案例之一') };
    const whole = { ...article('题', []), subtitle: text('——典型案例之一') };
    expect([inArticle('dash', half).length, inArticle('dash', whole).length]).toEqual([1, 0]);
  });

  it('find hyphens in spans of years, months and days, not in telephone numbers and codes', () => {
    expect(marked('year-range', '2021-2035年', '2021年-2035年', '6月-8月', '6月3-5日')).toEqual([
      '2021-2035',
      '2021年-2035',
      '6月-8月',
      '3-5日',
    ]);
    expect(marked('year-range', '电话010-2021-2035', 'GB/T 2026-1998', '2026—2030年', '2026-11-20')).toEqual([]);
  });

  it('find marks without a partner and leave pairs inside pairs alone', () => {
    expect(marked('unpaired-mark', '《规划', '规划》', '“测试“', '《规划（草案》')).toEqual([
      '《',
      '》',
      '“',
      '“',
      '（',
    ]);
    expect(marked('unpaired-mark', '他说：“‘联’得《〈方案〉细则》（试行）。”', 'it’s', '1）开会')).toEqual([]);
  });

  it('let a quotation of several paragraphs open in each of them', () => {
    const quoted = article('题', [paragraph('“第一段。'), paragraph('“第二段。”')]);
    expect([inArticle('unpaired-mark', quoted).length, marked('unpaired-mark', '“第一段。')]).toEqual([0, ['“']]);
  });

  it('find marks that follow each other, not those that may', () => {
    expect(marked('repeated-mark', '完成，，下一步', '完成。，下一步', '完成。。')).toEqual(['，，', '。，', '。。']);
    expect(marked('repeated-mark', '真的吗？！', '好！！', '“完成。”，', '完成……')).toEqual([]);
  });

  it('find document numbers whose year stands in other brackets', () => {
    expect(marked('document-number', '澜科发[2026]18号', '澜科发（2026）18号')).toEqual(['[2026]', '（2026）']);
    expect(marked('document-number', '澜科发〔2026〕18号', '据张三（2026）研究')).toEqual([]);
  });

  it('find full-width digits and letters, a run at a time', () => {
    expect(marked('fullwidth-character', '共１２８家，Ａ级')).toEqual(['１２８', 'Ａ']);
  });

  it('find forms of numbering that are none', () => {
    expect(marked('numbering', '1、开会', '（一）、开会', '一.开会')).toEqual(['1、', '（一）、', '一.']);
    expect(marked('numbering', '1.开会', '（一）开会', '一、开会', '3、4月间')).toEqual(['3、']);
  });

  it('find marks at the end of a title, not questions and calls', () => {
    const titles = ['联盟召开会议。', '怎样共享？', '加油！'].map((title) => article(title, []));
    expect(inArticle('title-punctuation', ...titles)).toEqual(['the title ends with “。”']);
  });
});

describe('the checks of an issue', () => {
  it('hold each article to the limit of its section, counted as word processors do', () => {
    const { sections, ...rest } = issue({
      典型案例: [article('短', [paragraph('中文2026年')]), article('长', [paragraph('中文中文中文')])],
    });
    const limited = { ...rest, sections: sections.map((section) => ({ ...section, limit: 4 })) };
    expect(lintIssue(limited).map(({ message }) => message.en)).toEqual([
      '“长” has 6 characters; the section allows 4',
    ]);
  });

  it('miss a source only where others have one, and not of what is signed or announced', () => {
    const with_ = article('甲', [], '科技部');
    const signed = { ...article('乙', []), author: text('张三') };
    expect(inArticle('missing-source', with_, article('丙', []), signed, article('征稿启事', []))).toEqual([
      '“丙” has no source, other articles have one',
    ]);
    expect(inArticle('missing-source', article('丙', []))).toEqual([]);
  });

  it('miss a caption of pictures that show something, unless one beside them has it', () => {
    const size = { width: 1, height: 1 };
    const [captioned, bare, decoration] = [
      pictureOf(size, '会场'),
      { ...pictureOf(size), alt: '会场' },
      pictureOf(size),
    ];
    const found = (...pictures: readonly FigurePicture[]): number =>
      inArticle('missing-caption', article('题', [figureOf(...pictures)])).length;
    expect([found(bare), found(decoration), found(bare, captioned)]).toEqual([1, 0, 0]);
  });

  it('find a title that stands twice', () => {
    expect(inArticle('duplicate-title', article('甲', []), article('甲', []))).toEqual(['the title “甲” stands twice']);
  });
});

describe('the check of an internal publication', () => {
  const wordsIn = (source: ReturnType<typeof issue>): string[] =>
    lintIssue(source).flatMap(({ code, message }) =>
      code === 'check/internal-publication' ? [/“(.*)”/u.exec(message.zh)?.[1] ?? ''] : [],
    );
  const neibu = { markings: { ...noMarkings, kind: 'neibu' as const } };
  const saying = (...contents: readonly string[]) => ({ 栏目: [article('题', contents.map(paragraph))] });

  it('finds what it may not call itself and its people, what it may not cost, by the clause', () => {
    const contents = ['本刊讯', '据本报了解', '（本报记者 张三）', '（记者 李四）', '国内统一刊号', '定价：5元'];
    expect(wordsIn(issue(saying(...contents), neibu))).toEqual([
      ...['本刊', '本报', '本报记者 张三', '记者 李四', '刊号', '定价：5'],
    ]);
    expect(wordsIn(issue({ 广告: [article('题', [])] }, { ...neibu, name: text('新材料报') }))).toEqual(['报', '广告']);
  });

  it('finds nothing in ordinary words, and nothing in a brief among offices', () => {
    const right = saying('本报告分三部分', '会后接受了记者采访', '推动广告业发展', '本期刊物');
    expect(wordsIn(issue(right, { ...neibu, name: text('新材料简报') }))).toEqual([]);
    expect(wordsIn(issue(saying('本刊讯')))).toEqual([]);
  });
});

it('gives findings the level of their check, and none to a check that is off', () => {
  const found = [
    diagnostic('check/dash', { mark: '–' }, undefined),
    diagnostic('check/ellipsis', { mark: '…' }, undefined),
  ];
  const levels = atLevels([...found, diagnostic('check/unused-file', { path: 'a' }, undefined)], {
    dash: 'error',
    ellipsis: 'off',
  });
  expect(levels.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'check/dash error',
    'check/unused-file warning',
  ]);
});
