import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../../../../src/base/memory-world.ts';
import type { Manifest } from '../../../../src/input/manifest/manifest.ts';
import { readManifest } from '../../../../src/input/manifest/read-manifest.ts';
import { findingsOf } from '../../../support/manifest-findings.ts';

const sections = 'sections: [{title: 要闻, articles: [{title: 稿件, body: 正文。}]}]\n';

function worldOf(issue: string, series = '') {
  return memoryWorld({ 'series.yaml': `${series}\n`, 'issue.yaml': `extends: series.yaml\n${issue}\n${sections}` });
}

function read(issue: string, series = 'name: 简报'): Manifest {
  const result = readManifest(worldOf(issue, series), 'issue.yaml', () => undefined);
  if (!result.ok) expect.fail(result.errors.map((error) => error.message.zh).join('\n'));
  return result.value;
}

describe('the masthead of a manifest', () => {
  test('is a form alone, or a record of which an issue overrides single keys', () => {
    expect(read('masthead: plain').masthead).toBe('plain');
    const series = 'name: 简报\nmasthead: {form: banner, notice: 内部资料, date-numerals: chinese}';
    const { masthead, markings } = read('masthead: {copy-number: 12, notice: 注意保存}', series);
    expect(masthead).toBe('banner');
    expect(markings).toMatchObject({ copyNumber: 12, notice: { text: '注意保存' }, dateNumerals: 'chinese' });
    const none = read('masthead: none', series);
    expect([none.masthead, none.markings.notice?.text]).toEqual(['none', '内部资料']);
  });

  test('has a picture of its own on a band without being asked for one', () => {
    const { masthead, markings } = read('masthead: {image: issue.yaml}');
    expect(masthead).toBe('banner');
    expect(markings.image).toMatchObject({ path: 'issue.yaml', span: { file: 'issue.yaml' } });
    const codes = findingsOf(worldOf('masthead: {form: banner, image: issue.yaml}', 'publisher: 甲'), 'issue.yaml');
    expect(codes).toEqual([]);
  });

  test('wants a name in every form but none', () => {
    const codes = (masthead: string) =>
      findingsOf(worldOf(`masthead: ${masthead}`, 'publisher: 甲'), 'issue.yaml').map(({ code }) => code);
    expect(codes('{form: banner}')).toEqual(['manifest/masthead-without-name']);
    expect(codes('{form: none}')).toEqual([]);
    expect(codes('{notice: 内部资料}')).toEqual([]);
  });

  test('of an internal publication lacks nothing when all that the regulation asks for is there', () => {
    const series = `name: 新材料通讯
publisher: 秘书处
printer: 澜川印务
distribution: [{label: 发, names: 各会员单位}]
masthead: {kind: neibu, permit: （澜）内资准字第0001号, notice: 内部资料，免费交流}`;
    const issue = 'number: 11\ncopies: 80\nprinted: 2026-11-20';
    expect(findingsOf(worldOf(issue, series), 'issue.yaml')).toEqual([]);
    const some = findingsOf(worldOf('number: 11\nprinted: 2026-11-20', series), 'issue.yaml');
    expect(some.map(({ code, severity }) => [code, severity])).toEqual([['manifest/neibu-incomplete', 'warning']]);
    expect(some[0]!.message.zh).toContain('印数');
  });
});

describe('the contents of a manifest', () => {
  test('are a place alone, or a record of which an issue overrides single keys', () => {
    expect(read('contents: own-page').contents).toEqual({ place: 'own-page', title: undefined });
    const series = 'name: 简报\ncontents: {place: first-page, title: 目录}';
    expect(read('contents: none', series).contents).toMatchObject({ place: 'none', title: { text: '目录' } });
    expect(read('', series).contents.place).toBe('first-page');
    expect(read('').contents.place).toBe('none');
  });
});

describe('the imprint of a manifest', () => {
  test('has recipients, copies, printer and a QR code', () => {
    const { imprint, supplement } = read(`supplement: 增刊
distribution:
  - {label: 报, names: [甲, 乙]}
  - {label: 送, names: 各单位。}
copies: 80
printed: 2026-11-20
qr: https://example.org`);
    expect(imprint.distribution.map(({ names }) => names.map((name) => name.text))).toEqual([
      ['甲', '乙'],
      ['各单位。'],
    ]);
    expect(imprint).toMatchObject({
      copies: 80,
      printed: { day: 20 },
      qr: { address: { text: 'https://example.org' } },
    });
    expect(supplement?.text).toBe('增刊');
  });

  test('takes a QR code with a caption', () => {
    const { qr } = read('qr: {address: https://example.org, caption: 扫码阅读}').imprint;
    expect([qr?.address.text, qr?.caption?.text]).toEqual(['https://example.org', '扫码阅读']);
  });
});
