import { describe, expect, it } from 'vitest';
import { marked, priced } from './marked.ts';

describe('marks at the edges of a Chinese line', () => {
  it('keeps · from a line’s start (typst#6774, icu4x#7500)', () => {
    expect(marked('诗经·秦风・蒹葭')).toBe('诗|经·|秦|风・|蒹|葭');
    expect(marked('克里斯蒂娜·罗塞蒂')).toBe('克|里|斯|蒂|娜·|罗|塞|蒂');
  });

  it('keeps what is typed for · from a line’s start', () => {
    for (const dot of '·‧∙⋅•・･') expect(marked(`文${dot}文`)).toBe(`文${dot}|文`);
  });

  it('lets a line begin with a bullet that follows a space', () => {
    expect(marked('文 • 项')).toBe('文 |• |项');
  });

  it('keeps – — ～ from a line’s start and lets a line end with them at a cost (5.1.6)', () => {
    for (const connector of '–—～－~―') expect(priced(`京${connector}沪`)).toBe(`京${connector}|20|沪`);
  });

  it('keeps a connector from a line’s start behind a typed space as well', () => {
    expect(marked('文 — 文')).toBe('文 — |文');
    expect(marked('文 · 文')).toBe('文 · |文');
    expect(marked('文 - 文')).toBe('文 - |文');
  });

  it('keeps / and ／ from both ends of a line (5.1.9)', () => {
    expect(marked('和/或／与')).toBe('和/或／与');
    expect(marked('甲 / 乙')).toBe('甲 / 乙');
    expect(marked('and/or')).toBe('and/or');
  });

  it('lets a line end with a solidus at level basic', () => {
    expect(priced('和/或', { level: 'basic' })).toBe('和/|60|或');
    expect(priced('和／或', { level: 'basic' })).toBe('和／|60|或');
    expect(priced('input/output', { level: 'basic' })).toBe('input/|60|output');
    expect(priced('km/h', { level: 'basic' })).toBe('km/h');
  });

  it('never parts —— and …… in whatever length (5.1.4, 5.1.5)', () => {
    for (const run of ['——', '———', '⸺', '……', '…………', '⋯⋯', '――', '──']) expect(marked(`文${run}文`)).toContain(run);
  });

  it('lets a line begin with —— and …… at a cost, but not at level strict', () => {
    expect(priced('文——文……文')).toBe('文|20|——|0|文|50|……|0|文');
    expect(marked('文——文……文', { level: 'strict' })).toBe('文——|文……|文');
    expect(marked('文⸺文⋯⋯文', { level: 'strict' })).toBe('文⸺|文⋯⋯|文');
  });

  it('keeps a single … from a line’s start, being no 省略号', () => {
    expect(marked('文…文')).toBe('文…|文');
    expect(marked('文 …文')).toBe('文 …|文');
  });

  it('tells a lone dash from a pair', () => {
    expect(marked('文—文——文')).toBe('文—|文|——|文');
    expect(marked('文—―文')).toBe('文—―|文');
  });

  it('keeps marks behind a typed space from a line’s start', () => {
    for (const mark of '，。：；！？、）”’》℃％') expect(marked(`9 ${mark}文`)).toContain(`9 ${mark}`);
  });

  it('treats quotation marks of Latin text as directed', () => {
    expect(marked('文a “b” c’ d', { lang: 'zh-hans' })).not.toMatch(/“\|| \|”| \|’/);
  });
});

describe('marks at the edges of a Japanese line', () => {
  it('lets a line begin with one dash or an ellipsis, also at level strict', () => {
    expect(marked('東—京……都', { lang: 'ja', level: 'strict' })).toBe('東|—|京|……|都');
  });

  it('keeps small kana and iteration marks from a line’s start at level strict', () => {
    expect(marked('ウィ々〜', { lang: 'ja', level: 'strict' })).toBe('ウィ々〜');
    expect(priced('ウィ', { lang: 'ja' })).toBe('ウ|40|ィ');
  });
});
