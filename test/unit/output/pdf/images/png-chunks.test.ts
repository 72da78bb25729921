import { describe, expect, it } from 'vitest';
import { pngChunks } from '../../../../../src/output/pdf/images/png-chunks.ts';
import { pngFile } from '../../../../support/picture-files.ts';

const file = (): Buffer => pngFile(1, 1, [0, 10, 20, 30], { colour: 2, transparency: [0, 1, 0, 2, 0, 3] });

describe('the chunks of a PNG file', () => {
  it('are its pixels, still packed, and what its colours need', () => {
    const { pixels, transparency } = pngChunks(file());
    expect([pixels.length > 0, [...transparency]]).toEqual([true, [0, 1, 0, 2, 0, 3]]);
  });

  it('are refused where their checksum is wrong, the file ends inside one, or there are no pixels', () => {
    const spoilt = file();
    spoilt[spoilt.indexOf('IDAT') + 6]! ^= 1;
    expect(() => pngChunks(spoilt)).toThrow('the checksum of IDAT');
    expect(() => pngChunks(file().subarray(0, file().indexOf('IDAT') + 8))).toThrow('ends inside a chunk');
    expect(() => pngChunks(file().subarray(0, file().indexOf('IDAT') - 4))).toThrow('no pixels');
  });
});
