import type { Pt } from '../../../base/geometry.ts';
import { openProgram, type Program } from '../../../base/wasm/open-program.ts';
import { program } from './program.ts';

/** What assembly/show-run.ts exports. Addresses are in bytes. */
interface TextProgram extends Program {
  begin(): number;
  reach(end: number): void;
  /** Bytes that a run takes at most, and each of its glyphs. */
  readonly longestRun: { readonly value: number };
  readonly longestGlyph: { readonly value: number };
  showRun(
    at: number,
    from: number,
    count: number,
    isRaised: boolean,
    begins: boolean,
    size: number,
    x: number,
    y: number,
  ): number;
}

let opened: TextProgram | undefined;

/** Bytes that a glyph is brought in: place, advance, height and code. */
const broughtGlyph = 26;

/** What is longer is brought over by Node: its way takes as long as a loop over 25 characters (measured optimised). */
const long = 25;

/**
 * The content of a page while it is written: ASCII, in the memory of the program that writes its text. Put together as
 * strings, and made bytes of in the end, it took twice as long.
 */
export class ContentStream {
  private readonly program: TextProgram;
  private readonly start: number;
  private readonly longestRun: number;
  private readonly longestGlyph: number;
  private at: number;
  private bytes = Buffer.alloc(0);
  /** Where runs are brought to, by numbers of eight bytes and of two. */
  numbers = new Float64Array(0);
  codes = new Uint16Array(0);

  /** An empty one. There is one at a time: what another holds is lost. */
  constructor() {
    opened ??= openProgram<TextProgram>(program);
    this.program = opened;
    this.start = opened.begin();
    this.longestRun = opened.longestRun.value;
    this.longestGlyph = opened.longestGlyph.value;
    this.at = this.start;
    this.lookAtMemory();
  }

  /** Adds operators. */
  put(operators: string): void {
    const { at } = this;
    const { length } = operators;
    this.reach(at + length);
    const { bytes } = this;
    if (length > long) bytes.write(operators, at, 'latin1');
    else for (let k = 0; k < length; k++) bytes[at + k] = operators.charCodeAt(k);
    this.at = at + length;
  }

  /**
   * Where a run of `count` glyphs is to be brought, with room for all of it, as assembly/show-run.ts says; an address, a
   * multiple of eight.
   */
  place(count: number): number {
    const from = (this.at + this.longestRun + this.longestGlyph * count + 7) & ~7;
    this.reach(from + broughtGlyph * count);
    return from;
  }

  /** Adds the operators of a run that has been brought to `from`. See assembly/show-run.ts. */
  showRun(from: number, count: number, isRaised: boolean, begins: boolean, size: Pt, x: Pt, y: Pt): void {
    this.at = this.program.showRun(this.at, from, count, isRaised, begins, size, x, y);
  }

  /** All of it, until another is begun. */
  written(): Uint8Array {
    return this.bytes.subarray(this.start, this.at);
  }

  /** Makes room up to the address `end`. Memory that has grown is another. */
  private reach(end: number): void {
    if (end <= this.bytes.length) return;
    this.program.reach(end);
    this.lookAtMemory();
  }

  private lookAtMemory(): void {
    const { buffer } = this.program.memory;
    this.bytes = Buffer.from(buffer);
    this.numbers = new Float64Array(buffer);
    this.codes = new Uint16Array(buffer);
  }
}
