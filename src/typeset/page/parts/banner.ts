/** A masthead on a band of colour: the name at its left, number and kind of issue at its right. */
import { mmToPt } from '../../../base/geometry.ts';
import type { SourceText } from '../../../base/source-text.ts';
import type { Issue } from '../../../input/content/issue.ts';
import type { Placed } from '../../frame/frame.ts';
import { shift } from '../flow/line-frames.ts';
import type { Setting } from '../flow/setting.ts';
import { fitSingleLine, generated } from '../flow/single-line.ts';
import { emBoxAscent } from '../type-area.ts';
import { placeName } from './masthead-name.ts';

/** Share of the band that the name may take; the rest is that of number and kind of issue. */
const nameShare = 0.66;
/** Blank at both ends of the band, in em of its small type. */
const inset = 1;
/** Baseline to baseline of the small type, in em. */
const leading = 1.5;

/** The band and what stands on it, from its top. */
export function bannerItems(setting: Setting, issue: Issue): Placed[] {
  const { area } = setting;
  const { banner } = issue.style.masthead;
  const height = mmToPt(banner.height);
  const small = banner.line;
  const inner = area.width - 2 * inset * small.size;
  const items: Placed[] = [{ kind: 'rule', x: 0, y: 0, size: { width: area.width, height }, ink: banner.ink }];
  const beside = besideName(issue);
  if (issue.name !== undefined) {
    const width = inner * (beside.length === 0 ? 1 : nameShare);
    const below = [issue.nameEn, issue.subtitle].filter((text) => text !== undefined);
    // Name and the lines below it together stand in the middle.
    const block = banner.name.size + below.length * leading * small.size;
    const baseline = (height - block) / 2 + emBoxAscent * banner.name.size;
    const name = placeName(setting, banner.name, issue.name, { width, align: 'start', baseline });
    items.push(...shift(name, inset * small.size, 0));
    below.forEach((text, index) => {
      const part = setting.structure.add({ kind: 'paragraph' });
      const line = fitSingleLine(setting, small, [text], width, part);
      items.push(...shift(line.items, inset * small.size, baseline + (index + 1) * leading * small.size));
    });
  }
  const top = (height - beside.length * leading * small.size) / 2;
  beside.forEach((text, index) => {
    const part = setting.structure.add({ kind: 'paragraph' });
    const line = fitSingleLine(setting, small, [text], inner * (1 - nameShare), part);
    const baseline = top + (index * leading + (leading - 1) / 2 + emBoxAscent) * small.size;
    items.push(...shift(line.items, area.width - inset * small.size - line.width, baseline));
  });
  return items;
}

/** 第11期, 总第71期, 增刊: a line each. */
function besideName({ number, total, supplement }: Issue): SourceText[] {
  return [
    ...(number === undefined ? [] : [generated(`第${number}期`)]),
    ...(total === undefined ? [] : [generated(`总第${total}期`)]),
    ...(supplement === undefined ? [] : [supplement]),
  ];
}
