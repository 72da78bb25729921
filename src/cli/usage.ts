import type { Hint, Localized } from '../base/diagnostics/diagnostic.ts';

/** A command line that cannot be carried out: what is wrong with it and ways out. */
export interface UsageProblem {
  readonly message: Localized;
  readonly hints: readonly Hint[];
}

/** The value, or why the command line cannot be carried out. */
export type Usage<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: UsageProblem };

/** A usage that is right. */
export function rightUsage<T>(value: T): Usage<T> {
  return { ok: true, value };
}

/** A usage that is wrong. */
export function wrongUsage<T>(message: Localized, ...hints: readonly Localized[]): Usage<T> {
  return { ok: false, problem: { message, hints: hints.map((hint) => ({ message: hint })) } };
}

/** The hint that names the likely word, or none. */
export function didYouMean(word: string | undefined): readonly Localized[] {
  return word === undefined ? [] : [{ zh: `是不是想写“${word}”？`, en: `did you mean “${word}”?` }];
}
