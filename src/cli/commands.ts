import type { Localized } from '../base/diagnostics/diagnostic.ts';
import type { Command } from './command.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { completion } from './commands/completion.ts';
import { fonts } from './commands/fonts.ts';
import { importText } from './commands/import.ts';
import { init } from './commands/init.ts';
import { preflight } from './commands/preflight.ts';
import { preview } from './commands/preview.ts';
import { schema } from './commands/schema.ts';
import { style } from './commands/style.ts';

/** Every command, in the order of the help. A new one is a file in commands/ and its name here. */
export const commands: readonly Command[] = [
  init,
  build,
  preview,
  check,
  preflight,
  importText,
  fonts,
  style,
  schema,
  completion,
];

export const programSummary: Localized = {
  zh: '按 YAML 清单排印中文简报，写成可付印的 PDF',
  en: 'typesets Chinese newsletters from a YAML manifest as print-ready PDF',
};
