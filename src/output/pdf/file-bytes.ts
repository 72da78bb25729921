/** As much as an issue of six pages takes. */
const firstLength = 1 << 18;

/**
 * A file while it grows, in one buffer: as a list of pieces, it would be copied as a whole whenever it is digested, and once
 * more in the end.
 */
export class FileBytes {
  private buffer = Buffer.allocUnsafeSlow(firstLength);
  private length = 0;
  /** Lines behind it that are not bytes yet: pdfkit has 10,000 of them for 600 pages, and each takes Node some time. */
  private lines = '';

  /** Adds a line, of which each character is a byte. */
  addLine(line: string): void {
    this.lines += `${line}\n`;
  }

  addBytes(bytes: Uint8Array): void {
    this.takeLines();
    this.reach(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** All so far, until more is added. */
  bytes(): Uint8Array {
    this.takeLines();
    return this.buffer.subarray(0, this.length);
  }

  private takeLines(): void {
    if (this.lines === '') return;
    this.reach(this.lines.length);
    this.length += this.buffer.write(this.lines, this.length, 'latin1');
    this.lines = '';
  }

  private reach(more: number): void {
    const needed = this.length + more;
    if (needed <= this.buffer.length) return;
    const { buffer } = this;
    this.buffer = Buffer.allocUnsafeSlow(Math.max(needed, 2 * buffer.length));
    this.buffer.set(buffer.subarray(0, this.length));
  }
}
