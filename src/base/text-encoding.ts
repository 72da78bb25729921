import { isUtf8 } from 'node:buffer';
import { diagnostic, fail, ok, type Result } from './diagnostics/diagnostic.ts';

/** The bytes as text, without a byte order mark; anything but UTF-8 is an error, never a replacement character. */
export function decodeText(path: string, bytes: Uint8Array): Result<string> {
  if (!isUtf8(bytes)) return fail(diagnostic('file/not-utf8', { path }, undefined));
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  return ok(text.startsWith('\ufeff') ? text.slice(1) : text);
}
