/** What the colours of a file shall mean: the printing condition that was asked for, or a screen. */
import { diagnostic, fail, ok, type Result } from '../base/diagnostics/diagnostic.ts';
import { iccHeader } from '../base/icc-profile.ts';
import { type ConditionName, isForPress } from '../base/print.ts';
import type { World } from '../base/world.ts';
import type { PrintSettings } from '../input/manifest/manifest.ts';
import type { OutputIntent } from '../output/pdf/options.ts';
import { houseProfiles } from './house-files.ts';

/** Names in the registry of the International Color Consortium (registry.color.org), and what they stand for. */
const conditions: Readonly<Record<ConditionName, { readonly identifier: string; readonly info: string }>> = {
  fogra39: { identifier: 'FOGRA39', info: 'Offset on coated paper, ISO 12647-2:2004/Amd 1 (FOGRA39L)' },
  fogra51: { identifier: 'FOGRA51', info: 'Offset on premium coated paper, ISO 12647-2:2013 (FOGRA51)' },
  fogra52: { identifier: 'FOGRA52', info: 'Offset on wood-free uncoated paper, ISO 12647-2:2013 (FOGRA52)' },
  japan2001: { identifier: 'JC200103', info: 'Japan Color 2001, coated paper' },
  gracol2013: { identifier: 'CGATS21_CRPC6', info: 'GRACoL 2013, premium coated paper (CRPC6)' },
};

/** The condition that comes with the program. */
const house: ConditionName = 'fogra39';

/**
 * The output intent. A profile of the user's own is taken for the condition that is named, or for a condition without a
 * name. Errors: a file that is no CMYK profile of a printing machine, a condition without its profile.
 */
export function readOutputIntent(world: World, print: PrintSettings): Result<OutputIntent> {
  if (!isForPress(print.profile ?? 'screen')) return screenIntent(world);
  if (print.icc !== undefined) return ownIntent(world, print.icc, print.condition);
  const name = print.condition ?? house;
  if (name !== house) return fail(needsProfile(name));
  const icc = world.readBytes(houseProfiles.press);
  return icc.ok ? ok({ ...conditions[house], registered: true, icc: icc.value, components: 4 }) : icc;
}

function screenIntent(world: World): Result<OutputIntent> {
  const icc = world.readBytes(houseProfiles.screen);
  if (!icc.ok) return icc;
  const name = 'sRGB IEC61966-2.1';
  return ok({ identifier: name, registered: false, info: name, icc: icc.value, components: 3 });
}

function ownIntent(
  world: World,
  { path, span }: NonNullable<PrintSettings['icc']>,
  condition: ConditionName | undefined,
): Result<OutputIntent> {
  const icc = world.readBytes(path);
  if (!icc.ok) return icc;
  const header = iccHeader(icc.value);
  if (header === undefined) return fail(diagnostic('print/not-a-profile', { path }, span));
  const { description, space } = header;
  if (header.deviceClass !== 'prtr' || space !== 'CMYK') {
    return fail(diagnostic('print/wrong-profile', { path, description, space: space.trim() }, span));
  }
  const named = condition === undefined ? { identifier: 'Custom', info: description } : conditions[condition];
  return ok({ ...named, registered: condition !== undefined, icc: icc.value, components: 4 });
}

function needsProfile(name: ConditionName) {
  const hint = {
    zh: '向印刷厂要这个条件的 .icc 文件，用 icc 或 --icc 写明；或改用 fogra39',
    en: 'ask the print shop for the .icc file and name it under “icc” or by --icc; or take fogra39',
  };
  return diagnostic('print/condition-needs-profile', { condition: name }, undefined, [{ message: hint }]);
}
