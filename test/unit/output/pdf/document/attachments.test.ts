import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../../../src/output/pdf/write-pdf.ts';
import { documentOf, pageOf } from '../support/documents.ts';
import {
  bytesOf,
  entry,
  follow,
  inCatalogue,
  listOf,
  nameOf,
  parsePdf,
  streamOf,
  textOf,
} from '../support/pdf-file.ts';

const sources = [
  { name: 'issue.yaml', mediaType: 'application/yaml', bytes: Buffer.from('name: 简报\n') },
  { name: 'articles/第一篇.md', mediaType: 'text/markdown', bytes: Buffer.from('正文。\n') },
];
const document = documentOf([pageOf([])]);
const intent = {
  identifier: 'sRGB',
  registered: false,
  info: 'sRGB',
  icc: new Uint8Array(128),
  components: 3,
} as const;

describe('attached sources', () => {
  const file = parsePdf(writePdf(document, { sources, intent }));
  const attached = listOf(inCatalogue(file, 'AF'));

  it('are the files byte for byte, with their names and media types', () => {
    const found = attached.map((each) => {
      const stream = entry(follow(file, each, 'EF'), 'UF');
      const type = nameOf(follow(file, stream, 'Subtype'))?.replace('#2F', '/');
      return [textOf(follow(file, each, 'UF')), type, streamOf(file, stream).toString()];
    });
    expect(found).toEqual(sources.map(({ name, mediaType, bytes }) => [name, mediaType, bytes.toString()]));
  });

  it('are said to be the source of the document, with size, date and checksum', () => {
    attached.forEach((each, index) => {
      const { bytes } = sources[index]!;
      expect(nameOf(follow(file, each, 'AFRelationship'))).toBe('Source');
      expect(follow(file, each, 'EF', 'F', 'Params', 'Size')).toBe(bytes.length);
      expect(bytesOf(follow(file, each, 'EF', 'F', 'Params', 'ModDate')).toString()).toBe('D:20000101000000Z');
      const sum = createHash('md5').update(bytes).digest();
      expect(bytesOf(follow(file, each, 'EF', 'F', 'Params', 'CheckSum'))).toEqual(sum);
    });
  });

  it('are listed in the name tree in the order of their keys', () => {
    const names = listOf(inCatalogue(file, 'Names', 'EmbeddedFiles', 'Names'));
    const keys = names.filter((_, index) => index % 2 === 0).map((key) => bytesOf(key).toString());
    expect(keys).toEqual(['source0001', 'source0002']);
    expect(names.filter((_, index) => index % 2 === 1)).toEqual(attached);
  });

  it('make the file PDF/A-3 in PDF 1.7, where without them it is PDF/A-2 in 1.6', () => {
    const part = (bytes: Uint8Array) => /<pdfaid:part>(\d)/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    expect([file.header, part(writePdf(document, { sources, intent }))]).toEqual(['%PDF-1.7', '3']);
    expect(part(writePdf(document, { intent }))).toBe('2');
    expect(inCatalogue(parsePdf(writePdf(document, { intent })), 'AF')).toBeUndefined();
  });
});
