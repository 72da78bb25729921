/** A house folder of made fonts, each with the characters that are given for its role. */
import { fontRoles } from '../../../../src/base/font-role.ts';
import { type MemoryFiles, memoryWorld } from '../../../../src/base/memory-world.ts';
import type { World } from '../../../../src/base/world.ts';
import type { HouseRole } from '../../../../src/typeset/fonts/house-fonts.ts';
import { type MadeGlyph, madeFont } from './made-font.ts';

/** Characters by role; a role that is left out has none. */
export type MadeHouse = Partial<Record<HouseRole, readonly (string | MadeGlyph)[]>>;

export interface RecordingWorld {
  readonly world: World;
  /** Font files in the order they were opened in. */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/** The folder `house/` with the files of `more` beside it. */
export function madeHouse(house: MadeHouse, more: MemoryFiles = {}): RecordingWorld {
  const files: Record<string, string | Uint8Array> = { ...more };
  const faces = [...fontRoles, 'rescue' as const, 'rescue-2' as const, 'hangul' as const].map((role) => {
    const glyphs = (house[role] ?? []).map((glyph) => (typeof glyph === 'string' ? { character: glyph } : glyph));
    files[`house/${role}.ttf`] = madeFont({ glyphs, names: [{ id: 6, text: role }] });
    const codePoints = glyphs.map(({ character }) => character.codePointAt(0)!).sort((a, b) => a - b);
    const coverage = codePoints.map((codePoint) => codePoint.toString(16)).join(' ');
    return { role, file: `${role}.ttf`, coverage };
  });
  files['house/manifest.json'] = JSON.stringify({ faces });
  return recording(memoryWorld(files));
}

function recording(world: World): RecordingWorld {
  const opened: string[] = [];
  const closed: string[] = [];
  const open: World['open'] = (path) => {
    const file = world.open(path);
    if (!file.ok) return file;
    opened.push(path);
    return { ok: true, value: { ...file.value, close: () => closed.push(path) } };
  };
  return { world: { ...world, open }, opened, closed };
}
