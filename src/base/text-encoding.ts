import { diagnostic, fail, ok, type Result } from './diagnostics/diagnostic.ts';

/** The bytes as text, without a byte order mark; anything but UTF-8 is an error, never a replacement character. */
export function decodeText(path: string, bytes: Uint8Array): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail(diagnostic('file/not-utf8', { path }, undefined));
  }
}
