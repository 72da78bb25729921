/**
 * Loads CommonJS packages without the modules below them that a build hardly ever uses. Whole processes, medians of 15,
 * over an empty one of 55 ms: pdfkit 67 ms, this way 13; fontkit 51 ms, this way 26.
 *
 * While a package loads, its expensive modules stand in `require.cache` as stand-ins, which load the real one when they
 * are used for the first time. Afterwards the cache is as it would have been: only this package sees the stand-ins.
 */
import { createRequire } from 'node:module';

/** Packages that are loaded when they are needed, and lightly. */
export type LazyPackage = 'bidi-js' | 'fontkit' | 'hyphen/en' | 'pdfkit';

/** A module below a package that is put off. */
export interface PutOff {
  /** As the package asks for it. */
  readonly module: string;
  /** Put off until a member is read or it is called, or until an object made by `new` is used. */
  readonly until: 'use' | 'use-of-instance';
  /** Its `__esModule`, which the importing code reads at once to find the default export. */
  readonly esModule: boolean;
}

/** What each package puts off, and what that costs to load (ms, one process). */
export const putOff: Readonly<Record<LazyPackage, readonly PutOff[]>> = {
  'bidi-js': [],
  fontkit: [
    // 12: WOFF2 alone needs the dictionary of Brotli.
    { module: 'brotli/decompress.js', until: 'use', esModule: false },
    // 9: `layout()` alone needs properties of characters.
    { module: 'unicode-properties', until: 'use', esModule: true },
    // 9: the shapers of Indic, Arabic and other scripts inflate three tables when fontkit loads.
    { module: 'unicode-trie', until: 'use-of-instance', esModule: false },
  ],
  'hyphen/en': [],
  pdfkit: [
    // 40: pdfkit is given fonts that are open already.
    { module: 'fontkit', until: 'use', esModule: false },
    // 7: tables of AES for encrypted files.
    { module: '@noble/ciphers/aes', until: 'use', esModule: true },
    // 3: random bytes, for encryption too; brings node:crypto.
    { module: '@noble/hashes/crypto', until: 'use', esModule: true },
    // 6: lines are broken before pdfkit sees them.
    { module: 'linebreak', until: 'use', esModule: false },
    // 2: pictures of that kind.
    { module: 'png-js', until: 'use', esModule: false },
  ],
};

/**
 * The package, loaded at the first call. `Package` is the type of what it exports, which only the caller knows:
 * `requireLazily<typeof import('fontkit')>('fontkit')`.
 */
export function requireLazily<Package>(name: LazyPackage): Package {
  return requireFrom(createRequire(import.meta.filename), name);
}

// `require` gives `any`; the types of the packages stay with their only users.
function requireFrom<Package>(require: NodeJS.Require, name: LazyPackage): Package {
  const file = require.resolve(name);
  if (require.cache[file] !== undefined) return require(name);
  const below = createRequire(file);
  const seeded = putOff[name].map((entry) => seed(below, entry));
  try {
    return require(name);
  } finally {
    for (const remove of seeded) remove();
  }
}

/** Puts a stand-in where `entry` will be looked for; gives what takes it away again. */
function seed(require: NodeJS.Require, entry: PutOff): () => void {
  const file = require.resolve(entry.module);
  if (require.cache[file] !== undefined) return () => {};
  // Of its class the program, where nothing is put off so, need not load the rest of node:module (esbuild.config.mjs).
  const { Module }: { Module: typeof import('node:module').Module } = require('node:module');
  const module = new Module(file);
  module.exports = standIn(entry, () => load(require, entry.module));
  module.loaded = true;
  require.cache[file] = module;
  return () => {
    if (require.cache[file] === module) delete require.cache[file];
  };
}

function load(require: NodeJS.Require, name: string): Exports {
  return name === 'fontkit' ? requireFrom<Exports>(require, name) : require(name);
}

/** What a CommonJS module exports: an object, or a function that may also be a class. */
interface Exports {
  readonly [name: string]: unknown;
  (...args: readonly unknown[]): unknown;
  new (...args: readonly unknown[]): object;
}

function standIn(entry: PutOff, load: () => Exports): unknown {
  const construct = (args: readonly unknown[]): object => new (load())(...args);
  return new Proxy(callable, {
    get: (_, key) => (key === '__esModule' ? entry.esModule : Reflect.get(load(), key)),
    has: (_, key) => Reflect.has(load(), key),
    apply: (_, self, args) => Reflect.apply(load(), self, args),
    construct: (_, args) => (entry.until === 'use' ? construct(args) : instance(() => construct(args))),
  });
}

// A function, so that the stand-in can be called and constructed; unlike a class its `prototype` may be answered freely.
function callable(): void {}

/** An object whose maker is called when its first member is asked for. */
function instance(make: () => object): object {
  let made: object | undefined;
  return new Proxy(
    {},
    {
      get: (_, key) => {
        made ??= make();
        const member: unknown = Reflect.get(made, key);
        return typeof member === 'function' ? member.bind(made) : member;
      },
    },
  );
}
