import { systemWorld } from '../base/system-world.ts';

/** Reads files once more for printing what was found in them, each once; undefined for one that cannot be read. */
export function textReader(): (file: string) => string | undefined {
  const world = systemWorld();
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) {
      const text = world.readText(file);
      texts.set(file, text.ok ? text.value : undefined);
    }
    return texts.get(file);
  };
}
