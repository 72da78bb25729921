/** The device of a 栏目: the name with a bar, on a band, between rules or in a box, on rows of its own. */
import type { Pt } from '../../../base/geometry.ts';
import { paper } from '../../../base/ink.ts';
import type { SourceText } from '../../../base/source-text.ts';
import { unreachable } from '../../../base/unreachable.ts';
import type { NamedPicture, Section } from '../../../input/content/issue.ts';
import type { SectionHeadSpec, Style, TypeSpec } from '../../../input/style/style.ts';
import type { Frame, Placed } from '../../frame/frame.ts';
import { shift } from '../flow/line-frames.ts';
import type { Setting } from '../flow/setting.ts';
import { fitSingleLine, oneLine } from '../flow/single-line.ts';
import { emBoxAscent } from '../type-area.ts';
import { fittedSize, placePicture } from './named-picture.ts';

/** Width of the bar and space behind it, in em of the name. */
const bar = 0.3;
const barGap = 0.45;
/** Rules: 1 pt prints safely in one ink and reads as a rule, not a bar. */
const ruleWeight: Pt = 1;
/** Blank between the name and the edge of its band or box, and between it and rules beside it, in em. */
const padding = 0.75;
/** Height of a band or box, in em of the name. */
const boxHeight = 1.6;

/** The head on `style.sectionHead.rows` rows; a name that does not fit the column is set smaller. */
export function sectionHead(setting: Setting, style: Style, { title, titleEn, image }: Section): Frame {
  const { area } = setting;
  const spec = style.sectionHead;
  if (image !== undefined) return pictureHead(setting, spec, title, image);
  const part = setting.structure.add({ kind: 'heading', level: 2 });
  const baseline = (spec.rows - 1) * area.pitch + area.baseline - spec.size * 0.2;
  const name = (look: TypeSpec, room: Pt): Name => {
    const behind = titleEn === undefined ? undefined : englishName(setting, spec, look, titleEn, room, part);
    const { items, width } = fitSingleLine(setting, look, [title], room - (behind?.width ?? 0), part);
    const english = behind === undefined ? [] : shift(behind.items, width, baseline);
    return { items: [...shift(items, 0, baseline), ...english], width: width + (behind?.width ?? 0) };
  };
  const items = deviceItems(spec, area.measure, baseline, name);
  return { size: { width: area.measure, height: spec.rows * area.pitch }, role: 'section-head', part, items };
}

/** Between a name and its English, in em of the name, and the share of the room that the English may take. */
const englishGap = 0.6;
const englishShare = 0.6;

/** The name in English with the blank before it, in the ink of the name. */
function englishName(
  setting: Setting,
  { size, english }: SectionHeadSpec,
  { ink }: TypeSpec,
  name: SourceText,
  room: Pt,
  part: number,
): Name {
  const gap = englishGap * size;
  const line = fitSingleLine(
    setting,
    { ...english, ink: ink === paper ? paper : english.ink },
    [name],
    englishShare * room,
    part,
  );
  return { items: shift(line.items, gap, 0), width: gap + line.width };
}

/** Blank above a picture, in rows: it belongs to what follows. */
const pictureGap = 0.25;

/** A picture of the name, as large as the rows and the column let it be. */
function pictureHead(setting: Setting, spec: SectionHeadSpec, title: SourceText, image: NamedPicture): Frame {
  const { area, structure } = setting;
  const height = spec.rows * area.pitch;
  const gap = pictureGap * area.pitch;
  const size = fittedSize(image, { width: area.measure, height: height - 2 * gap });
  const x = alignedAt(spec, area.measure - size.width);
  return structure.within({ kind: 'heading', level: 2 }, (part) => {
    const picture = placePicture(setting, image, size, x, gap, oneLine(title.text));
    return { size: { width: area.measure, height }, role: 'section-head', part, items: [picture] };
  });
}

function alignedAt({ align }: SectionHeadSpec, room: Pt): Pt {
  return align === 'center' ? room / 2 : align === 'end' ? room : 0;
}

/** The name on its baseline, from its left edge. */
interface Name {
  readonly items: readonly Placed[];
  readonly width: Pt;
}

function deviceItems(
  spec: SectionHeadSpec,
  measure: Pt,
  baseline: Pt,
  nameIn: (spec: TypeSpec, room: Pt) => Name,
): Placed[] {
  const { size, ink } = spec;
  const top = baseline - emBoxAscent * size;
  const rule = (x: Pt, y: Pt, width: Pt, height: Pt): Placed => ({ kind: 'rule', x, y, size: { width, height }, ink });
  const boxTop = top - ((boxHeight - 1) / 2) * size;
  switch (spec.device) {
    case 'bar': {
      const name = nameIn(spec, measure - (bar + barGap) * size);
      return [
        rule(0, top, bar * size, size),
        ...shift(name.items, (bar + barGap) * size, 0),
        rule(0, top + 1.28 * size, measure, ruleWeight),
      ];
    }
    case 'band': {
      const room = measure - 2 * padding * size;
      const name = nameIn({ ...spec, ink: paper }, room);
      const x = padding * size + alignedAt(spec, room - name.width);
      return [rule(0, boxTop, measure, boxHeight * size), ...shift(name.items, x, 0)];
    }
    case 'rules': {
      const name = nameIn(spec, measure - 4 * padding * size);
      const side = (measure - name.width) / 2 - padding * size;
      const y = top + (size - ruleWeight) / 2;
      return [
        rule(0, y, side, ruleWeight),
        ...shift(name.items, (measure - name.width) / 2, 0),
        rule(measure - side, y, side, ruleWeight),
      ];
    }
    case 'box': {
      const name = nameIn(spec, measure - 2 * padding * size);
      const width = name.width + 2 * padding * size;
      const height = boxHeight * size;
      const x = alignedAt(spec, measure - width);
      return [
        rule(x, boxTop, width, ruleWeight),
        rule(x, boxTop + height - ruleWeight, width, ruleWeight),
        rule(x, boxTop, ruleWeight, height),
        rule(x + width - ruleWeight, boxTop, ruleWeight, height),
        ...shift(name.items, x + padding * size, 0),
      ];
    }
    default:
      return unreachable(spec.device);
  }
}
