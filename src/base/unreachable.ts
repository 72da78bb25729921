/** Marks a `switch` as exhaustive: a kind that is added later fails to compile here. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
