/** Inlines of a text → inlines with their faces. */
import type { Inline } from '../../../input/content/issue.ts';
import type { TypeSpec } from '../../../input/style/style.ts';
import type { StyledInline } from '../../paragraph/flat-text.ts';
import type { RunStyle } from '../../paragraph/run-style.ts';
import type { Setting } from './setting.ts';
import { plainStyle } from './single-line.ts';

/** Style of a run: bold and emphasis change the face, never the size (Chinese has no italics: emphasis is 楷). */
function runStyle(around: TypeSpec, inline: Extract<Inline, { kind: 'text' }>, { headings }: Setting): RunStyle {
  const { bold, emphasis, heading, href } = inline.style;
  // Of a heading in its paragraph the face and the ink count, not the size.
  const spec = heading === undefined ? around : { ...around, ...faceOf(headings[heading - 1] ?? around) };
  const role = emphasis ? 'kai' : bold && spec.role === 'song' ? 'song-bold' : bold ? 'hei' : spec.role;
  const latinRole = emphasis ? (bold ? 'latin-bold-italic' : 'latin-italic') : bold ? 'latin-bold' : spec.role;
  return { role, latinRole, size: spec.size, rise: 0, ink: spec.ink, href };
}

function faceOf({ role, ink }: TypeSpec): Pick<TypeSpec, 'role' | 'ink'> {
  return { role, ink };
}

/** Inlines of the block `part` with their faces; equal styles share one object. Links become parts of the block. */
export function styled(setting: Setting, spec: TypeSpec, inlines: readonly Inline[], part: number): StyledInline[] {
  const { structure } = setting;
  const plain = plainStyle(spec);
  const known = new Map<string, RunStyle>();
  const partStyle = (style: RunStyle): RunStyle =>
    style.href === undefined ? style : { ...style, part: structure.add({ kind: 'link', href: style.href }, part) };
  return inlines.map((inline) => {
    if (inline.kind === 'forced-break') return { kind: 'forced-break' };
    if (inline.kind === 'note') return setting.notes.mark(setting, spec, inline.inlines, part);
    const { bold, emphasis, heading, href } = inline.style;
    const isPlain = !bold && !emphasis && heading === undefined && href === undefined;
    if (isPlain) return { kind: 'text', text: inline.text, style: plain, marks: inline.style.marks };
    const name = `${bold} ${emphasis} ${heading ?? 0} ${href ?? ''}`;
    const style = known.get(name) ?? partStyle(runStyle(spec, inline, setting));
    known.set(name, style);
    return { kind: 'text', text: inline.text, style, marks: inline.style.marks };
  });
}
