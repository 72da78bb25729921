/** Finds the face that was asked for among those of a file. */
import { diagnostic, fail, type Hint, ok, type Result } from '../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../base/source-text.ts';
import type { FontTables } from './opentype/font-file.ts';
import type { FaceNames } from './opentype/names.ts';

/** A face of a file, before anything but its names is read. */
export interface NamedFace {
  readonly tables: FontTables;
  readonly names: FaceNames;
}

interface Wanted {
  readonly path: string;
  readonly face: string | undefined;
  readonly span: Span | undefined;
}

/**
 * The only face of the file, or the one that is named: by PostScript or full name in any language, else by family name
 * when the family has one face here. Upper and lower case and spaces do not count.
 */
export function chooseFace(faces: readonly NamedFace[], wanted: Wanted): Result<NamedFace> {
  const { path, face, span } = wanted;
  const candidates = face === undefined ? faces : facesNamed(faces, face);
  const [first, second] = candidates;
  if (first === undefined) {
    return fail(diagnostic('font/unknown-face', { path, face: face ?? '' }, span, [listOf(faces)]));
  }
  return second === undefined ? ok(first) : fail(diagnostic('font/face-needed', { path }, span, [listOf(candidates)]));
}

function facesNamed(faces: readonly NamedFace[], name: string): readonly NamedFace[] {
  const wanted = plain(name);
  const called = (names: readonly string[]) => names.some((known) => plain(known) === wanted);
  const byFullName = faces.filter(({ names }) => called(names.full));
  // The same PostScript name twice in a collection is a slip of its maker; the first is as good as the second.
  if (byFullName.length > 0) return byFullName.slice(0, 1);
  return faces.filter(({ names }) => called(names.families));
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s/g, '');
}

function listOf(faces: readonly NamedFace[]): Hint {
  const names = faces.map(({ names: { shown, postScript } }) =>
    shown === postScript ? shown : `${shown} (${postScript})`,
  );
  return {
    message: {
      zh: `文件里有：${names.join('、')}。用 {file: …, face: 字体名} 指明`,
      en: `it holds: ${names.join(', ')}. Say which with {file: …, face: name}`,
    },
  };
}
