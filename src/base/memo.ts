/** Values by what they were made from, for as long as they are used: those of the round before, and of this one. */
export interface Memo<Value> {
  /** The value of `key`; `make` is called where neither round has one. */
  recall(key: string, make: () => Value): Value;
  /** Begins a round: what the last one has not used is forgotten. */
  turn(): void;
}

export function newMemo<Value>(): Memo<Value> {
  let before = new Map<string, Value>();
  let now = new Map<string, Value>();
  return {
    recall(key, make) {
      const known = now.has(key) ? now : before;
      const value = known.has(key) ? known.get(key)! : make();
      now.set(key, value);
      return value;
    },
    turn() {
      before = now;
      now = new Map();
    },
  };
}
