/**
 * The command line as data: commands, arguments, options and examples, in both languages. Parser and help read this
 * table, so that neither knows something that the other does not.
 */
import type { Localized } from '../base/diagnostics/diagnostic.ts';

export type CommandName = 'build' | 'import' | 'schema';

export interface ArgumentSpec {
  readonly name: Localized;
  /** As many as the user likes. */
  readonly many: boolean;
  readonly required: boolean;
  /** The only values that are understood; undefined for any. */
  readonly choices?: readonly string[];
}

export interface OptionSpec {
  readonly long: `--${string}`;
  readonly short?: `-${string}`;
  /** Name of its value; undefined for a switch. */
  readonly value?: Localized;
  readonly choices?: readonly string[];
  readonly text: Localized;
}

export interface Example {
  readonly line: string;
  readonly text: Localized;
}

export interface CommandSpec {
  readonly name: CommandName;
  readonly summary: Localized;
  readonly argument: ArgumentSpec;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
  /** What else a user should know. */
  readonly notes: readonly Localized[];
}

const file: Localized = { zh: '文件', en: 'file' };

export const build: CommandSpec = {
  name: 'build',
  summary: { zh: '按清单排出简报，写成 PDF', en: 'typeset newsletters from their manifests and write PDF' },
  argument: { name: { zh: '清单', en: 'manifest' }, many: true, required: true },
  options: [
    {
      long: '--output',
      short: '-o',
      value: { zh: '位置', en: 'place' },
      text: {
        zh: '写到哪里：文件、文件夹，或 -（标准输出）；不写则放在清单旁边',
        en: 'a file, a folder, or - for standard output; beside the manifest by default',
      },
    },
    {
      long: '--style',
      value: { zh: '版式', en: 'name' },
      choices: ['newsletter'],
      text: { zh: '用这种版式（newsletter），不用清单里写的', en: 'this style (newsletter) instead of the manifest’s' },
    },
    {
      long: '--composer',
      value: { zh: '方式', en: 'name' },
      choices: ['total-fit', 'first-fit'],
      text: {
        zh: 'total-fit 整段权衡断行，first-fit 逐行排满',
        en: 'total-fit weighs the whole paragraph, first-fit fills line by line',
      },
    },
    {
      long: '--profile',
      value: { zh: '用途', en: 'name' },
      choices: ['screen', 'press', 'press-x1a', 'archive'],
      text: {
        zh: 'screen 传阅，press 付印（PDF/X-4），press-x1a 付印（旧设备），archive 存档',
        en: 'screen to be read, press or press-x1a to be printed, archive to be kept',
      },
    },
    {
      long: '--condition',
      value: { zh: '印刷条件', en: 'name' },
      choices: ['fogra39', 'fogra51', 'fogra52', 'japan2001', 'gracol2013'],
      text: {
        zh: '付印：印刷条件，默认 fogra39；其余要加 --icc',
        en: 'press: the printing condition, fogra39 by default; the others need --icc',
      },
    },
    {
      long: '--icc',
      value: file,
      text: { zh: '付印：印刷厂给的 CMYK 特性文件', en: 'press: the print shop’s CMYK profile' },
    },
    {
      long: '--bleed',
      value: { zh: '毫米', en: 'mm' },
      text: { zh: '付印：出血，默认 3 毫米', en: 'press: the bleed, 3 mm by default' },
    },
    {
      long: '--marks',
      text: {
        zh: '付印：加裁切线、套准线、色标和说明行',
        en: 'press: crop marks, registration crosses, colour bar and slug line',
      },
    },
    {
      long: '--allow-missing',
      text: {
        zh: '字库缺字时照样写出 PDF，缺的字印成〓，只提出警告',
        en: 'a character that no font has becomes 〓 and a warning, not an error',
      },
    },
  ],
  examples: [
    {
      line: 'bulletin build 2026-11/issue.yaml',
      text: { zh: '写出 2026-11/issue.pdf', en: 'writes 2026-11/issue.pdf' },
    },
    {
      line: 'bulletin build 2026-11/issue.yaml -o 第11期.pdf',
      text: { zh: '写成指定的文件', en: 'writes that file' },
    },
    {
      line: 'bulletin build 2026-11/issue.yaml --profile press -o 付印.pdf',
      text: { zh: '写出送印刷厂的 PDF', en: 'writes the PDF for the print shop' },
    },
    {
      line: 'bulletin build 2026-*/issue.yaml -o pdf/',
      text: { zh: '一次排多期，写出 pdf/2026-11.pdf 等', en: 'several issues at once: pdf/2026-11.pdf and so on' },
    },
  ],
  notes: [
    {
      zh: '写到文件夹里的文件与清单同名；清单叫 issue.yaml 时，用它所在文件夹的名字。',
      en: 'In a folder the PDF has the manifest’s name, or its folder’s when that is called issue.yaml.',
    },
    { zh: '一期出错不影响其他各期。', en: 'A bad issue does not stop the others.' },
    {
      zh: '退出码：0 全部排好，1 有的没有排好，2 命令写错，130 被中断。',
      en: 'Exit status: 0 all built, 1 some failed, 2 wrong command line, 130 interrupted.',
    },
  ],
};

