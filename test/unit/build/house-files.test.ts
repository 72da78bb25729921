import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { houseFontFolder } from '../../../src/build/house-files.ts';

describe('houseFontFolder', () => {
  it('holds the list of the house faces', () => {
    expect(existsSync(join(houseFontFolder, 'manifest.json'))).toBe(true);
  });
});
