import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostics/diagnostic.ts';
import { memoryWorld } from '../../../src/base/memory-world.ts';
import { systemWorld } from '../../../src/base/system-world.ts';
import type { World } from '../../../src/base/world.ts';
import { houseFontFolder } from '../../../src/build/house-files.ts';
import { type BuildOptions, buildIssue } from '../../../src/build/pipeline.ts';
import { openWatchingWorkshop, openWorkshop } from '../../../src/build/workshop.ts';
import { randomFor } from '../../fuzz/random.ts';
import { baselineJpeg } from '../../support/jpeg-files.ts';
import { overlayWorld } from '../../support/overlay-world.ts';
import { pngFile } from '../../support/picture-files.ts';

const issue = `name: 测试简报
number: 3
date: 2026-11-20
masthead: none
sections:
  - title: 联盟动态
    articles:
      - title: 联盟召开会议
        file: a.md
`;
const article = '会议总结全年工作，部署明年任务，审议通过了《关于增选和调整成员单位的议案》等11个议案。\n';

/** The issue in memory with the house fonts of the disk, and how many files of them are open. */
function testWorld(files: Readonly<Record<string, string>>): World & { readonly openFiles: () => number } {
  const memory = memoryWorld({ 'issue.yaml': issue, 'a.md': article, ...files });
  const system = systemWorld();
  const of = (path: string): World => (path.startsWith(houseFontFolder) ? system : memory);
  let open = 0;
  return {
    openFiles: () => open,
    readText: (path) => of(path).readText(path),
    readBytes: (path) => of(path).readBytes(path),
    exists: (path) => of(path).exists(path),
    resolve: (from, path) => of(from).resolve(from, path),
    open: (path) => {
      const opened = of(path).open(path);
      if (!opened.ok) return opened;
      open += 1;
      const close = (): void => {
        open -= 1;
        opened.value.close();
      };
      return { ok: true, value: { ...opened.value, close } };
    },
  };
}

async function build(files: Readonly<Record<string, string>> = {}, options: BuildOptions = {}) {
  const reported: Diagnostic[] = [];
  const world = testWorld(files);
  const built = await buildIssue(world, 'issue.yaml', options, (found) => reported.push(found));
  return { built, reported, openFiles: world.openFiles() };
}

