import { joinSource, offsetAt, type SourceText, sliceSource } from '../../../base/source-text.ts';
import { atOnePlace } from '../rewrite.ts';
import type { Findings } from './findings.ts';
import { normaliseText } from './normalise.ts';

/** A text that may be left out. */
export function optionalText(source: SourceText | undefined, findings: Findings): SourceText | undefined {
  return source === undefined ? undefined : normaliseText(source, findings);
}

/** A title keeps the line ends that `title: |` gives it: layout breaks there. Lines without text go. */
export function normaliseTitle(source: SourceText, findings: Findings): SourceText {
  const lines: SourceText[] = [];
  for (const match of source.text.matchAll(/[^\r\n]+/gu)) {
    const end = match.index + match[0].length;
    const line = normaliseText(sliceSource(source, match.index, end), findings);
    if (line.text === '') continue;
    // The line end before this line, at its own place.
    if (lines.length > 0) lines.push(atOnePlace('\n', source.file, offsetAt(source, match.index - 1)));
    lines.push(line);
  }
  return lines.length === 0 ? normaliseText(source, findings) : joinSource(lines, source.file);
}
