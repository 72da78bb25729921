import { describe, expect, it } from 'vitest';
import { plural } from '../../../src/base/plural.ts';

describe('plural', () => {
  it('counts one file and two files', () => {
    expect([plural(1, 'file'), plural(2, 'file'), plural(0, 'file')]).toEqual(['1 file', '2 files', '0 files']);
  });
});
