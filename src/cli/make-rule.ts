/**
 * A rule without a recipe, as make reads it: the output, and every file that it is made from, the manifest first.
 * Blanks, `#`, `%`, `:` and `$` are marked as GNU make wants them.
 */
export function makeRule(output: string, sources: readonly string[]): string {
  return `${forMake(output)}: ${sources.map(forMake).join(' ')}`;
}

function forMake(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/[ \t#%:]/g, '\\$&')
    .replaceAll('$', '$$$$');
}
