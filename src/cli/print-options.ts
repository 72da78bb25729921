/** Options for the print shop, and what they come to. */
import { mostBleed, ppiRange } from '../base/print.ts';
import type { PrintSettings } from '../input/manifest/manifest.ts';
import type { OptionSpec, ValuesOf } from './command.ts';
import { rightUsage, type Usage, wrongUsage } from './usage.ts';

export const printOptions = [
  {
    long: '--profile',
    value: { zh: '用途', en: 'name' },
    choices: ['screen', 'press', 'press-x1a', 'archive'],
    text: {
      zh: 'screen 传阅，press 付印（PDF/X-4），press-x1a 付印（旧设备），archive 存档',
      en: 'screen to be read, press or press-x1a to be printed, archive to be kept',
    },
  },
  {
    long: '--condition',
    value: { zh: '印刷条件', en: 'name' },
    choices: ['fogra39', 'fogra51', 'fogra52', 'japan2001', 'gracol2013'],
    text: {
      zh: '付印：印刷条件，默认 fogra39；其余要加 --icc',
      en: 'press: the printing condition, fogra39 by default; the others need --icc',
    },
  },
  {
    long: '--icc',
    value: { zh: '文件', en: 'file' },
    text: { zh: '付印：印刷厂给的 CMYK 特性文件', en: 'press: the print shop’s CMYK profile' },
  },
  {
    long: '--bleed',
    value: { zh: '毫米', en: 'mm' },
    text: { zh: '付印：出血，默认 3 毫米', en: 'press: the bleed, 3 mm by default' },
  },
  {
    long: '--marks',
    text: {
      zh: '付印：加裁切线、套准线、色标和说明行',
      en: 'press: crop marks, registration crosses, colour bar and slug line',
    },
  },
  {
    long: '--outline-text',
    text: {
      zh: '付印：文字转曲，文件里没有字体；印刷厂要求时才用',
      en: 'press: letters as outlines, no fonts; only where a shop insists',
    },
  },
  {
    long: '--max-ppi',
    value: { zh: '像素', en: 'ppi' },
    whole: true,
    text: {
      zh: '付印：RGB 照片在版面上的分辨率上限，如 450；不写时照原样',
      en: 'press: most pixels to the inch of RGB photographs, such as 450',
    },
  },
] as const satisfies readonly OptionSpec[];

/** The settings as the manifest would have them, or what is wrong with them. */
export function printSettings(values: ValuesOf<typeof printOptions>): Usage<PrintSettings> {
  const { profile, condition, icc, bleed, marks, outlineText, maxPpi } = values;
  if (bleed !== undefined && !(/^\d+(\.\d+)?$/.test(bleed) && Number(bleed) <= mostBleed)) {
    return wrongUsage({
      zh: `出血要写毫米数，0 到 ${mostBleed}：“${bleed}”`,
      en: `the bleed is a number of mm, from 0 to ${mostBleed}: “${bleed}”`,
    });
  }
  const [least, most] = ppiRange;
  if (maxPpi !== undefined && (maxPpi < least || maxPpi > most)) {
    return wrongUsage({
      zh: `--max-ppi 要写 ${least} 到 ${most}`,
      en: `--max-ppi is a number from ${least} to ${most}`,
    });
  }
  return rightUsage({
    profile,
    condition,
    icc: icc === undefined ? undefined : { path: icc, span: undefined },
    bleed: bleed === undefined ? undefined : Number(bleed),
    marks: marks ? 'all' : undefined,
    text: outlineText ? 'outlines' : undefined,
    maxPpi,
  });
}
