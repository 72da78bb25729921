/** How the PDF shall be written, from what manifest and command line say. */
import { diagnostic, ok, type Report, type Result } from '../base/diagnostics/diagnostic.ts';
import { mmToPt } from '../base/geometry.ts';
import { isForPress, usualBleed } from '../base/print.ts';
import type { World } from '../base/world.ts';
import type { PrintSettings } from '../input/manifest/manifest.ts';
import type { PdfOptions } from '../output/pdf/options.ts';
import { readOutputIntent } from './output-intent.ts';
import { spotPlates } from './spot-plates.ts';

/** The options, with the colour profile read; warns of settings that the profile has no use for. */
export function pdfOptions(
  world: World,
  print: PrintSettings,
  timestamp: number | undefined,
  report: Report,
): Result<PdfOptions> {
  const profile = print.profile ?? 'screen';
  const intent = readOutputIntent(world, print);
  if (!intent.ok) return intent;
  if (isForPress(profile)) {
    const bleed = mmToPt(print.bleed ?? usualBleed);
    const spots = spotPlates(print.spot ?? []);
    if (!spots.ok) return spots;
    return ok({
      timestamp,
      profile,
      intent: intent.value,
      bleed,
      marks: print.marks,
      text: print.text,
      spots: spots.value,
    });
  }
  for (const [setting, key] of Object.entries(forPressOnly)) {
    if (print[key] === undefined) continue;
    report(diagnostic('print/for-press-only', { setting, profile }, undefined, [forPress]));
  }
  return ok({ timestamp, profile, intent: intent.value });
}

const forPress = {
  message: {
    zh: '付印请加 --profile press，或在清单的 print 里写 profile: press',
    en: 'for press add --profile press, or profile: press to print in the manifest',
  },
};

/** Settings that a file for other ends has no use for, as the manifest names them, and the command line where it differs. */
const forPressOnly = {
  condition: 'condition',
  icc: 'icc',
  bleed: 'bleed',
  marks: 'marks',
  'text (--outline-text)': 'text',
  'max-ppi': 'maxPpi',
  spot: 'spot',
} as const satisfies Readonly<Record<string, keyof PrintSettings>>;
