/** The faces that come with the program: fonts/manifest.json says which there are and which characters each has. */

import { ok, type Result } from '../../base/diagnostics/diagnostic.ts';
import { type FontRole, fontRoles } from '../../base/font-role.ts';
import type { World } from '../../base/world.ts';

/** What a house face is for: a role, standing in for rare characters of names that no other face has, or Korean. */
export type HouseRole = FontRole | 'rescue' | 'rescue-2' | 'hangul';

export interface HouseFont {
  readonly path: string;
  /** Whether the face has the character, without opening its file. */
  covers(codePoint: number): boolean;
}

export type HouseFonts = ReadonlyMap<HouseRole, HouseFont>;

const houseRoles: readonly HouseRole[] = [...fontRoles, 'rescue', 'rescue-2', 'hangul'];

/**
 * The house faces of `folder`. A folder without a manifest is an error of the one who names it; a manifest that is not
 * what the recipe of the fonts writes is a broken installation, and thrown.
 */
export function readHouseFonts(world: World, folder: string): Result<HouseFonts> {
  const manifest = `${folder}/manifest.json`;
  const text = world.readText(manifest);
  if (!text.ok) return text;
  const fonts = new Map<HouseRole, HouseFont>();
  for (const entry of facesOf(JSON.parse(text.value))) {
    const role = houseRoles.find((known) => known === entry.role);
    if (role !== undefined)
      fonts.set(role, { path: world.resolve(manifest, entry.file), covers: coverage(entry.coverage) });
  }
  for (const role of houseRoles) if (!fonts.has(role)) throw new Error(`${manifest}: no face for ${role}`);
  return ok(fonts);
}

interface ManifestFace {
  readonly role: string;
  readonly file: string;
  /** Inclusive ranges in hexadecimal, rising: `20-7E A0 4E00-9FEF`. */
  readonly coverage: string;
}

function facesOf(manifest: unknown): readonly ManifestFace[] {
  const faces = isRecord(manifest) ? manifest['faces'] : undefined;
  if (!Array.isArray(faces)) throw new Error('fonts/manifest.json: no faces');
  return faces.map((face: unknown) => {
    if (!isRecord(face)) throw new Error('fonts/manifest.json: a face is no object');
    const { role, file, coverage } = face;
    if (typeof role !== 'string' || typeof file !== 'string' || typeof coverage !== 'string') {
      throw new Error('fonts/manifest.json: a face lacks its role, file or coverage');
    }
    return { role, file, coverage };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The ranges are read when they are asked for: most builds need those of few faces. */
function coverage(ranges: string): (codePoint: number) => boolean {
  let bounds: readonly number[] | undefined;
  return (codePoint) => {
    bounds ??= ranges.split(' ').flatMap((range) => {
      const [first = '', last = first] = range.split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16) + 1];
    });
    // Bounds rise: an odd number of them at or below the code point means inside of a range.
    let [low, high] = [0, bounds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bounds[middle]! <= codePoint) low = middle + 1;
      else high = middle;
    }
    return (low & 1) === 1;
  };
}
