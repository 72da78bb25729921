/** Opens faces for tests. */
import { memoryWorld } from '../../../../src/base/memory-world.ts';
import { systemWorld } from '../../../../src/base/system-world.ts';
import { openFace } from '../../../../src/typeset/fonts/open-face.ts';
import type { OpenedFace } from '../../../../src/typeset/fonts/opened-face.ts';

/**
 * A house face by its path, or a made font by its bytes; throws where a diagnostic would be given. Unchecked, a made
 * font opens as a house file does, damaged or not.
 */
export function openedFont(source: string | Uint8Array, checked = true): OpenedFace {
  const path = typeof source === 'string' ? source : 'made.ttf';
  const world = typeof source === 'string' ? systemWorld() : memoryWorld({ [path]: source });
  const face = openFace(world, { path, face: undefined, span: undefined, checked }, 0);
  if (!face.ok) throw new Error(face.errors.map((error) => error.message.en).join());
  return face.value;
}

export function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0)!);
}
