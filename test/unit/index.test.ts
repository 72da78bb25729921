import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.ts';

describe('the library', () => {
  it('offers these functions and no others', () => {
    const names = [
      'breakOpportunities',
      'buildIssue',
      'layoutPages',
      'layoutParagraph',
      'measure',
      'memoryWorld',
      'openFaces',
      'openWorkshop',
      'systemWorld',
    ];
    expect(Object.keys(library).sort()).toEqual(names);
  });
});
