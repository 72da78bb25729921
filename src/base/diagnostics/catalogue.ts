/**
 * Every diagnostic of the product, by its stable code: severity and wording in both languages. One family a file.
 * docs/diagnostics.md lists them for the user; a test keeps the two together.
 */
import { checkMessages } from './catalogue/check.ts';
import { contentMessages } from './catalogue/content.ts';
import { fileMessages } from './catalogue/file.ts';
import { fontMessages } from './catalogue/font.ts';
import { importMessages } from './catalogue/import.ts';
import { layoutMessages } from './catalogue/layout.ts';
import { manifestMessages } from './catalogue/manifest.ts';
import { printMessages } from './catalogue/print.ts';
import { styleMessages } from './catalogue/style.ts';

export const catalogue = {
  ...fileMessages,
  ...manifestMessages,
  ...styleMessages,
  ...contentMessages,
  ...fontMessages,
  ...layoutMessages,
  ...printMessages,
  ...importMessages,
  ...checkMessages,
} as const;

/** Stable: scripts may rely on it. */
export type DiagnosticCode = keyof typeof catalogue;

/** What the message of a code needs to know. */
export type ArgsOf<C extends DiagnosticCode> = Parameters<(typeof catalogue)[C]['message']>[0];
