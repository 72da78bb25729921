import { describe, expect, it } from 'vitest';
import { settingOf } from '../../../../src/typeset/linebreak/breaker.ts';
import { jointWidth } from '../../../../src/typeset/linebreak/line-setting.ts';
import { han, mark, material, type Piece } from '../../../support/material.ts';

const gap: Piece = { box: 10, glue: 4, shrink: 2, shrinkLevel: 1, stretch: 4, stretchLevel: 1 };

function set(pieces: readonly Piece[], measure: number) {
  const m = material(pieces);
  const setting = settingOf(m, 0, pieces.length, measure, true);
  const joints = pieces.slice(0, -1).map((_, k) => jointWidth(m, setting, k));
  const width = pieces.reduce((sum, piece) => sum + piece.box, 0) + joints.reduce((sum, joint) => sum + joint, 0);
  return { setting, joints, width };
}

describe('setting a line', () => {
  it('leaves a line alone that fits as it is', () => {
    expect(set([han, han, han], 30).setting.kind).toBe('natural');
  });

  it('does not count the joint behind the last box', () => {
    expect(set([han, mark], 15).setting.kind).toBe('natural');
  });

  it('uses the first shrink level up before it touches the second', () => {
    const { joints, width } = set([gap, mark, han, han], 41);
    expect(joints).toEqual([2, 4, 0]);
    expect(width).toBeCloseTo(41, 9);
  });

  it('shares the amount equally inside a level', () => {
    const { joints } = set([mark, mark, han], 26);
    expect(joints).toEqual([3, 3]);
  });

  it('shares what the limited levels cannot take among the open joints', () => {
    const { joints, width } = set([gap, han, han, han], 52);
    expect(joints).toEqual([8, 2, 2]);
    expect(width).toBeCloseTo(52, 9);
  });

  it('reports as residue what no level can take', () => {
    expect(set([{ box: 10 }, { box: 10 }], 30).setting.residue).toBe(-10);
    expect(set([mark, han], 12).setting.residue).toBeCloseTo(3, 9);
  });

  it('keeps the width of a single box that cannot be filled', () => {
    expect(set([han], 30).setting.residue).toBe(-20);
  });
});
