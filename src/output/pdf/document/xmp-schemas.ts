/** Descriptions of the properties that XMP itself does not know, as PDF/A wants them (ISO 19005-2, 6.6.2.3). */

export interface XmpSchema {
  readonly name: string;
  readonly uri: string;
  readonly prefix: string;
  readonly properties: readonly {
    readonly name: string;
    readonly type: 'Text' | 'Integer';
    readonly description: string;
  }[];
}

export const pdfxSchema: XmpSchema = {
  name: 'PDF/X identification',
  uri: 'http://www.npes.org/pdfx/ns/id/',
  prefix: 'pdfxid',
  properties: [{ name: 'GTS_PDFXVersion', type: 'Text', description: 'Version of PDF/X that the file keeps' }],
};

export const pdfuaSchema: XmpSchema = {
  name: 'PDF/UA identification',
  uri: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  properties: [{ name: 'part', type: 'Integer', description: 'Part of ISO 14289 that the file keeps' }],
};

export const trappedSchema: XmpSchema = {
  name: 'Adobe PDF',
  uri: 'http://ns.adobe.com/pdf/1.3/',
  prefix: 'pdf',
  properties: [{ name: 'Trapped', type: 'Text', description: 'Whether the document has been trapped' }],
};

/** The property that describes `schemas`. */
export function extensionSchemas(schemas: readonly XmpSchema[]): string {
  return `<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<rdf:Bag>
${schemas.map(schemaItem).join('\n')}
</rdf:Bag>
</pdfaExtension:schemas>`;
}

function schemaItem({ name, uri, prefix, properties }: XmpSchema): string {
  return `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${name}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
${properties.map(propertyItem).join('\n')}
</rdf:Seq></pdfaSchema:property>
</rdf:li>`;
}

function propertyItem({ name, type, description }: XmpSchema['properties'][number]): string {
  return `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>${type}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${description}</pdfaProperty:description>
</rdf:li>`;
}
