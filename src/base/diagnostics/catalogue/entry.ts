import type { Localized, Severity } from '../diagnostic.ts';

/** One entry of the catalogue; `A` is what its message needs to know. */
export interface Entry<A> {
  readonly severity: Severity;
  readonly message: (args: A) => Localized;
}

/** An entry that stops the build. */
export function error<A>(message: (args: A) => Localized): Entry<A> {
  return { severity: 'error', message };
}

/** An entry that lets the build go on. */
export function warning<A>(message: (args: A) => Localized): Entry<A> {
  return { severity: 'warning', message };
}
