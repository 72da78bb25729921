import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { colourEngine, houseProfiles } from '../../../../../src/build/house-files.ts';
import {
  type CmykConverter,
  limitInk,
  openCmykConverter,
} from '../../../../../src/output/pdf/images/cmyk-converter.ts';

describe('pictures for press', () => {
  let converter: CmykConverter;
  beforeAll(async () => {
    converter = await openCmykConverter(readFileSync(colourEngine()), readFileSync(houseProfiles.press));
  });
  const percent = (...rgb: readonly number[]) =>
    Array.from(converter.toCmyk(Uint8Array.from(rgb), undefined), (value) => Math.round(value / 2.55));

  it('are in the inks of the condition: white is paper, red is magenta and yellow', () => {
    expect(percent(255, 255, 255)).toEqual([0, 0, 0, 0]);
    const [cyan, magenta, yellow, black] = percent(255, 0, 0);
    expect([cyan, black]).toEqual([0, 0]);
    expect(Math.min(magenta!, yellow!)).toBeGreaterThan(90);
  });

  it('have no more ink than 300 % anywhere', () => {
    const rgb = Uint8Array.from({ length: 3 * 16 ** 3 }, (_, at) => ((Math.floor(at / 3) >> (4 * (at % 3))) & 15) * 17);
    const cmyk = converter.toCmyk(rgb, undefined);
    for (let at = 0; at < cmyk.length; at += 4) {
      expect(cmyk[at]! + cmyk[at + 1]! + cmyk[at + 2]! + cmyk[at + 3]!).toBeLessThanOrEqual(3 * 255);
    }
  });

  it('by the table are what they are by LittleCMS, but for some hundredths of an ink', () => {
    const rgb = Uint8Array.from({ length: 3 * 40_000 }, (_, at) => (at * at + 31 * at) % 256);
    const [exact, quick] = [converter.toCmyk(rgb, undefined), converter.quickly(undefined)(rgb)];
    const off = quick.map((value, at) => Math.abs(value - exact[at]!));
    expect(Math.max(...off)).toBeLessThanOrEqual(5);
    expect(off.reduce((sum, each) => sum + each, 0) / off.length).toBeLessThan(0.05);
    for (let at = 0; at < quick.length; at += 4) {
      expect(quick[at]! + quick[at + 1]! + quick[at + 2]! + quick[at + 3]!).toBeLessThanOrEqual(3 * 255);
    }
    expect([...converter.quickly(undefined)(Uint8Array.of(255, 255, 255))]).toEqual([0, 0, 0, 0]);
  });

  it('are read by the profile that they carry, and as sRGB when that is none', () => {
    const grey = Uint8Array.from([90, 130, 200]);
    const plain = converter.toCmyk(grey, undefined);
    expect(converter.toCmyk(grey, readFileSync(houseProfiles.screen))).toEqual(plain);
    expect(converter.toCmyk(grey, Buffer.from('no profile'))).toEqual(plain);
  });
});

it('too much ink is taken out of the colours, not out of the black', () => {
  const cmyk = Uint8Array.from([255, 255, 255, 255, 10, 20, 30, 40]);
  limitInk(cmyk);
  expect([...cmyk]).toEqual([170, 170, 170, 255, 10, 20, 30, 40]);
});
