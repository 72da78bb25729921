import { issueSchema, seriesSchema } from '../input/manifest/schema.ts';
import type { SchemaInvocation } from './parse.ts';
import type { Terminal } from './terminal.ts';

/** Prints the JSON Schema that was asked for. */
export function runSchema({ which }: SchemaInvocation, terminal: Terminal): 0 {
  const schema = which === 'issue' ? issueSchema() : seriesSchema();
  terminal.out(JSON.stringify(schema, null, 2));
  return 0;
}
