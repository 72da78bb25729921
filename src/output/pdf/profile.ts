/** What each kind of file is allowed and bound to: the table that the rest of the writer reads. */
import type { OutputProfile } from '../../base/print.ts';
import type { PdfOptions } from './options.ts';

export interface Profile {
  /**
   * 1.6 is the highest that PDF/X-4 allows; PDF/A-2 and PDF/UA-1 allow it too, so that one file can be all of them, and
   * nothing in the profiles needs 1.7. PDF/X-1a:2003 is PDF 1.4.
   */
  readonly version: '1.4' | '1.6' | '1.7';
  /** cmyk: DeviceCMYK for every ink, black over what lies below it. rgb: black and greys as grey, the others as RGB. */
  readonly colours: 'rgb' | 'cmyk';
  /** PDF/X forbids annotations on the area that is printed (ISO 15930-7). */
  readonly links: boolean;
  readonly pdfx: 'PDF/X-4' | 'PDF/X-1a:2003' | undefined;
  readonly pdfa: boolean;
  /** Nothing may be transparent. */
  readonly flattens: boolean;
  /** Tags tell what each part of a page is, to those who listen: PDF/UA-1, and level A of PDF/A. */
  readonly tagged: boolean;
}

/** The profile of a file. Letters that are mere areas cannot be read aloud, found or copied: nothing there is tagged. */
export function profileOf({ profile = 'screen', text }: Pick<PdfOptions, 'profile' | 'text'>): Profile {
  return text === 'outlines' ? { ...profiles[profile], tagged: false } : profiles[profile];
}

const profiles: Readonly<Record<OutputProfile, Profile>> = {
  screen: { version: '1.6', colours: 'rgb', links: true, pdfx: undefined, pdfa: true, flattens: false, tagged: true },
  press: { version: '1.6', colours: 'cmyk', links: false, pdfx: 'PDF/X-4', pdfa: true, flattens: false, tagged: true },
  'press-x1a': {
    version: '1.4',
    colours: 'cmyk',
    links: false,
    pdfx: 'PDF/X-1a:2003',
    pdfa: false,
    flattens: true,
    tagged: false,
  },
  archive: { version: '1.6', colours: 'rgb', links: true, pdfx: undefined, pdfa: true, flattens: false, tagged: true },
};
