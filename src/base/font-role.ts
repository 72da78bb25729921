/** What a face is used for. A style names roles, a series may give a file for a role, fonts/ has a house face for each. */
export const fontRoles = [
  'song', // 宋, body
  'song-bold', // 宋 bold, emphasis and small heads
  'biaosong', // 小标宋, masthead and titles
  'hei', // 黑, heads
  'hei-bold', // 黑 bold, the strongest heads
  'kai', // 楷, source lines, quotations
  'fangsong', // 仿宋, documents
  'latin', // Latin letters and digits beside the Chinese faces
  'latin-bold',
  'latin-italic',
  'latin-bold-italic',
] as const;

export type FontRole = (typeof fontRoles)[number];

/** Name of a role for messages: as the manifest writes it, and as typesetters call it. */
export function fontRoleLabel(role: FontRole): string {
  return `${role}（${chineseNames[role]}）`;
}

const chineseNames: Record<FontRole, string> = {
  song: '宋体',
  'song-bold': '粗宋',
  biaosong: '小标宋',
  hei: '黑体',
  'hei-bold': '粗黑',
  kai: '楷体',
  fangsong: '仿宋',
  latin: '西文',
  'latin-bold': '西文粗体',
  'latin-italic': '西文斜体',
  'latin-bold-italic': '西文粗斜体',
};
