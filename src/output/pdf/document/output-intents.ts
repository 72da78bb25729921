/** What the colours of the file mean (ISO 32000-1, 14.11.5). */
import type { Container } from '../container.ts';
import type { OutputIntent } from '../options.ts';
import type { Profile } from '../profile.ts';
import { asciiString, type PdfValue } from '../values.ts';

const registry = 'http://www.color.org';

/**
 * One output intent for each standard that asks for one. Where there are several, they share one profile (ISO 19005-2,
 * 6.2.3); it is embedded even where PDF/X would let its name do.
 */
export function outputIntents(container: Container, { pdfx, pdfa }: Profile, intent: OutputIntent): PdfValue {
  const profile = container.addStream(intent.icc, { N: intent.components });
  const kinds = [...(pdfx === undefined ? [] : ['GTS_PDFX']), ...(pdfa ? ['GTS_PDFA1'] : [])];
  return kinds.map((kind) =>
    container.add({
      Type: 'OutputIntent',
      S: kind,
      OutputConditionIdentifier: asciiString(intent.identifier),
      RegistryName: intent.registered ? asciiString(registry) : undefined,
      Info: asciiString(intent.info),
      DestOutputProfile: profile,
    }),
  );
}
