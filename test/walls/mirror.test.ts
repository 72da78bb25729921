import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

/** `test/unit/base/geometry.test.ts` tests `src/base/geometry.ts`, and so may `geometry.properties.test.ts`. */
function sourcesOf(test: string): string[] {
  const path = test.replace(/^test\/unit\//, 'src/').replace(/\.test\.ts$/, '');
  return [`${path}.ts`, `${path.replace(/\.[^./]+$/, '')}.ts`];
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
