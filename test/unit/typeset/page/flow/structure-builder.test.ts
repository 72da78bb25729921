import { describe, expect, it } from 'vitest';
import { structureBuilder } from '../../../../../src/typeset/page/flow/structure-builder.ts';

describe('the structure of a document', () => {
  it('puts a part inside the innermost one that is open', () => {
    const structure = structureBuilder();
    structure.within({ kind: 'section' }, () => {
      structure.within({ kind: 'article' }, () => structure.add({ kind: 'paragraph' }));
      structure.add({ kind: 'paragraph' });
    });
    structure.add({ kind: 'colophon' });
    expect(structure.nodes.map(({ part, parent }) => [part.kind, parent])).toEqual([
      ['section', -1],
      ['article', 0],
      ['paragraph', 1],
      ['paragraph', 0],
      ['colophon', -1],
    ]);
  });

  it('puts a part inside another that is named', () => {
    const structure = structureBuilder();
    const paragraph = structure.add({ kind: 'paragraph' });
    const link = structure.add({ kind: 'link', href: 'https://example.org' }, paragraph);
    expect(structure.nodes[link]!.parent).toBe(paragraph);
  });
});
