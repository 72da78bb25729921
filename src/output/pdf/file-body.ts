/**
 * The body of a file (ISO 32000-1, 7.5.3) and its end, while streams in it are still being packed: what stands behind the first of them
 * is syntax already, and only has no place yet. As objects with values in them, thousands would wait.
 */
import { FileBytes } from './file-bytes.ts';
import type { Packing } from './packing/stream-packer.ts';
import { SyntaxWriter, type TakeSyntax } from './syntax/syntax-writer.ts';
import type { PdfDictionary, PdfValue } from './values.ts';

/** An object whose stream is not packed yet. */
interface OpenStream {
  readonly id: number;
  /** Its dictionary but for the length. */
  readonly data: PdfDictionary;
  readonly packing: Packing;
  /** How much of what is behind stands before it. */
  readonly at: number;
}

const streamEnd = Buffer.from('\nendstream\nendobj\n');

export class FileBody {
  private readonly file: FileBytes;
  private readonly behind: FileBytes;
  /** How much of what is behind has come into the file. */
  private settled = 0;
  private readonly open: OpenStream[] = [];
  private readonly syntax: SyntaxWriter;
  /** Where syntax goes: into the file, or behind. */
  private target: FileBytes;
  /** Numbers of the objects, in their order in the file. */
  private readonly ids: number[] = [];
  /** Where each of these begins, counted without the objects with streams. */
  private readonly places: number[] = [];
  /** Bytes without objects with streams. */
  private length: number;
  /** Of each object with a stream, how many objects it is the last of. */
  private readonly ranks: number[] = [];
  /** Bytes of these, for each that is packed. */
  private readonly lengths: number[] = [];

  /** In `file`, behind what it has so far, with room for `expected` bytes that wait. */
  constructor(file: FileBytes, expected = 0) {
    this.file = file;
    this.behind = new FileBytes(expected);
    this.target = file;
    this.length = file.length;
    const take: TakeSyntax = (bytes, places) => {
      for (let at = 0; at < places.length; at++) this.places.push(this.length + places[at]!);
      this.length += bytes.length;
      this.target.addBytes(bytes);
    };
    this.syntax = new SyntaxWriter(take);
  }

  /** How many objects have been added. */
  get count(): number {
    return this.ids.length;
  }

  /** Begins an object, to be written by what is returned, and ended by it. */
  begin(id: number): SyntaxWriter {
    this.ids.push(id);
    this.syntax.begin(id);
    return this.syntax;
  }

  add(id: number, data: PdfValue): void {
    const syntax = this.begin(id);
    syntax.value(data);
    syntax.end();
  }

  /** Adds a dictionary with all the entries of `parts`, which have no key in common. */
  addDictionary(id: number, parts: readonly PdfDictionary[]): void {
    const syntax = this.begin(id);
    syntax.word('<<');
    for (let at = 0; at < parts.length; at++) syntax.entries(parts[at]!);
    syntax.word('\n>>');
    syntax.end();
  }

  /** Adds an object with a stream; `data` needs no /Length. */
  addStream(id: number, data: PdfDictionary, packing: Packing): void {
    this.syntax.flush();
    this.ranks.push(this.ids.push(id));
    this.places.push(this.length);
    this.open.push({ id, data, packing, at: this.behind.length });
    this.target = this.behind;
    this.settle(false);
  }

  /** Brings all into the file that is packed; with what is not packed yet, where it `waits`. */
  settle(waits: boolean): void {
    this.syntax.flush();
    const { open, behind } = this;
    let count = 0;
    for (; count < open.length; count++) {
      const stream = open[count]!;
      const bytes = stream.packing(waits);
      if (bytes === undefined) break;
      this.settleTo(stream.at);
      this.writeStream(stream, bytes);
    }
    if (count === 0) return;
    open.splice(0, count);
    if (open.length > 0) return;
    this.settleTo(behind.length);
    behind.clear();
    this.settled = 0;
    this.target = this.file;
  }

  /** Calls `take` with the number of each object and where it begins. Nothing may wait any more. */
  eachPlace(take: (id: number, place: number) => void): void {
    const { ids, places, ranks, lengths } = this;
    let stream = 0;
    let before = 0;
    for (let at = 0; at < ids.length; at++) {
      take(ids[at]!, places[at]! + before);
      if (ranks[stream] === at + 1) before += lengths[stream++]!;
    }
  }

  /**
   * Writes table and trailer (ISO 32000-1, 7.5.4 and 7.5.5): `offsets` of all objects by their numbers less one, `entries`
   * of the trailer but for how many there are.
   */
  end(offsets: readonly (number | null)[], entries: PdfDictionary): void {
    const { syntax, file } = this;
    const start = file.length;
    const size = offsets.length + 1;
    syntax.word('xref\n0 ');
    syntax.number(size);
    syntax.word('\n0000000000 65535 f \n');
    syntax.rows(offsets);
    syntax.word('trailer\n');
    syntax.value({ Size: size, ...entries });
    syntax.word('\nstartxref\n');
    syntax.value(start);
    syntax.word('\n%%EOF\n');
    syntax.flush();
  }

  private settleTo(end: number): void {
    if (end > this.settled) this.file.addFrom(this.behind, this.settled, end);
    this.settled = end;
  }

  private writeStream({ id, data }: OpenStream, bytes: Uint8Array): void {
    const { file, syntax, length, target } = this;
    const start = file.length;
    this.target = file;
    syntax.number(id);
    syntax.word(' 0 obj\n<<');
    syntax.entries(data);
    syntax.word('\n/Length ');
    syntax.value(bytes.length);
    syntax.word('\n>>\nstream\n');
    syntax.flush();
    this.target = target;
    this.length = length;
    file.addBytes(bytes);
    file.addBytes(streamEnd);
    this.lengths.push(file.length - start);
  }
}
