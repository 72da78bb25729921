import { openProgram, type Program } from '../../../base/wasm/open-program.ts';
import { isArray, numberSyntax, type PdfDictionary, PdfReference, PdfToken, type PdfValue } from '../values.ts';
import { program } from './program.ts';

/** What assembly/write-syntax.ts exports. Addresses are in bytes. */
interface SyntaxProgram extends Program {
  commands(): number;
  mostCommands(): number;
  places(): number;
  words(): number;
  wordsEnd(): number;
  output(): number;
  write(from: number, to: number): number;
  writeRows(count: number): void;
  report(): number;
}

/** Where numbers that are references begin, and objects; see assembly/write-syntax.ts. */
const reference = 1 << 29;
const beginning = 1 << 30;
/** Bytes of a row of a cross-reference table, and rows that are written at a time: room for more is not kept. */
const bytesOfRow = 20;
const mostRows = 3000;

/** The longest piece of text that is handed over. */
const longestWord = 1 << 12;
/** What is longer is brought over by Node: see content-stream.ts. */
const long = 25;

let opened: SyntaxProgram | undefined;

/** Takes bytes, and where among them objects begin. Both are good until it returns. */
export type TakeSyntax = (bytes: Uint8Array, places: Int32Array) => void;

/**
 * Writes the syntax of objects. It is put together by the program in assembly/, a few thousand pieces at a time: as strings,
 * each piece of a hundred thousand would be a string and a join of two, and then be looked for in them.
 */
export class SyntaxWriter {
  private readonly program: SyntaxProgram;
  private readonly take: TakeSyntax;
  private readonly commands: Int32Array;
  private readonly bytes: Buffer;
  private readonly output: number;
  private readonly places: number;
  /** After a call, how many bytes it has written, and how many objects have begun in them. */
  private readonly report: Int32Array;
  private count = 0;
  private wordsEnd: number;
  /** Commands of words, of names with their slash, of keys with what stands around them, of numbers with decimals. */
  private readonly words = new Map<string, number>();
  private readonly names = new Map<string, number>();
  private readonly keys = new Map<string, number>();
  private readonly numbers = new Map<number, number>();

  /** One that hands on what is put into it, in parts. There is one at a time: what another holds is lost. */
  constructor(take: TakeSyntax) {
    opened ??= openProgram<SyntaxProgram>(program);
    this.program = opened;
    this.take = take;
    const { buffer } = opened.memory;
    this.commands = new Int32Array(buffer, opened.commands(), opened.mostCommands());
    this.bytes = Buffer.from(buffer);
    this.output = opened.output();
    this.places = opened.places();
    this.report = new Int32Array(buffer, opened.report(), 2);
    this.wordsEnd = opened.words();
  }

  /** Begins an object. */
  begin(id: number): void {
    this.put(beginning + id);
  }

  /** Ends an object. */
  end(): void {
    this.word('\nendobj\n');
  }

  /** Puts text that comes again. */
  word(text: string): void {
    this.put(this.words.get(text) ?? this.learn(this.words, text, text));
  }

  /** Puts a whole number from 0 on that is less than 2^29. */
  number(value: number): void {
    this.put(value);
  }

  reference(id: number): void {
    this.put(reference + id);
  }

  /** Puts text of which each character is a byte. */
  text(text: string): void {
    if (text.length <= longestWord) {
      this.put(this.bring(text));
    } else {
      for (let at = 0; at < text.length; at += longestWord) this.put(this.bring(text.slice(at, at + longestWord)));
    }
  }

  /**
   * Puts a value, in the lines that pdfkit would break it into.
   * @throws when a number has no decimal form: infinite, not a number, or of more than 21 digits
   */
  value(value: PdfValue): void {
    if (typeof value === 'number') {
      if (value >= 0 && value < reference && Number.isInteger(value)) this.put(value);
      else this.put(this.numbers.get(value) ?? this.learn(this.numbers, value, numberSyntax(value)));
    } else if (typeof value === 'string') {
      this.put(this.names.get(value) ?? this.learn(this.names, value, `/${value}`));
    } else if (value instanceof PdfReference) {
      this.put(reference + value.id);
    } else if (value instanceof PdfToken) {
      this.text(value.syntax);
    } else if (typeof value === 'boolean' || value === null) {
      this.word(String(value));
    } else if (isArray(value)) {
      this.array(value);
    } else {
      this.word('<<');
      this.entries(value);
      this.word('\n>>');
    }
  }

  /** Puts the entries of a dictionary, each on a new line. */
  entries(entries: PdfDictionary): void {
    const keys = Object.keys(entries);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at]!;
      const value = entries[key];
      if (value === undefined) continue;
      this.put(this.keys.get(key) ?? this.learn(this.keys, key, `\n/${key} `));
      this.value(value);
    }
  }

  /** Puts rows of a cross-reference table for objects that begin at `offsets`. */
  rows(offsets: readonly (number | null)[]): void {
    this.flush();
    const { program, commands } = this;
    for (let from = 0; from < offsets.length; from += mostRows) {
      const count = Math.min(mostRows, offsets.length - from);
      for (let at = 0; at < count; at++) commands[at] = offsets[from + at]!;
      program.writeRows(count);
      this.take(new Uint8Array(program.memory.buffer, this.output, bytesOfRow * count), new Int32Array(0));
    }
  }

  /** Hands on all that was put. */
  flush(): void {
    const { program, report, count } = this;
    const { buffer } = program.memory;
    for (let done = 0; done < count; ) {
      done = program.write(done, count);
      const places = new Int32Array(buffer, this.places, report[1]);
      this.take(new Uint8Array(buffer, this.output, report[0]), places);
    }
    this.count = 0;
  }

  private array(values: readonly PdfValue[]): void {
    this.word('[');
    for (let at = 0; at < values.length; at++) {
      if (at > 0) this.word(' ');
      this.value(values[at]!);
    }
    this.word(']');
  }

  private put(command: number): void {
    if (this.count === this.commands.length) this.flush();
    this.commands[this.count++] = command;
  }

  /** The command for `text`, which is the same whenever `key` comes again. */
  private learn<Key>(codes: Map<Key, number>, key: Key, text: string): number {
    const command = this.bring(text);
    codes.set(key, command);
    return command;
  }

  /** The command for `text`, which is brought over. */
  private bring(text: string): number {
    const { length } = text;
    if (this.wordsEnd + 2 + length > this.program.wordsEnd()) this.forget();
    const { bytes, wordsEnd: word } = this;
    bytes[word] = length & 0xff;
    bytes[word + 1] = length >> 8;
    if (length > long) bytes.write(text, word + 2, 'latin1');
    else for (let at = 0; at < length; at++) bytes[word + 2 + at] = text.charCodeAt(at);
    this.wordsEnd = word + 2 + length;
    return -word;
  }

  /** Makes room for words. */
  private forget(): void {
    this.flush();
    for (const codes of [this.words, this.names, this.keys, this.numbers]) codes.clear();
    this.wordsEnd = this.program.words();
  }
}
