import { feed, openPacker } from '../../base/packer/packer.ts';

/** Bytes of a digest: what writers of PDF give since the identifier of a file was an MD5 sum. */
const digestLength = 16;

/**
 * Names `bytes` by what they are (MurmurHash3_x64_128). Two files by accident never have one name; by intent they might:
 * for what is kept under its name, and must not be another thing, there is SHA-256. By the packer, which a build has at
 * hand: to load node:crypto would take it 5 ms.
 */
export function digest(bytes: Uint8Array): Uint8Array {
  const packer = openPacker();
  const place = feed(bytes, packer.digest);
  return new Uint8Array(packer.memory.buffer, place, digestLength).slice();
}
