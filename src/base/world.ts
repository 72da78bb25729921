/**
 * The only door from the core to the disk. Stages get a `World`; tests give them one in memory, `cli/` the real one.
 * There is no clock: the date of an issue stands in its manifest.
 */
import type { Result } from './diagnostics/diagnostic.ts';

/** An open file that is read by position: a font is far larger than what a document needs of it. */
export interface RandomAccess {
  readonly size: number;
  /** Tells this content of the file from all others that it ever has; undefined when that cannot be told. */
  readonly stamp?: string | undefined;
  /** Copies `length` bytes from `position` into `target` at `at`; throws when the file ends before. */
  read(target: Uint8Array, at: number, length: number, position: number): void;
  close(): void;
}

export interface World {
  /** The file as text. Errors have no span: the caller knows which value named the file. */
  readText(path: string): Result<string>;
  readBytes(path: string): Result<Uint8Array>;
  open(path: string): Result<RandomAccess>;
  exists(path: string): boolean;
  /** `path` as seen from the folder of the file `from`; absolute paths stay. */
  resolve(from: string, path: string): string;
}
