/** Options that several commands have, described once. */
import type { OptionSpec } from './command.ts';

/** The frame answers to it: see `carryOut` in run.ts. */
export const maxWarnings = {
  long: '--max-warnings',
  value: { zh: '个数', en: 'n' },
  whole: true,
  text: { zh: '警告多于这个数时退出码为 3', en: 'exit with status 3 when there are more warnings' },
} as const satisfies OptionSpec;

export const json = {
  long: '--json',
  text: {
    zh: '在标准输出上一事一行 JSON，供程序读取（docs/json.md）',
    en: 'events as lines of JSON on standard output (docs/json.md)',
  },
} as const satisfies OptionSpec;

/** Replaces files that exist. */
export const overwrite = {
  long: '--force',
  text: { zh: '允许覆盖已有的文件', en: 'overwrite files that exist' },
} as const satisfies OptionSpec;

/** What an issue may read beside its project: see project-world.ts. */
export const allowPath = {
  long: '--allow-path',
  value: { zh: '位置', en: 'place' },
  many: true,
  text: { zh: '允许读取本刊文件夹之外的这个位置', en: 'a file or folder outside the project that may be read' },
} as const satisfies OptionSpec;

/** The look, whatever the manifest says. */
export const style = {
  long: '--style',
  value: { zh: '版式', en: 'style' },
  choices: ['newsletter', 'gongwen', 'magazine', 'bilingual'],
  orFile: true,
  text: {
    zh: '用这种版式（newsletter、gongwen、magazine、bilingual 或版式文件），不用清单里写的',
    en: 'newsletter, gongwen, magazine, bilingual or a file, not the manifest’s',
  },
} as const satisfies OptionSpec;

/** How lines are found, whatever the manifest says. */
export const composer = {
  long: '--composer',
  value: { zh: '方式', en: 'name' },
  choices: ['total-fit', 'first-fit'],
  text: {
    zh: 'total-fit 整段权衡断行，first-fit 逐行排满',
    en: 'total-fit weighs the whole paragraph, first-fit fills line by line',
  },
} as const satisfies OptionSpec;
