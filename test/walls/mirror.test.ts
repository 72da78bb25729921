import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

/**
 * `test/unit/base/geometry.test.ts` tests `src/base/geometry.ts`, and so may `geometry.properties.test.ts`. What stands in a
 * folder `assembly` is tested through the functions above it.
 */
function sourcesOf(test: string): string[] {
  const path = test.replace(/^test\/unit\//, 'src/').replace(/\.test\.ts$/, '');
  const folders = path.split('/');
  const assembled = folders.map((_, at) => [...folders.slice(0, at), 'assembly', ...folders.slice(at)].join('/'));
  return [path, path.replace(/\.[^./]+$/, ''), ...assembled].map((source) => `${source}.ts`);
}

function unitTests(): string[] {
  return readdirSync(new URL('test/unit/', root), { recursive: true, encoding: 'utf8' })
    .map((path) => `test/unit/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts'))
    .sort();
}

describe('test/unit mirrors src', () => {
  it.each(unitTests())('%s stands where its source file stands', (test) => {
    expect(sourcesOf(test).some((source) => existsSync(new URL(source, root)))).toBe(true);
  });
});
