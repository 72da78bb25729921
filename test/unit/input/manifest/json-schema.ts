/** The part of JSON Schema draft-07 that the schemas use, as a validator. */

type Schema = Readonly<Record<string, unknown>>;

/** Whether the schema accepts the value. An unknown keyword is an error of the test, unless it only describes. */
export function accepts(schema: unknown, value: unknown, root = schema): boolean {
  if (!isObject(schema)) throw new Error('not a schema');
  return Object.entries(schema).every(([keyword, argument]) => {
    const rule = rules[keyword];
    if (rule === undefined) throw new Error(`unknown keyword: ${keyword}`);
    return rule(argument, value, schema, root);
  });
}

type Rule = (argument: unknown, value: unknown, schema: Schema, root: unknown) => boolean;

const describing: Rule = () => true;

const rules: Readonly<Record<string, Rule>> = {
  $schema: describing,
  $ref: (path, value, _, root) => accepts(inRoot(root, String(path)), value, root),
  definitions: describing,
  title: describing,
  description: describing,
  default: describing,
  examples: describing,
  format: describing,
  type: (types, value) => [types].flat().some((type) => isOfType(type, value)),
  enum: (values, value) => listOf(values).includes(value),
  minimum: (least, value) => typeof value !== 'number' || value >= Number(least),
  maximum: (most, value) => typeof value !== 'number' || value <= Number(most),
  minLength: (least, value) => typeof value !== 'string' || [...value].length >= Number(least),
  pattern: (pattern, value) => typeof value !== 'string' || new RegExp(String(pattern), 'u').test(value),
  minItems: (least, value) => !Array.isArray(value) || value.length >= Number(least),
  maxItems: (most, value) => !Array.isArray(value) || value.length <= Number(most),
  items: (schema, value, _, root) => !Array.isArray(value) || value.every((item) => accepts(schema, item, root)),
  anyOf: (schemas, value, _, root) => listOf(schemas).some((schema) => accepts(schema, value, root)),
  allOf: (schemas, value, _, root) => listOf(schemas).every((schema) => accepts(schema, value, root)),
  not: (schema, value, _, root) => !accepts(schema, value, root),
  required: (keys, value) => !isObject(value) || listOf(keys).every((key) => Object.hasOwn(value, String(key))),
  properties: (schemas, value, _, root) =>
    !isObject(value) ||
    Object.entries(isObject(schemas) ? schemas : {}).every(
      ([key, schema]) => !Object.hasOwn(value, key) || accepts(schema, value[key], root),
    ),
  additionalProperties: (allowed, value, schema, root) => {
    const known = isObject(schema['properties']) ? schema['properties'] : {};
    const others = isObject(value) ? Object.entries(value).filter(([key]) => !Object.hasOwn(known, key)) : [];
    return others.every(([, other]) => allowed !== false && accepts(allowed, other, root));
  },
};

/** What a path like `#/definitions/size` leads to. */
function inRoot(root: unknown, path: string): unknown {
  const [, ...keys] = path.split('/');
  return keys.reduce((at: unknown, key) => (isObject(at) ? at[key] : undefined), root);
}

function isOfType(type: unknown, value: unknown): boolean {
  switch (type) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('expected a list');
  return value;
}
