/** X10–X13, P12: fonts, and what a machine would do otherwise than the file shows. */
import { isEmbedded, shownName } from '../content/font-codes.ts';
import type { Inspection, ReportFinding } from '../inspection.ts';
import { dictOf, listOf, nameOf, numberOf, type PdfDict, type PdfValue } from '../pdf/values.ts';

/** Every font has its program in the file. */
export function fontRule({ file, pages }: Inspection, report: ReportFinding): void {
  const fonts = file.objects.filter((each) => nameOf(each.get('Type')) === 'Font' && !isDescendant(each));
  for (const font of fonts) {
    if (isEmbedded(font)) continue;
    report('X10', 'error', {
      zh: `字体没有嵌入：${shownName(font)}`,
      en: `the font is not embedded: ${shownName(font)}`,
    });
  }
  for (const page of pages) {
    for (const mark of page.marks) {
      if (mark.kind !== 'text' || !mark.font.identity || !mark.codes.includes(0)) continue;
      const font = shownName(mark.font.dictionary);
      report(
        'P12',
        'error',
        { zh: `缺字：${font} 里没有要印的字形`, en: `a glyph is missing: ${font} shows .notdef` },
        { page, box: mark.box },
      );
    }
  }
}

function isDescendant(font: PdfDict): boolean {
  return nameOf(font.get('Subtype'))?.startsWith('CIDFont') === true;
}

/** Transfer functions and halftones belong to the machine. */
export function halftoneRule({ file }: Inspection, report: ReportFinding): void {
  const bad = file.objects.some((each) => {
    const second = each.get('TR2');
    const isState = ['OP', 'op', 'OPM', 'TR', 'TR2', 'HT', 'HTP', 'ca', 'CA', 'SMask', 'BM'].some(
      (key) => each.get(key) !== undefined,
    );
    if (!isState || nameOf(each.get('Type')) === 'Annot') return false;
    const transfers = each.get('TR') !== undefined || (second !== undefined && nameOf(second) !== 'Default');
    return transfers || each.get('HTP') !== undefined || isBadHalftone(each.get('HT'));
  });
  if (bad)
    report('X11', 'error', {
      zh: '图形状态里有传递函数或加网设置',
      en: 'a graphics state has a transfer function or a halftone',
    });
}

/** Only types 1 and 5, and without a name (ISO 19005-2, 6.2.5). */
function isBadHalftone(value: PdfValue | undefined): boolean {
  const halftone = dictOf(value);
  if (halftone === undefined) return false;
  const type = numberOf(halftone.get('HalftoneType'));
  return (type !== 1 && type !== 5) || halftone.get('HalftoneName') !== undefined;
}

/** What needs another program or another file. */
export function dependencyRule({ file }: Inspection, report: ReportFinding): void {
  for (const object of file.objects) {
    const filters = [nameOf(object.get('Filter')), ...listOf(object.get('Filter')).map(nameOf)];
    if (filters.includes('LZWDecode')) {
      report('X12', 'error', { zh: '用了 LZW 压缩', en: 'a stream is packed by LZW' });
    }
    const kind = nameOf(object.get('Subtype'));
    const foreign =
      object.get('OPI') !== undefined ||
      kind === 'PS' ||
      nameOf(object.get('Subtype2')) === 'PS' ||
      (kind === 'Form' && object.get('Ref') !== undefined);
    if (foreign)
      report('X12', 'error', {
        zh: '有 OPI、PostScript 或外部引用',
        en: 'there are OPI, PostScript or references to other files',
      });
    const alternates = listOf(object.get('Alternates')).map(dictOf);
    if (alternates.some((each) => each?.get('DefaultForPrinting') === true)) {
      report('X12', 'error', { zh: '图片另有打印用的替换图', en: 'a picture has another one for printing' });
    }
    if (object.get('PresSteps') !== undefined) {
      report('X12', 'error', { zh: '页面有演示步骤', en: 'a page has presentation steps' });
    }
  }
}

/** Transparency: none in PDF/X-1a; in PDF/X-4 blended in CMYK. */
export function transparencyRule({ file, pages, standard }: Inspection, report: ReportFinding): void {
  for (const object of file.objects) {
    const group = dictOf(object.get('Group'));
    if (nameOf(group?.get('S')) === 'Transparency') {
      const space = nameOf(group?.get('CS'));
      if (space === 'DeviceRGB' || space === 'CalRGB') {
        report('X13', 'error', { zh: '透明在 RGB 里混合', en: 'transparency is blended in RGB' });
      }
    }
  }
  if (standard !== 'PDF/X-1a') return;
  const transparent = [...file.objects, ...pages.map(({ dictionary }) => dictionary)].some(isTransparent);
  if (transparent) report('X13', 'error', { zh: 'PDF/X-1a 里不能有透明', en: 'PDF/X-1a has no transparency' });
}

function isTransparent(object: PdfDict): boolean {
  if (nameOf(object.get('Type')) === 'Annot') return false;
  const alpha = [object.get('ca'), object.get('CA')].some((value) => typeof value === 'number' && value < 1);
  const mode = nameOf(object.get('BM'));
  const group = nameOf(dictOf(object.get('Group'))?.get('S')) === 'Transparency';
  return alpha || (mode !== undefined && mode !== 'Normal') || dictOf(object.get('SMask')) !== undefined || group;
}