describe('buildIssue', () => {
  it('gives a PDF, the number of its pages and the files it is made of', async () => {
    const { built, reported } = await build();
    if (!built.ok) throw new Error(built.errors.map(({ message }) => message.en).join());
    expect(new TextDecoder('latin1').decode(built.value.bytes.subarray(0, 5))).toBe('%PDF-');
    expect(built.value.pages).toBe(1);
    expect(built.value.files).toEqual(['issue.yaml', 'a.md']);
    expect(reported).toEqual([]);
  });

  it('takes the style of a file in place of that of the manifest, and counts it among its files', async () => {
    const files = { 'own.yaml': 'extends: gongwen\npaper: 16k\n', 'issue.yaml': `style: magazine\n${issue}` };
    const named = await build({ ...files, 'issue.yaml': `style: own.yaml\n${issue}` });
    const { built, reported } = await build(files, { style: 'own.yaml' });
    if (!built.ok || !named.built.ok) throw new Error('an issue is not built');
    expect(Buffer.compare(built.value.bytes, named.built.value.bytes)).toBe(0);
    expect(built.value.files).toEqual(['issue.yaml', 'own.yaml', 'a.md']);
    expect(reported).toEqual([]);
  });

  it('gives the errors of a style file with their places', async () => {
    const { built } = await build({ 'own.yaml': 'body: {size: 大}\n' }, { style: 'own.yaml' });
    expect(built.ok ? [] : built.errors.map(({ code, span }) => [code, span?.file])).toEqual([
      ['manifest/bad-quantity', 'own.yaml'],
    ]);
    const missing = await build({}, { style: 'none.yaml' });
    expect(missing.built.ok ? [] : missing.built.errors.map(({ code }) => code)).toEqual(['file/not-found']);
  });

  it('gives the same bytes each time', async () => {
    expect((await build()).built).toEqual((await build()).built);
  });

  it('gives the same bytes before and behind an issue with texts of any length in all forms', async () => {
    const clause = '会议要求，各成员单位（含2026年新增的）要认真落实GDP 3.5%等指标，';
    const forms = '[汉字]{拼音=hàn zì}、[云计算]{译名=cloud computing}，**见** https://www.example.com/a/b?c=d。[^1]';
    const of = (length: number, end: string) => `${clause.repeat(Math.ceil(length / clause.length))}${end}\n`;
    const texts = [of(6000, '见 https://www.example.com/a/b?c=d。'), of(60, forms), of(20_000, forms), of(4000, forms)];
    const others = [...texts, '[^1]: 注文。', article].join('\n');
    const first = await build();
    const long = await build({ 'a.md': others });
    const second = await build();
    expect(second.built).toEqual(first.built);
    expect(await build({ 'a.md': others })).toEqual(long);
    expect(long.built.ok).toBe(true);
  });

  it('gives the same bytes in a workshop that has built another issue before', async () => {
    // Rare characters come from faces that are opened late: here before all others.
    const rare = testWorld({ 'a.md': '冼㛃、𡛓、Ångström：“——”。\n' });
    const usual = testWorld({});
    const workshop = openWorkshop();
    const inTurn = [rare, usual, rare].map(
      (world) => () => buildIssue(world, 'issue.yaml', {}, () => undefined, workshop),
    );
    const shared = [];
    for (const next of inTurn) shared.push(await next());
    workshop.close();
    const alone = [];
    for (const world of [rare, usual, rare]) alone.push(await buildIssue(world, 'issue.yaml', {}, () => undefined));
    expect(shared.every(({ ok }) => ok)).toBe(true);
    expect(shared).toEqual(alone);
    expect(rare.openFiles() + usual.openFiles()).toBe(0);
  });

  it('gives the bytes and findings of a fresh build at every change of an issue that is watched', async () => {
    const random = randomFor(1, 0);
    const workshop = openWatchingWorkshop();
    const files: Record<string, string> = {
      'issue.yaml': `${issue}      - {title: 短讯, file: b.txt}\n`,
      'a.md': `${article}\n一字之差[^1]，**冼㛃**、𡛓与 Ångström；${'部署明年任务，'.repeat(12)}\n\n- 甲\n- ${article}\n[^1]: 注文一条。\n`,
      'b.txt': `${article.repeat(4)}\nhttps://example.org/${'a'.repeat(40)} 的网址。${article}`,
    };
    const found = [];
    for (let edit = 0; edit < 20; edit++) {
      const name = random.of(['a.md', 'b.txt']);
      const text = files[name]!;
      const at = random.below(text.length);
      files[name] =
        `${text.slice(0, at)}${random.of(['', '改', '写，', '㛃', '\n\n', ' x '])}${text.slice(at + random.of([0, 1, 9]))}`;
      const reports = [workshop, undefined].map(async (each) => {
        const reported: Diagnostic[] = [];
        const report = (problem: Diagnostic) => reported.push(problem);
        return { built: await buildIssue(testWorld(files), 'issue.yaml', {}, report, each), reported };
      });
      const [watched, fresh] = await Promise.all(reports);
      expect(watched).toEqual(fresh);
      found.push(...fresh!.reported);
    }
    workshop.close();
    expect(found.length).toBeGreaterThan(0);
  });

  it('gives the errors of the manifest, and goes no further', async () => {
    const { built } = await build({
      'issue.yaml': issue.replace('title: 联盟动态', 'titel: 联盟动态'),
      'a.md': '\ue000',
    });
    if (built.ok) throw new Error('the issue is built');
    expect(built.errors.every(({ code }) => code.startsWith('manifest/'))).toBe(true);
  });

  it('gives the errors of the layout when a character is missing in every font', async () => {
    const { built } = await build({ 'a.md': '姓名中的\u{31350}字。\n' });
    expect(built).toMatchObject({ ok: false });
  });

  it('prints a substitute for a missing character when that is allowed, and warns', async () => {
    const { built, reported } = await build({ 'a.md': '姓名中的\u{31350}字。\n' }, { allowMissing: true });
    expect(built).toMatchObject({ ok: true, value: { pages: 1 } });
    expect(reported.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('takes the composer of the options rather than the manifest’s', async () => {
    const asked = await build({ 'issue.yaml': `composer: first-fit\n${issue}` }, { composer: 'total-fit' });
    const written = await build({ 'issue.yaml': `composer: total-fit\n${issue}` });
    expect(asked.built).toEqual(written.built);
  });

  it('dates the file by the timestamp of the options', async () => {
    const dated = await build({}, { timestamp: 0 });
    expect(dated.built).not.toEqual((await build()).built);
  });

  it('closes every font, whether the build succeeds or fails', async () => {
    expect((await build()).openFiles).toBe(0);
    expect((await build({ 'a.md': '姓名中的\u{31350}字。\n' })).openFiles).toBe(0);
  });

  it('tells once that two articles have one file', async () => {
    const twice = `${issue}      - title: 另一篇\n        file: a.md\n`;
    const found: string[] = [];
    await buildIssue(overlayWorld({ 'issue.yaml': twice, 'a.md': article }), 'issue.yaml', {}, ({ code }) => {
      found.push(code);
    });
    expect(found).toEqual(['manifest/file-used-twice']);
  });

  it('gives an error for a picture whose pixels are damaged', async () => {
    // Bytes that their checksum does not know, and right checksums around too few pixels.
    const whole = pngFile(2, 1, [0, 1, 2, 3, 4, 5, 6]);
    const spoilt = Buffer.from(whole);
    spoilt[spoilt.indexOf('IDAT') + 6]! ^= 1;
    const empty = pngFile(2000, 1, [], { colour: 6 });
    for (const picture of [spoilt, empty]) {
      const manifest = 'sections:\n  - title: 栏目\n    articles:\n      - {title: 标题, file: a.md}\n';
      const world = overlayWorld({ 'issue.yaml': manifest, 'a.md': '![图注](a.png)\n', 'a.png': picture });
      const built = await buildIssue(world, 'issue.yaml', {}, () => undefined);
      const codes = built.ok ? [] : built.errors.map(({ code }) => code);
      expect(codes).toEqual(['content/picture']);
    }
  });

  it('tells every picture that is damaged, where the issue names it, whatever its kind and its way into the file', async () => {
    const article = '![图注](cut.jpg)\n\n文字。\n\n![图注](empty.png)\n\n![图注](cut.jpg)\n\n![图注](few.png)\n';
    const files = {
      'cut.jpg': Buffer.concat([baselineJpeg.subarray(0, 700), baselineJpeg.subarray(-2)]),
      'empty.png': pngFile(2000, 1, [], { colour: 6 }),
      'few.png': pngFile(2000, 1, [0]),
      'banner.png': pngFile(2000, 300, [], { colour: 6 }),
    };
    const manifest = issue.replace('masthead: none', 'publisher: 秘书处\nmasthead: {form: banner, image: banner.png}');
    const world = overlayWorld({ 'issue.yaml': manifest, 'a.md': article, ...files });
    const print = { profile: 'press', booklet: true } as const;
    const built = await buildIssue(world, 'issue.yaml', { print }, () => undefined);
    const found = built.ok ? [] : built.errors.map(({ code, span }) => [code, span?.file, span?.start]);
    expect(found).toEqual([
      ['content/picture', 'issue.yaml', manifest.indexOf('banner.png')],
      ...['cut.jpg', 'empty.png', 'few.png'].map((name) => [
        'content/picture',
        'a.md',
        article.indexOf(`![图注](${name})`),
      ]),
    ]);
  });
});