export const importText: CommandSpec = {
  name: 'import',
  summary: { zh: '把纯文本稿件转成清单和稿件文件', en: 'turn plain text into a manifest and article files' },
  argument: { name: file, many: true, required: true },
  options: [
    {
      long: '--output',
      short: '-o',
      value: { zh: '文件夹', en: 'folder' },
      text: { zh: '写到这个文件夹（必填）', en: 'write into this folder (required)' },
    },
    { long: '--force', text: { zh: '允许覆盖已有的文件', en: 'overwrite files that exist' } },
  ],
  examples: [
    {
      line: 'bulletin import 来稿.txt -o 2026-12',
      text: { zh: '写出 2026-12/issue.yaml 和各篇稿件', en: 'writes 2026-12/issue.yaml and its articles' },
    },
  ],
  notes: [
    {
      zh: '原文件不会改动；已有的文件不会被覆盖，除非写明 --force。',
      en: 'The original files stay as they are; existing files are not overwritten without --force.',
    },
  ],
};

export const schema: CommandSpec = {
  name: 'schema',
  summary: { zh: '输出清单的 JSON Schema，供编辑器提示和检查', en: 'print the JSON Schema of a manifest for editors' },
  argument: { name: { zh: '种类', en: 'kind' }, many: false, required: false, choices: ['issue', 'series'] },
  options: [],
  examples: [
    {
      line: 'bulletin schema issue > issue.schema.json',
      text: { zh: '一期的清单', en: 'of an issue' },
    },
    {
      line: 'bulletin schema series > series.schema.json',
      text: { zh: '整个系列的公共设置', en: 'of the settings of a series' },
    },
  ],
  notes: [],
};

/** Every command, in the order of the help. */
export const commands: readonly CommandSpec[] = [build, importText, schema];

/** What every command understands. */
export const commonOptions: readonly OptionSpec[] = [
  {
    long: '--lang',
    value: { zh: '语言', en: 'language' },
    choices: ['zh', 'en'],
    text: {
      zh: '用中文（zh）或英文（en）显示，默认随系统',
      en: 'speak Chinese (zh) or English (en); the system’s language by default',
    },
  },
  {
    long: '--quiet',
    short: '-q',
    text: { zh: '只显示错误，不显示警告和进度', en: 'errors only, no warnings and no progress' },
  },
  { long: '--no-color', text: { zh: '不用颜色', en: 'no colour' } },
  { long: '--help', short: '-h', text: { zh: '显示用法', en: 'show this help' } },
];

/** What the program understands without a command. */
export const versionOption: OptionSpec = {
  long: '--version',
  short: '-V',
  text: { zh: '显示版本号', en: 'show the version' },
};

export const programSummary: Localized = {
  zh: '按 YAML 清单排印中文简报，写成可付印的 PDF',
  en: 'typesets Chinese newsletters from a YAML manifest as print-ready PDF',
};
