/** As much as an issue of six pages takes. */
const firstLength = 1 << 18;

/** Text that is made bytes of in one go: each goes to Node's own code, and what waits for it outlives the young heap. */
const worthTaking = 1 << 14;

/**
 * A file while it grows, in one buffer: as a list of pieces, it would be copied as a whole whenever it is digested, and once
 * more in the end.
 */
export class FileBytes {
  private buffer: Buffer;
  private taken = 0;
  /** What stands behind it and is not bytes yet. */
  private text = '';

  /** With room for `expected` bytes; more are found room for, but are copied. Room that is not used costs nothing. */
  constructor(expected = 0) {
    this.buffer = Buffer.allocUnsafeSlow(Math.max(expected, firstLength));
  }

  get length(): number {
    return this.taken + this.text.length;
  }

  /** Adds text, of which each character is a byte. */
  addText(text: string): void {
    this.text += text;
    if (this.text.length > worthTaking) this.takeText();
  }

  addBytes(bytes: Uint8Array): void {
    this.takeText();
    this.reach(bytes.length);
    this.buffer.set(bytes, this.taken);
    this.taken += bytes.length;
  }

  /** Adds the bytes of `other` from the place `from` up to `to`. */
  addFrom(other: FileBytes, from: number, to: number): void {
    other.takeText();
    const { buffer, byteOffset } = other.buffer;
    this.addBytes(new Uint8Array(buffer, byteOffset + from, to - from));
  }

  /** All so far, until more is added. */
  bytes(): Uint8Array {
    this.takeText();
    return this.buffer.subarray(0, this.taken);
  }

  /** Forgets all. */
  clear(): void {
    this.taken = 0;
    this.text = '';
  }

  private takeText(): void {
    if (this.text === '') return;
    this.reach(this.text.length);
    this.taken += this.buffer.write(this.text, this.taken, 'latin1');
    this.text = '';
  }

  private reach(more: number): void {
    const needed = this.taken + more;
    if (needed <= this.buffer.length) return;
    const { buffer } = this;
    this.buffer = Buffer.allocUnsafeSlow(Math.max(needed, 2 * buffer.length));
    this.buffer.set(buffer.subarray(0, this.taken));
  }
}
