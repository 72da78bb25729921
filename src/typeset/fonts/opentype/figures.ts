/** The figures of a face that hold for all of its glyphs: `head`, `hhea`, `maxp`, `OS/2`, `post`. OpenType 1.9. */
import type { FaceMetrics } from '../face.ts';
import { DamagedTable, type FontTables, optionalTable, requiredTable } from './font-file.ts';

export interface FaceFigures {
  /** Font units to the em. */
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** Glyphs with an advance of their own in `hmtx`. */
  readonly advanceCount: number;
  readonly longOffsets: boolean;
  readonly embedding: Embedding;
  readonly metrics: FaceMetrics;
}

/** Whether the maker of the face lets a part of it stand in a document. */
export type Embedding = 'allowed' | 'restricted' | 'whole-only' | 'bitmaps-only';

/** What `head` says in a place of its own, so that a table of other bytes is found out. OpenType 1.9, "head". */
const headMagic = 0x5f0f3cf5;

/** The figures of a face. Throws `DamagedTable` for a `head` that is none, or that nothing can be scaled or found by. */
export function readFigures(tables: FontTables): FaceFigures {
  const head = soundHead(tables);
  const hhea = requiredTable(tables, 'hhea', 36);
  const maxp = requiredTable(tables, 'maxp', 6);
  const os2 = optionalTable(tables, 'OS/2');
  const post = optionalTable(tables, 'post');
  const unitsPerEm = head.getUint16(18);
  const em = (units: number) => units / unitsPerEm;
  return {
    unitsPerEm,
    glyphCount: maxp.getUint16(4),
    advanceCount: hhea.getUint16(34),
    longOffsets: head.getInt16(50) !== 0,
    embedding: os2 === undefined ? 'allowed' : embeddingOf(os2),
    metrics: {
      ...verticalMetrics(os2, hhea, unitsPerEm),
      box: [em(head.getInt16(36)), em(head.getInt16(38)), em(head.getInt16(40)), em(head.getInt16(42))],
      italicAngle: post === undefined || post.byteLength < 8 ? 0 : post.getInt32(4) / 0x10000,
      weight: os2?.getUint16(4) ?? 400,
      serif: os2 === undefined || hasSerifs(os2),
    },
  };
}

function soundHead(tables: FontTables): DataView {
  const head = requiredTable(tables, 'head', 54);
  const unitsPerEm = head.getUint16(18);
  const offsets = head.getInt16(50);
  // 16 to 16384 by the specification. The form of the offsets means something for `loca` only.
  const scales = unitsPerEm >= 16 && unitsPerEm <= 16384;
  const finds = tables.kind !== 'truetype' || offsets === 0 || offsets === 1;
  if (head.getUint32(12) !== headMagic || !scales || !finds) throw new DamagedTable('head');
  return head;
}

/**
 * fsType: bit 1 alone forbids embedding (with a milder bit beside it the milder one holds), bit 8 embedding a part,
 * bit 9 outlines. OpenType 1.9, OS/2 fsType.
 */
function embeddingOf(os2: DataView): Embedding {
  const type = os2.getUint16(8);
  if ((type & 0b1110) === 0b0010) return 'restricted';
  if ((type & 0x100) !== 0) return 'whole-only';
  return (type & 0x200) !== 0 ? 'bitmaps-only' : 'allowed';
}

/** Typographic figures; `hhea` only where there is no OS/2: it differs from face to face, and some have the wrong sign. */
function verticalMetrics(os2: DataView | undefined, hhea: DataView, unitsPerEm: number) {
  const typographic = os2 !== undefined && os2.byteLength >= 72;
  const ascent = (typographic ? os2.getInt16(68) : hhea.getInt16(4)) / unitsPerEm;
  const descent = -Math.abs(typographic ? os2.getInt16(70) : hhea.getInt16(6)) / unitsPerEm;
  const heights = os2 !== undefined && os2.byteLength >= 90 && os2.getUint16(0) >= 2;
  const [xHeight, capHeight] = heights ? [os2.getInt16(86), os2.getInt16(88)] : [0, 0];
  return {
    ascent,
    descent,
    // Older faces do not give these, Fandol gives 0: a reader uses them only when the embedded program fails it.
    xHeight: xHeight > 0 ? xHeight / unitsPerEm : ascent / 2,
    capHeight: capHeight > 0 ? capHeight / unitsPerEm : ascent,
  };
}

/** By IBM's family class where it says (8: sans serif), else by PANOSE (serif style 11–15: sans). Most Song faces say neither. */
function hasSerifs(os2: DataView): boolean {
  const familyClass = os2.getUint8(30);
  if (familyClass !== 0) return familyClass !== 8;
  const [family, style] = [os2.getUint8(32), os2.getUint8(33)];
  return !(family === 2 && style >= 11 && style <= 15);
}
