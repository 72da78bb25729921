import type { Localized } from '../../base/diagnostics/diagnostic.ts';
import { plural } from '../../base/plural.ts';
import type { Preflight } from './preflight.ts';

/** The result in one line. */
export function verdict({ standard, pages, findings }: Preflight): Localized {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const subject = standard ?? 'PDF';
  if (errors > 0) {
    return {
      zh: `付印检查（${subject}，${pages} 页）：不能付印，${errors} 个错误，${warnings} 个提醒`,
      en: `preflight (${subject}, ${plural(pages, 'page')}): not ready for press, ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
    };
  }
  const rest =
    warnings === 0 ? { zh: '', en: '' } : { zh: `，${warnings} 个提醒`, en: `, ${plural(warnings, 'warning')}` };
  return {
    zh: `付印检查（${subject}，${pages} 页）：可以付印${rest.zh}`,
    en: `preflight (${subject}, ${plural(pages, 'page')}): ready for press${rest.en}`,
  };
}
