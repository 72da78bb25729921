import { type JsonSchema, rootSchema } from '../yaml/json-schema.ts';
import { styleFormat } from './format.ts';

/** The schema of a style file. */
export function styleSchema(): JsonSchema {
  return rootSchema(styleFormat);
}
