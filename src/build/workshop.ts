/** What one run keeps from issue to issue. */
import type { Report, Result } from '../base/diagnostics/diagnostic.ts';
import type { World } from '../base/world.ts';
import type { ChineseForms, FontSet } from '../typeset/fonts/font-set.ts';
import { type FaceChoice, fontStore, openFonts } from '../typeset/fonts/open-fonts.ts';
import { houseFontFolder } from './house-files.ts';

export interface Workshop {
  /** The faces of an issue. Close the set when its pages are no longer needed; what is shared stays open. */
  openFonts(world: World, choices: readonly FaceChoice[], report: Report, region: ChineseForms): Result<FontSet>;
  close(): void;
}

/** For a single issue. */
export const keepsNothing: Workshop = {
  openFonts: (world, choices, report, region) => openFonts(world, houseFontFolder, choices, report, region),
  close: () => undefined,
};

/** For issues that are built one after the other. */
export function openWorkshop(): Workshop {
  const { open, close } = fontStore(houseFontFolder);
  return { openFonts: open, close };
}
