/** The little of WebAssembly that is used here: without the types of a browser TypeScript does not know it. */
declare const WebAssembly: {
  readonly Module: new (program: Uint8Array) => object;
  readonly Instance: new (program: object) => { readonly exports: unknown };
};

/** What every program exports. */
export interface Program {
  readonly memory: { readonly buffer: ArrayBuffer };
}

/** Starts a program; its caller keeps it, one for all. `program`: as build-programs.mjs writes it. */
export function openProgram<Exports extends Program>(program: string): Exports {
  return new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(program, 'base64'))).exports as Exports;
}
