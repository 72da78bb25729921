/** What an issue is made from, to travel inside its PDF. */
import { dirname, extname, relative, sep } from 'node:path';
import { diagnostic, ok, type Report, type Result } from '../base/diagnostics/diagnostic.ts';
import type { OutputProfile } from '../base/print.ts';
import type { World } from '../base/world.ts';
import type { Attachment } from '../output/pdf/document/attachments.ts';

/** Manifests (RFC 9512) and articles (RFC 7763). Pictures are in the pages already, and photographs are large. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.txt': 'text/plain',
};

/**
 * The manifest, what it extends and the articles among `files`, the manifest first; each named by its way from the
 * manifest’s folder, or from the folder above that it lies in. None, and a warning, where the profile has no place for them.
 */
export function attachedSources(
  world: World,
  files: readonly string[],
  profile: OutputProfile,
  report: Report,
): Result<readonly Attachment[]> {
  if (profile !== 'screen') {
    report(diagnostic('print/for-screen-only', { setting: '--attach-sources', profile }, undefined));
    return ok([]);
  }
  const folder = dirname(files[0] ?? '');
  const attached: Attachment[] = [];
  for (const path of files) {
    const mediaType = mediaTypes[extname(path).toLowerCase()];
    if (mediaType === undefined) continue;
    const bytes = world.readBytes(path);
    if (!bytes.ok) return bytes;
    const name = relative(folder, path)
      .split(sep)
      .filter((step) => step !== '..');
    attached.push({ name: name.join('/'), mediaType, bytes: bytes.value });
  }
  return ok(attached);
}
