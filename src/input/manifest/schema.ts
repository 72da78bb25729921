/** The JSON Schemas of manifests. */
import { type JsonSchema, rootSchema } from '../yaml/json-schema.ts';
import { issueFormat, seriesFormat } from './format.ts';

/** The schema of an issue's manifest. */
export function issueSchema(): JsonSchema {
  return rootSchema(issueFormat);
}

/** The schema of a series file. */
export function seriesSchema(): JsonSchema {
  return rootSchema(seriesFormat);
}
