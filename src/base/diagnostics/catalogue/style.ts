import { error } from './entry.ts';

/** Styles whose values cannot stand together. */
export const styleMessages = {
  'style/type-area-too-large': error((a: { side: 'width' | 'height'; area: number; paper: number }) => ({
    zh: `版心连同页边距放不进纸张：版心${a.side === 'width' ? '宽' : '高'} ${mm(a.area)}，纸${a.side === 'width' ? '宽' : '高'} ${mm(a.paper)}`,
    en: `type area and margins do not fit the paper: ${a.side} of the type area ${mm(a.area)}, of the paper ${mm(a.paper)}`,
  })),
  'style/characters-do-not-fit': error((a: { characters: number; fitting: number }) => ({
    zh: `每行 ${a.characters} 字排不开，按正文字号应是 ${a.fitting} 字左右`,
    en: `${a.characters} characters do not fill a line as they should; at this size there are about ${a.fitting}`,
  })),
  'style/rows-too-close': error((a: { rows: number; pitch: number; size: number }) => ({
    zh: `${a.rows} 行排不开：行距 ${points(a.pitch)} 小于正文字号 ${points(a.size)}`,
    en: `${a.rows} rows are too many: ${points(a.pitch)} from line to line is less than the size, ${points(a.size)}`,
  })),
};

const mm = (length: number): string => `${Math.round(length * 10) / 10} mm`;
const points = (length: number): string => `${Math.round(length * 10) / 10} pt`;
