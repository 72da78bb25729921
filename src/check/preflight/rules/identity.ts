/** X01–X05, X09: what the file says of itself. */
import { iccHeader } from '../../../base/icc-profile.ts';
import type { Inspection, ReportFinding } from '../inspection.ts';
import { bytesOf, dictOf, listOf, nameOf, numberOf, type PdfDict, textOf } from '../pdf/values.ts';

/** Version and claim. */
export function versionRule({ file, standard, xmp }: Inspection, report: ReportFinding): void {
  const highest = standard === 'PDF/X-1a' ? '1.4' : '1.6';
  if (file.version > highest) {
    report('X01', 'error', {
      zh: `文件是 PDF ${file.version}，${standard ?? 'PDF/X-4'} 最高到 ${highest}`,
      en: `the file is PDF ${file.version}; ${standard ?? 'PDF/X-4'} goes up to ${highest}`,
    });
  }
  if (standard === undefined) {
    report('X01', 'error', {
      zh: '文件没有声明是 PDF/X-4 或 PDF/X-1a',
      en: 'the file does not claim to be PDF/X-4 or PDF/X-1a',
    });
  }
  if (standard === 'PDF/X-4' && !xmp.includes('PDF/X-4')) {
    report('X01', 'error', { zh: 'XMP 里没有 PDF/X-4 的声明', en: 'XMP does not claim PDF/X-4' });
  }
}

/** Encryption and identifier. */
export function protectionRule({ file }: Inspection, report: ReportFinding): void {
  if (file.encrypted) report('X02', 'error', { zh: '文件加了密', en: 'the file is encrypted' });
  if (!file.hasIdentifier)
    report('X02', 'error', { zh: '文件没有标识（/ID）', en: 'the file has no identifier (/ID)' });
}

/** Title, program, dates and trapping, in the information dictionary and in XMP. */
export function infoRule({ file, standard, xmp }: Inspection, report: ReportFinding): void {
  for (const key of ['Title', 'Creator', 'CreationDate', 'ModDate']) {
    if ((textOf(file.info?.get(key)) ?? '') !== '') continue;
    report('X03', 'error', { zh: `文件信息里没有 ${key}`, en: `the information dictionary has no ${key}` });
  }
  if (!['True', 'False'].includes(nameOf(file.info?.get('Trapped')) ?? '')) {
    report('X03', 'error', {
      zh: '没有说明是否做过陷印（Trapped）',
      en: 'it is not said whether the file is trapped (Trapped)',
    });
  }
  if (standard === 'PDF/X-1a') return;
  for (const key of [
    'dc:title',
    'xmp:CreatorTool',
    'xmp:CreateDate',
    'xmp:ModifyDate',
    'xmp:MetadataDate',
    'pdf:Trapped',
  ]) {
    if (!xmp.includes(key)) report('X03', 'error', { zh: `XMP 里没有 ${key}`, en: `XMP has no ${key}` });
  }
}

/** Identification of the document in XMP, which must not be packed. */
export function metadataRule({ file, standard, xmp }: Inspection, report: ReportFinding): void {
  if (standard === 'PDF/X-1a') return;
  const metadata = dictOf(file.catalogue.get('Metadata'));
  if (metadata === undefined) {
    report('X04', 'error', { zh: '没有 XMP 元数据', en: 'there is no XMP metadata' });
    return;
  }
  if (metadata.get('Filter') !== undefined) {
    report('X04', 'error', { zh: 'XMP 元数据不能压缩', en: 'the XMP metadata must not be packed' });
  }
  for (const key of ['xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass']) {
    if (!xmp.includes(key)) report('X04', 'error', { zh: `XMP 里没有 ${key}`, en: `XMP has no ${key}` });
  }
}

/** The printing condition. */
export function intentRule({ file }: Inspection, report: ReportFinding): void {
  const intents = listOf(file.catalogue.get('OutputIntents')).flatMap((each) => dictOf(each) ?? []);
  const press = intents.filter((intent) => nameOf(intent.get('S')) === 'GTS_PDFX');
  const [intent] = press;
  if (intent === undefined || press.length > 1) {
    report('X05', 'error', {
      zh: `应有一个印刷输出意图（GTS_PDFX），有 ${press.length} 个`,
      en: `there must be one output intent for press (GTS_PDFX); there are ${press.length}`,
    });
    return;
  }
  for (const key of ['OutputConditionIdentifier', 'Info']) {
    if ((bytesOf(intent.get(key))?.length ?? 0) > 0) continue;
    report('X05', 'error', { zh: `输出意图里没有 ${key}`, en: `the output intent has no ${key}` });
  }
  checkProfile(dictOf(intent.get('DestOutputProfile')), report);
}

function checkProfile(profile: PdfDict | undefined, report: ReportFinding): void {
  const header = iccHeader(profile?.stream() ?? new Uint8Array());
  if (profile === undefined || header === undefined) {
    report('X05', 'error', { zh: '输出意图没有嵌入 ICC 特性文件', en: 'the output intent has no ICC profile in it' });
  } else if (header.deviceClass !== 'prtr' || header.space !== 'CMYK' || numberOf(profile.get('N')) !== 4) {
    report('X05', 'error', {
      zh: `输出意图的特性文件不是印刷 CMYK：${header.description}`,
      en: `the profile of the output intent is no CMYK of a printing machine: ${header.description}`,
    });
  }
}

/** Actions: a press file does nothing. Outlines may lead to places, not act. */
export function actionRule({ file, pages }: Inspection, report: ReportFinding): void {
  const { catalogue } = file;
  const names = dictOf(catalogue.get('Names'));
  const opens = dictOf(catalogue.get('OpenAction')) !== undefined;
  const acts = catalogue.get('AA') ?? names?.get('JavaScript') ?? pages.find(({ dictionary }) => dictionary.get('AA'));
  const outline = file.objects.some((each) => each.get('Title') !== undefined && dictOf(each.get('A')) !== undefined);
  if (!opens && acts === undefined && !outline) return;
  report('X09', 'error', {
    zh: '文件里有动作（OpenAction、JavaScript 等）',
    en: 'the file has actions (OpenAction, JavaScript …)',
  });
}
