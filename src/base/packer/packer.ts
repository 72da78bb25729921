import { openProgram, type Program } from '../wasm/open-program.ts';
import { program } from './program.ts';

/** What assembly/pack.ts exports. Addresses and lengths are in bytes. */
export interface Packer extends Program {
  room(length: number): number;
  pack(length: number, isFirst: boolean, isLast: boolean, literals: boolean, before: number): number;
  checksum(): number;
  result(length: number): number;
  digest(length: number, isFirst: boolean, isLast: boolean): void;
  wordSum(length: number, isFirst: boolean): number;
}

let opened: Packer | undefined;

/** What packs bytes and sums them up. */
export function openPacker(): Packer {
  opened ??= openProgram<Packer>(program);
  return opened;
}

/** Whole blocks of everything that goes through bytes part by part; the program's memory stays small. */
const part = 1 << 16;

/** Brings `bytes` into the input of the program part by part, and calls `take` for each; the address of the input. */
export function feed(bytes: Uint8Array, take: (length: number, isFirst: boolean, isLast: boolean) => void): number {
  const packer = openPacker();
  const place = packer.room(part);
  for (let at = 0; at === 0 || at < bytes.length; at += part) {
    const taken = bytes.subarray(at, at + part);
    new Uint8Array(packer.memory.buffer, place, taken.length).set(taken);
    take(taken.length, at === 0, at + part >= bytes.length);
  }
  return place;
}
