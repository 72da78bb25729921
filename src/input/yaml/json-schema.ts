/** JSON Schemas (draft-07: editors understand no later one) made from the format that files are checked by. */
import { unreachable } from '../../base/unreachable.ts';
import { flagWords } from './check-scalar.ts';
import { type Field, formsOf, type RecordShape, type Shape } from './shape.ts';

/** A JSON Schema as plain data, ready for JSON.stringify. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of a file of this format. */
export function rootSchema(format: RecordShape): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: bilingual(format.noun, ' / '),
    ...recordSchema(format),
  };
}

/** Numbers and truth values count as what is written. */
const written = ['string', 'number', 'boolean'];

function schemaOf(shape: Shape, required: boolean): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return { type: written, ...(required ? { minLength: 1 } : {}) };
    case 'count':
      return { type: ['integer', 'string'], minimum: 1, maximum: 999999, pattern: '^0*[1-9][0-9]{0,5}$' };
    case 'date':
      return { type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
    case 'path':
      return shape.endings === undefined
        ? { type: written, minLength: 1 }
        : { type: 'string', minLength: 1, pattern: ending(shape.endings) };
    case 'choice':
      return { enum: shape.choices.map((choice) => choice.value) };
    case 'flag':
      return { enum: [true, false, ...[...flagWords.keys()].slice(2)] };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of, true), ...(shape.atLeastOne === true ? { minItems: 1 } : {}) };
    case 'record':
      return recordSchema(shape);
    case 'either':
      return { anyOf: shape.forms.map((form) => schemaOf(form, required)) };
    default:
      return unreachable(shape);
  }
}

function recordSchema(shape: RecordShape): JsonSchema {
  const fields = Object.entries(shape.fields);
  const required = fields.filter(([, field]) => field.required === true).map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([key, field]) => [key, fieldSchema(field)])),
    ...(required.length > 0 ? { required } : {}),
    ...alternatives(fields),
    ...notBoth(shape.oneOf?.keys ?? shape.notBoth),
    additionalProperties: false,
  };
}

/** Keys that another key makes needless. */
function alternatives(fields: readonly [string, Field][]): JsonSchema {
  const wanted = fields.flatMap(([key, { orIn }]) =>
    orIn === undefined ? [] : [{ anyOf: [{ required: [key] }, { required: [orIn] }] }],
  );
  return wanted.length === 0 ? {} : { allOf: wanted };
}

function notBoth(pair: readonly [string, string] | undefined): JsonSchema {
  return pair === undefined ? {} : { not: { required: pair } };
}

function fieldSchema(field: Field): JsonSchema {
  return {
    title: bilingual(field.label, ' / '),
    description: describe(field),
    ...schemaOf(field.shape, field.required === true || field.orIn !== undefined),
    ...(field.byDefault === undefined ? {} : { default: field.byDefault }),
    ...(field.examples === undefined ? {} : { examples: field.examples }),
  };
}

/** Chinese first, then English; the values of an enumeration each on a line of its own. */
function describe(field: Field): string {
  const lines = [bilingual(field.description, '\n')];
  const choices = formsOf(field.shape).flatMap((form) => (form.kind === 'choice' ? form.choices : []));
  for (const { value, description } of choices) lines.push(`${value}: ${bilingual(description, ' / ')}`);
  return lines.join('\n');
}

function bilingual({ zh, en }: { readonly zh: string; readonly en: string }, between: string): string {
  return `${zh}${between}${en}`;
}

/** JSON Schema's patterns have no flags: each letter in both cases. */
function ending(endings: readonly string[]): string {
  const letters = (word: string): string =>
    word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`).replace('.', '\\.');
  return `(${endings.map(letters).join('|')})$`;
}
