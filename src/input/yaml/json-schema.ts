/** JSON Schemas (draft-07: editors understand no later one) made from the format that files are checked by. */
import { unreachable } from '../../base/unreachable.ts';
import { flagWords } from './check-scalar.ts';
import {
  type ChoiceShape,
  type Field,
  formsOf,
  type LengthShape,
  type ListShape,
  type NumberShape,
  type RecordShape,
  type Shape,
} from './shape.ts';

/** A JSON Schema as plain data, ready for JSON.stringify. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of a file of this format. */
export function rootSchema(format: RecordShape): JsonSchema {
  const shared = sharedFields(format);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: bilingual(format.noun, ' / '),
    ...recordSchema(format, shared),
    ...(shared.size === 0 ? {} : { definitions: definitionsOf(shared) }),
  };
}

/** Fields that stand in several records, by the names that they are defined under. */
type Shared = ReadonlyMap<Field, string>;

function sharedFields(format: RecordShape): Shared {
  const uses = new Map<Field, { readonly key: string; times: number }>();
  const visit = (shape: Shape): void => {
    if (shape.kind === 'list' || shape.kind === 'map') visit(shape.of);
    if (shape.kind === 'either') shape.forms.forEach(visit);
    if (shape.kind !== 'record') return;
    for (const [key, field] of Object.entries(shape.fields)) {
      const before = uses.get(field);
      if (before !== undefined) before.times += 1;
      else {
        uses.set(field, { key, times: 1 });
        visit(field.shape);
      }
    }
  };
  visit(format);
  const shared = [...uses].filter(([, { times }]) => times > 1);
  return new Map(shared.map(([field, { key }]) => [field, key]));
}

function definitionsOf(shared: Shared): JsonSchema {
  return Object.fromEntries([...shared].map(([field, name]) => [name, fieldSchema(field, new Map())]));
}

/** Numbers and truth values count as what is written. */
const written = ['string', 'number', 'boolean'];

function schemaOf(shape: Shape, required: boolean, shared: Shared): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return { type: written, ...(required || shape.filled ? { minLength: 1 } : {}) };
    case 'count':
      return { type: ['integer', 'string'], minimum: 1, maximum: 999999, pattern: '^0*[1-9][0-9]{0,5}$' };
    case 'date':
      return { type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
    case 'path':
      return shape.endings === undefined
        ? { type: written, minLength: 1 }
        : { type: 'string', minLength: 1, pattern: ending(shape.endings) };
    case 'choice':
      return choiceSchema(shape);
    case 'flag':
      return { enum: [true, false, ...[...flagWords.keys()].slice(2)] };
    case 'length':
      return { type: 'string', pattern: `^(?:${[lengthPattern(shape), ...wordsOf(shape)].join('|')})$` };
    case 'number': {
      const [minimum, maximum] = shape.range;
      const number = { type: shape.whole ? 'integer' : 'number', minimum, maximum };
      const words = wordsOf(shape);
      return words.length === 0 ? number : { anyOf: [number, { enum: words }] };
    }
    case 'list':
      return listSchema(shape, shared);
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.of, true, shared) };
    case 'record':
      return recordSchema(shape, shared);
    case 'either':
      return { anyOf: shape.forms.map((form) => schemaOf(form, required, shared)) };
    default:
      return unreachable(shape);
  }
}

function choiceSchema({ choices, fileEndings }: ChoiceShape): JsonSchema {
  const names = choices.map((choice) => choice.value);
  // As everywhere, numbers count as what is written.
  const numbers = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const named = { enum: [...names, ...numbers] };
  return fileEndings === undefined ? named : { anyOf: [named, { type: 'string', pattern: ending(fileEndings) }] };
}

function listSchema({ of, atLeastOne, exactly }: ListShape, shared: Shared): JsonSchema {
  return {
    type: 'array',
    items: schemaOf(of, true, shared),
    ...(atLeastOne === true ? { minItems: 1 } : {}),
    ...(exactly === undefined ? {} : { minItems: exactly, maxItems: exactly }),
  };
}

function lengthPattern({ unit }: LengthShape): string {
  return `[0-9]+(?:[.][0-9]+)? ?(?:${unit === 'em' ? 'em|字' : 'pt|mm'})`;
}

function wordsOf(shape: LengthShape | NumberShape): string[] {
  const names = shape.kind === 'length' ? Object.keys(shape.names ?? {}) : [];
  return [...names, ...(shape.words ?? []).map(({ value }) => value)];
}

function recordSchema(shape: RecordShape, shared: Shared): JsonSchema {
  const fields = Object.entries(shape.fields);
  const required = fields.filter(([, field]) => field.required === true).map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([key, field]) => [key, sharedSchema(field, shared)])),
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

function sharedSchema(field: Field, shared: Shared): JsonSchema {
  const name = shared.get(field);
  return name === undefined ? fieldSchema(field, shared) : { $ref: `#/definitions/${name}` };
}

function fieldSchema(field: Field, shared: Shared): JsonSchema {
  return {
    title: bilingual(field.label, ' / '),
    description: describe(field),
    ...schemaOf(field.shape, field.required === true || field.orIn !== undefined, shared),
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
