import { describe, expect, it } from 'vitest';
import { chooseFace, type NamedFace } from '../../../../src/typeset/fonts/choose-face.ts';
import { readNames } from '../../../../src/typeset/fonts/opentype/names.ts';
import { type MadeName, names } from './made-font.ts';

function named(records: readonly MadeName[]): NamedFace {
  const file = { size: 0, read: () => {}, close: () => {} };
  return {
    tables: { file, kind: 'truetype', places: new Map() },
    names: readNames(new DataView(names(records).buffer as ArrayBuffer)),
  };
}

const light = named([
  { id: 1, text: 'Songti SC' },
  { id: 4, text: 'Songti SC Light' },
  { id: 4, text: '宋体-简 细体', language: 0x804 },
  { id: 6, text: 'STSongti-SC-Light' },
]);
const bold = named([
  { id: 1, text: 'Songti SC' },
  { id: 4, text: 'Songti SC Bold' },
  { id: 6, text: 'STSongti-SC-Bold' },
]);
const taiwan = named([
  { id: 1, text: 'Songti TC' },
  { id: 6, text: 'STSongti-TC-Regular' },
]);
const faces = [light, bold, taiwan];

function choose(face: string | undefined, among: readonly NamedFace[] = faces) {
  return chooseFace(among, { path: 'Songti.ttc', face, span: { file: 'issue.yaml', start: 3, end: 9 } });
}

describe('the face of a file', () => {
  it.each([
    ['STSongti-SC-Bold', bold],
    ['songti sc  bold', bold],
    ['宋体-简 细体', light],
    ['Songti TC', taiwan],
  ])('is found by the name %s', (name, expected) => {
    expect(choose(name)).toEqual({ ok: true, value: expected });
  });

  it('is the only one where no name is given', () => {
    expect(choose(undefined, [bold])).toEqual({ ok: true, value: bold });
  });

  it('has to be named where there are several, and the choice is listed', () => {
    const result = choose(undefined);
    expect(result).toMatchObject({ ok: false, errors: [{ code: 'font/face-needed', span: { start: 3 } }] });
    const hint = result.ok ? '' : result.errors[0]?.hints[0]?.message.zh;
    expect(hint).toContain('宋体-简 细体 (STSongti-SC-Light)、Songti SC Bold (STSongti-SC-Bold)、STSongti-TC-Regular');
  });

  it('has to be named more closely where a family has several faces', () => {
    const result = choose('Songti SC');
    expect(result).toMatchObject({ ok: false, errors: [{ code: 'font/face-needed' }] });
    expect(result.ok ? '' : result.errors[0]?.hints[0]?.message.en).not.toContain('STSongti-TC');
  });

  it('is unknown by a wrong name, also in a file of one face', () => {
    expect(choose('SimSun')).toMatchObject({ ok: false, errors: [{ code: 'font/unknown-face' }] });
    const single = choose('SimSun', [bold]);
    expect(single).toMatchObject({ ok: false, errors: [{ code: 'font/unknown-face' }] });
    expect(single.ok ? '' : single.errors[0]?.hints[0]?.message.en).toContain('Songti SC Bold');
  });
});
