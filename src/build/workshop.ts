/** What one run keeps from issue to issue. */
import type { Report, Result } from '../base/diagnostics/diagnostic.ts';
import { type Memo, newMemo } from '../base/memo.ts';
import type { World } from '../base/world.ts';
import type { MarkdownMemo } from '../input/content/markdown/parse-markdown.ts';
import type { ChineseForms, FontSet } from '../typeset/fonts/font-set.ts';
import { type FaceChoice, fontStore, openFonts } from '../typeset/fonts/open-fonts.ts';
import type { ParagraphMemo } from '../typeset/paragraph/recalled.ts';
import { houseFontFolder } from './house-files.ts';
import type { PhotographMemo } from './photographs.ts';

/** What one build leaves to the next, where both are of the same issue; each begins a round when it is asked for. */
export interface Memory {
  parsed(): MarkdownMemo;
  paragraphs(fonts: FontSet): ParagraphMemo;
  streams(): Memo<Uint8Array>;
  photographs(): PhotographMemo;
}

export interface Workshop {
  /** Of an issue that is built again and again. */
  readonly memory?: Memory | undefined;
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

/** For one issue that is built at every change: what has not changed is not done again. */
export function openWatchingWorkshop(): Workshop {
  return { ...openWorkshop(), memory: newMemory() };
}

function newMemory(): Memory {
  const parsed: MarkdownMemo = newMemo();
  const streams = newMemo<Uint8Array>();
  const photographs: PhotographMemo = newMemo();
  let paragraphs: ParagraphMemo = newMemo();
  let known: FontSet | undefined;
  return {
    parsed: () => turned(parsed),
    // Numbers of glyphs are those of a set.
    paragraphs(fonts) {
      if (known !== fonts) paragraphs = newMemo();
      known = fonts;
      return turned(paragraphs);
    },
    streams: () => turned(streams),
    photographs: () => turned(photographs),
  };
}

function turned<Value>(memo: Memo<Value>): Memo<Value> {
  memo.turn();
  return memo;
}
