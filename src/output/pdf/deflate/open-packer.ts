import { program } from './program.ts';

/** The little of WebAssembly that is used here: without the types of a browser TypeScript does not know it. */
declare const WebAssembly: {
  readonly Module: new (program: Uint8Array) => object;
  readonly Instance: new (program: object) => { readonly exports: Packer };
};

/** What packer/pack.ts exports. Addresses and lengths are in bytes. */
interface Packer {
  readonly memory: { readonly buffer: ArrayBuffer };
  room(length: number): number;
  pack(length: number, isFirst: boolean, isLast: boolean, literals: boolean, before: number): number;
  checksum(): number;
  result(length: number): number;
  digest(length: number, isFirst: boolean, isLast: boolean): void;
}

let opened: Packer | undefined;

/** The program in WebAssembly; one for all. */
export function openPacker(): Packer {
  opened ??= new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(program, 'base64'))).exports;
  return opened;
}
