import { error, warning } from './entry.ts';

/** What stands in the way of printing. */
export const printMessages = {
  'print/not-a-profile': error((a: { path: string }) => ({
    zh: `不是色彩特性文件（ICC）：${a.path}`,
    en: `not an ICC profile: ${a.path}`,
  })),
  'print/wrong-profile': error((a: { path: string; description: string; space: string }) => ({
    zh: `不是印刷用的 CMYK 特性文件：${a.path}（${a.description}，${a.space}）`,
    en: `not a CMYK profile of a printing machine: ${a.path} (${a.description}, ${a.space})`,
  })),
  'print/condition-needs-profile': error((a: { condition: string }) => ({
    zh: `印刷条件 ${a.condition} 的特性文件不随程序提供`,
    en: `the profile of the printing condition ${a.condition} does not come with the program`,
  })),
  'print/not-readable': error((a: { path: string }) => ({
    zh: `不是 PDF，或者已经损坏：${a.path}`,
    en: `not a PDF, or damaged: ${a.path}`,
  })),
  'print/for-press-only': warning((a: { setting: string; profile: string }) => ({
    zh: `${a.setting} 只用于付印，用途为 ${a.profile} 时不起作用`,
    en: `${a.setting} is for press only and does nothing with the profile ${a.profile}`,
  })),
  'print/for-screen-only': warning((a: { setting: string; profile: string }) => ({
    zh: `${a.setting} 只用于传阅，用途为 ${a.profile} 时不起作用`,
    en: `${a.setting} is for the screen only and does nothing with the profile ${a.profile}`,
  })),
  'print/for-booklet-only': warning(() => ({
    zh: '纸厚只用于骑马订拼版，不拼版时不起作用',
    en: 'the thickness of the paper is for a booklet only, and none is made',
  })),
  'print/not-a-plate': error((a: { plate: string }) => ({
    zh: `“${a.plate}”不能作专色的名字`,
    en: `“${a.plate}” cannot be the name of a spot ink`,
  })),
  'print/plate-shared': error((a: { plate: string; inks: readonly string[] }) => ({
    zh: `${a.inks.join('、')}都叫专色“${a.plate}”，一个专色只能有一种颜色`,
    en: `${a.inks.join(' and ')} are both named “${a.plate}”: a spot ink has one colour`,
  })),
  'print/spot-unused': warning((a: { ink: string; inks: readonly string[] }) => ({
    zh: `没有东西是用“${a.ink}”印的；本期用的颜色：${a.inks.join('、')}`,
    en: `nothing is printed in “${a.ink}”; the issue has ${a.inks.join(', ')}`,
  })),
} as const;
