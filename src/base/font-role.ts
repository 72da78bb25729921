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

/** What a face of the user's is for: a role, or the scripts that the faces of the roles do not have. */
export type FaceUse = FontRole | 'others';
