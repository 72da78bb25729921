/** What `bulletin check` looks for beyond what a build reports; each can be switched off in the manifest. */
export const checkNames = [
  // Text.
  'ascii-punctuation',
  'straight-quotes',
  'ellipsis',
  'dash',
  'year-range',
  'unpaired-mark',
  'repeated-mark',
  'document-number',
  'fullwidth-character',
  'numbering',
  'title-punctuation',
  // Issue.
  'section-limit',
  'missing-source',
  'missing-caption',
  'duplicate-title',
  'internal-publication',
  // Pages.
  'runt',
  'lone-line',
  // Folder.
  'unused-file',
] as const;

export type CheckName = (typeof checkNames)[number];

/** What becomes of what a check finds. */
export type CheckLevel = 'off' | 'warning' | 'error';
