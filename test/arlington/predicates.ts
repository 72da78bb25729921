/** The conditions of the model, as far as a file alone decides them. */

import { arrayOf, entryOf, type Json, type Objects } from '../support/pdf-objects.ts';
import { parted } from './model.ts';

/** An object with those that led to it, and the value that is being judged. */
export interface Scene {
  readonly objects: Objects;
  readonly object: Json;
  readonly parent: Scene | undefined;
  readonly value: Json | undefined;
}

/** undefined: not known, or not asked in this version. */
export type Answer = Json | undefined;

const operators = [['||'], ['&&'], ['==', '!=', '<=', '>=', '<', '>'], ['+', '-'], ['*', ' mod ']] as const;

/** What a condition comes to in its scene. */
export function evaluate(text: string, scene: Scene): Answer {
  const condition = text.trim();
  for (const level of operators) {
    const split = lastOutside(condition, level);
    if (split !== undefined)
      return combined(split.operator.trim(), evaluate(split.left, scene), evaluate(split.right, scene));
  }
  if (condition.startsWith('(') && condition.endsWith(')')) return evaluate(condition.slice(1, -1), scene);
  const call = /^fn:(\w+)\((.*)\)$/s.exec(condition);
  if (call !== null) return called(call[1]!, parted(call[2]!, ','), scene);
  if (/^-?\d+(\.\d+)?$/.test(condition)) return Number(condition);
  if (condition === 'true' || condition === 'false') return condition === 'true';
  return condition.includes('@') ? plain(found(condition, scene)) : condition.replace(/^'(.*)'$/, '$1');
}

interface Split {
  readonly left: string;
  readonly operator: string;
  readonly right: string;
}

/** The last of the operators that stands in no parentheses: they bind from the left. */
function lastOutside(text: string, level: readonly string[]): Split | undefined {
  let depth = 0;
  for (let at = text.length - 1; at > 0; at--) {
    if (text[at] === ')') depth++;
    if (text[at] === '(') depth--;
    const operator = depth === 0 ? level.find((each) => text.startsWith(each, at)) : undefined;
    if (operator === undefined) continue;
    // The first half of <= and the sign of a number.
    if (/[<>=!]/.test(text[at - 1]!) || (operator === '-' && /[(,=<>]\s*$/.test(text.slice(0, at)))) continue;
    return { left: text.slice(0, at), operator, right: text.slice(at + operator.length) };
  }
  return undefined;
}

function combined(operator: string, left: Answer, right: Answer): Answer {
  if (operator === '||') return left === true || right === true ? true : (left ?? right);
  if (operator === '&&') return left === false || right === false ? false : left === undefined ? undefined : right;
  if (left === undefined || right === undefined)
    return operator === '!=' ? true : operator === '==' ? false : undefined;
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  const [a, b] = [Number(left), Number(right)];
  switch (operator) {
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case 'mod':
      return a % b;
    default:
      throw new Error(`unknown operator ${operator}`);
  }
}

function called(name: string, given: readonly string[], scene: Scene): Answer {
  const [first = '', second] = given;
  const version = Number(scene.objects.version);
  const inVersion = (holds: boolean): Answer =>
    second === undefined ? holds : holds ? evaluate(second, scene) : undefined;
  const bits = (from: string, to: string, set: boolean): Answer => {
    if (typeof scene.value !== 'number') return undefined;
    for (let bit = Number(from); bit <= Number(to); bit++) {
      if (((scene.value >>> (bit - 1)) & 1) !== (set ? 1 : 0)) return false;
    }
    return true;
  };
  switch (name) {
    case 'Eval':
    case 'IsRequired':
      return evaluate(first, scene);
    case 'Not': {
      const answer = evaluate(first, scene);
      return answer === undefined ? undefined : answer !== true;
    }
    case 'IsPresent': {
      const isPresent = first.includes('==') ? evaluate(first, scene) === true : found(first, scene) !== undefined;
      return second === undefined ? isPresent : isPresent ? evaluate(second, scene) : undefined;
    }
    case 'SinceVersion':
      return inVersion(version >= Number(first));
    case 'BeforeVersion':
      return inVersion(version < Number(first));
    case 'IsPDFVersion':
      return inVersion(version === Number(first));
    case 'ArrayLength':
      return arrayOf(found(first, scene))?.length;
    case 'StringLength':
      return lengthOf(found(first, scene));
    case 'RectWidth':
      return side(found(first, scene), 0);
    case 'RectHeight':
      return side(found(first, scene), 1);
    case 'Contains': {
      const held = found(first, scene);
      const values = (arrayOf(held) ?? [held]).map((each) => plain(scene.objects.follow(each).value));
      return values.includes(evaluate(second ?? '', scene));
    }
    case 'BitSet':
    case 'BitsSet':
      return bits(first, second ?? first, true);
    case 'BitClear':
    case 'BitsClear':
      return bits(first, second ?? first, false);
    default:
      return undefined;
  }
}

/** The value at a path: of the object itself, of parent:: or of trailer::. */
function found(path: string, scene: Scene): Json | undefined {
  const { follow, trailer } = scene.objects;
  let at: Scene | undefined = scene;
  let value: Json | undefined = scene.object;
  for (const step of path.split('::').map((each) => each.replace('@', ''))) {
    if (step === 'parent') {
      at = at?.parent;
      value = at?.object;
    } else if (step === 'trailer') value = trailer;
    else value = follow(entryOf(value, step === 'Catalog' ? 'Root' : step)).value;
  }
  return value;
}

/** A name without its slash, a string without what tells its kind. */
function plain(value: Json | undefined): Answer {
  return typeof value === 'string' ? value.replace(/^(?:\/|[ub]:)/, '') : value;
}

function lengthOf(value: Json | undefined): number | undefined {
  if (typeof value !== 'string') return undefined;
  return value.startsWith('b:') ? (value.length - 2) / 2 : value.length - 2;
}

function side(value: Json | undefined, axis: 0 | 1): number | undefined {
  const box = arrayOf(value);
  return box === undefined ? undefined : Math.abs(Number(box[axis + 2]) - Number(box[axis]));
}
