import { describe, expect, it } from 'vitest';
import { memoryWorld } from '../../../../src/base/memory-world.ts';
import { readStyleAt } from '../../../../src/input/style/style-files.ts';

describe('a style file of the command line', () => {
  it('that is not there is told with the names of the styles that are', () => {
    const { problems } = readStyleAt(memoryWorld({}), '/own.yaml');
    expect(problems.map(({ code }) => code)).toEqual(['file/not-found']);
    expect(problems[0]!.hints[0]!.message.en).toContain('newsletter, gongwen');
  });
});
