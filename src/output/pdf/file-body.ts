/**
 * The body of a file (ISO 32000-1, 7.5.3) while streams in it are still being packed: what stands behind the first of them
 * is syntax already, and only has no place yet. As objects with values in them, thousands would wait.
 */
import { FileBytes } from './file-bytes.ts';
import type { Packing } from './packing/stream-packer.ts';

/** An object whose stream is not packed yet. */
interface OpenStream {
  readonly id: number;
  /** The entries of its dictionary but for its length. */
  readonly entries: string;
  readonly packing: Packing;
  /** How much of what is behind stands before it. */
  readonly at: number;
}

export class FileBody {
  private readonly file: FileBytes;
  private readonly behind = new FileBytes();
  /** How much of what is behind has come into the file. */
  private settled = 0;
  private readonly open: OpenStream[] = [];
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

  /** In `file`, behind what it has so far. */
  constructor(file: FileBytes) {
    this.file = file;
    this.length = file.length;
  }

  /** How many objects have been added. */
  get count(): number {
    return this.ids.length;
  }

  /** Adds an object that is `syntax`. */
  add(id: number, syntax: string): void {
    this.begin(id);
    const object = `${id} 0 obj\n${syntax}\nendobj\n`;
    this.length += object.length;
    (this.open.length > 0 ? this.behind : this.file).addText(object);
  }

  /** Adds an object with a stream; `entries` of its dictionary, without /Length. */
  addStream(id: number, entries: string, packing: Packing): void {
    this.ranks.push(this.begin(id));
    this.open.push({ id, entries, packing, at: this.behind.length });
    this.settle(false);
  }

  /** Brings all into the file that is packed; with what is not packed yet, where it `waits`. */
  settle(waits: boolean): void {
    const { open, file, behind } = this;
    let count = 0;
    for (; count < open.length; count++) {
      const { id, entries, packing, at } = open[count]!;
      const bytes = packing(waits);
      if (bytes === undefined) break;
      this.settleTo(at);
      const start = file.length;
      file.addText(`${id} 0 obj\n<<\n${entries}/Length ${bytes.length}\n>>\nstream\n`);
      file.addBytes(bytes);
      file.addText('\nendstream\nendobj\n');
      this.lengths.push(file.length - start);
    }
    if (count === 0) return;
    open.splice(0, count);
    if (open.length > 0) return;
    this.settleTo(behind.length);
    behind.clear();
    this.settled = 0;
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

  /** How many objects there are with this one. */
  private begin(id: number): number {
    this.places.push(this.length);
    return this.ids.push(id);
  }

  private settleTo(end: number): void {
    if (end > this.settled) this.file.addBytes(this.behind.bytes().subarray(this.settled, end));
    this.settled = end;
  }
}
