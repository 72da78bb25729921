/**
 * The program that goes through texts and the text that is in its memory: what is asked of a text one after the other has it
 * brought there once. It is compiled from assembly/ and from paragraph/assembly/, which reads the scripts and breaks of the
 * text where they stand.
 */
import { Buffer } from 'node:buffer';
import { openProgram, type Program } from '../../base/wasm/open-program.ts';
import { kinds, runs } from './line-break/table.ts';
import { program } from './program.ts';

/** What assembly/unicode.ts exports. Addresses are in bytes. */
export interface UnicodeProgram extends Program {
  kindsAt(): number;
  runsAt(count: number): number;
  room(units: number): number;
  addressesAt(): number;
  findScripts(length: number): number;
  scriptsAt(): number;
  scriptAt(index: number): number;
  scriptOf(unit: number): number;
  isShared(unit: number): number;
  breaksOf(length: number, rules: number, addressCount: number): number;
  costAt(): number;
  kindOf(codePoint: number): number;
}

export interface Held {
  readonly program: UnicodeProgram;
  text: string;
  /** What it has of `TextTraits`, beside other bits; −1 until somebody asks, and then its scripts are there, too. */
  traits: number;
  /** UTF-16 units that there is room for, and where they go. */
  room: number;
  at: number;
  /** The whole memory, to write to, which is done by Node itself, and to read. */
  input: Buffer;
  output: Uint8Array;
}

/** Longer paragraphs are rare. */
const usualRoom = 4096;

let held: Held | undefined;

/** The program; one for all. */
export function unicodeProgram(): UnicodeProgram {
  return open().program;
}

/** Leaves the program and its memory to whoever has views of it; the next text goes to another one. */
export function leaveProgram(): void {
  held = undefined;
}

/** Whether a text goes there without making room, which would write over what stands behind. */
export function hasRoomFor(text: string): boolean {
  return text.length <= open().room;
}

/** The program's memory, which may have grown since the text was brought there. */
export function memoryOf(holder: Held): Uint8Array {
  if (holder.output.length === 0) lookAgain(holder);
  return holder.output;
}

/** Its memory may have grown since, for the boxes of a paragraph. */
function open(): Held {
  held ??= start();
  if (held.output.length === 0) lookAgain(held);
  return held;
}

function start(): Held {
  const started = openProgram<UnicodeProgram>(program);
  const at = started.room(usualRoom);
  const { buffer } = started.memory;
  const input = Buffer.from(buffer);
  input.write(kinds, started.kindsAt(), 'base64');
  const bytes = Buffer.byteLength(runs, 'base64');
  input.write(runs, started.runsAt(bytes / 4), 'base64');
  return {
    program: started,
    text: '',
    traits: -1,
    room: usualRoom,
    at,
    input,
    output: new Uint8Array(buffer),
  };
}

/** Brings a text into the program's memory, unless it is there. */
export function hold(text: string): Held {
  const holder = open();
  if (text === holder.text) return holder;
  if (text.length > holder.room) makeRoom(holder, text.length);
  holder.input.write(text, holder.at, 'utf16le');
  holder.text = text;
  holder.traits = -1;
  return holder;
}

/** Brings a text there, and finds its scripts and traits. */
export function holdWithScripts(text: string): Held {
  const holder = hold(text);
  if (holder.traits < 0) holder.traits = holder.program.findScripts(text.length);
  return holder;
}

function makeRoom(holder: Held, units: number): void {
  holder.at = holder.program.room(units);
  holder.room = units;
  lookAgain(holder);
}

function lookAgain(holder: Held): void {
  const { buffer } = holder.program.memory;
  holder.input = Buffer.from(buffer);
  holder.output = new Uint8Array(buffer);
}
