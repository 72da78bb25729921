/** The names of a face: what it is called in files, and what editors call it in menus. OpenType 1.9, "name". */

/** Every name of a face that a user may choose it by. */
export interface FaceNames {
  readonly postScript: string;
  /** Typographic family, in English when the face has it. */
  readonly family: string;
  /** Full name, in Chinese when the face has it: what menus show. */
  readonly shown: string;
  /** PostScript and full names in every language. */
  readonly full: readonly string[];
  /** Family names in every language. */
  readonly families: readonly string[];
}

interface NameRecord {
  readonly id: number;
  readonly language: 'en' | 'zh' | 'other';
  readonly text: string;
}

// Name ids.
const family = 1;
const fullName = 4;
const postScriptName = 6;
const typographicFamily = 16;

/** The names of a face. One without names is called Unnamed: PDF needs some name. */
export function readNames(view: DataView | undefined): FaceNames {
  const records = view === undefined ? [] : nameRecords(view);
  const all = (...ids: readonly number[]) => records.filter((record) => ids.includes(record.id));
  const first = (id: number, language: NameRecord['language']) =>
    records.find((record) => record.id === id && record.language === language)?.text;
  const any = (id: number) => records.find((record) => record.id === id)?.text;
  const postScript = postScriptForm(any(postScriptName) ?? any(fullName) ?? '');
  return {
    postScript,
    family: first(typographicFamily, 'en') ?? first(family, 'en') ?? any(family) ?? postScript,
    shown: first(fullName, 'zh') ?? any(fullName) ?? postScript,
    full: all(postScriptName, fullName).map((record) => record.text),
    families: all(family, typographicFamily).map((record) => record.text),
  };
}

/** Printing ASCII without the marks that delimit names in PostScript. OpenType 1.9, "name", name id 6. */
function postScriptForm(name: string): string {
  return name.replaceAll(/[^!-~]|[()<>[\]{}/%]/g, '') || 'Unnamed';
}

function nameRecords(view: DataView): readonly NameRecord[] {
  const strings = view.getUint16(4);
  const records: NameRecord[] = [];
  const count = view.getUint16(2);
  for (let index = 0; index < count; index++) {
    const at = 6 + 12 * index;
    const id = view.getUint16(at + 6);
    if (id !== family && id !== fullName && id !== postScriptName && id !== typographicFamily) continue;
    const platform = view.getUint16(at);
    const text = nameText(view, platform, strings + view.getUint16(at + 10), view.getUint16(at + 8));
    if (text !== '') records.push({ id, language: languageOf(platform, view.getUint16(at + 4)), text });
  }
  return records;
}

/** UTF-16BE of Unicode and Windows; of Macintosh's encodings, what is ASCII. Empty for what cannot be read. */
function nameText(view: DataView, platform: number, start: number, length: number): string {
  let text = '';
  if (platform === 1) {
    for (let at = start; at < start + length; at++) {
      const byte = view.getUint8(at);
      if (byte > 0x7e) return '';
      text += String.fromCharCode(byte);
    }
    return text;
  }
  for (let at = start; at + 2 <= start + length; at += 2) text += String.fromCharCode(view.getUint16(at));
  return text;
}

/** Windows language ids: the low ten bits are the language, whatever the region. */
function languageOf(platform: number, language: number): NameRecord['language'] {
  if (platform === 1) return language === 0 ? 'en' : 'other';
  if (platform === 0) return 'en';
  const primary = language & 0x3ff;
  return primary === 0x09 ? 'en' : primary === 0x04 ? 'zh' : 'other';
}
