/** Faces of font files in memory, for the composer alone. */
import { ok, type Result } from '../../base/diagnostics/diagnostic.ts';
import { memoryWorld } from '../../base/memory-world.ts';
import type { Face } from './face.ts';
import { firstOwnFace } from './metric-font-set.ts';
import { openFace } from './open-face.ts';

/** Opened faces, in the order in which a character is looked for in them. */
export type Faces = readonly Face[];

/**
 * The faces of TTF and OTF files, for `faces` of `layoutParagraph`; or why one cannot be used. Opening takes a millisecond and
 * more: whoever sets many paragraphs opens once.
 */
export function openFaces(files: readonly Uint8Array[]): Result<Faces> {
  const faces: Face[] = [];
  for (const [index, bytes] of files.entries()) {
    const path = `faces[${index}]`;
    const request = { path, face: undefined, span: undefined, checked: true };
    const face = openFace(memoryWorld({ [path]: bytes }), request, firstOwnFace + index);
    if (!face.ok) return face;
    faces.push(face.value);
  }
  return ok(faces);
}
