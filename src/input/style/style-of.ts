import { ok, type Result } from '../../base/diagnostics/diagnostic.ts';
import { houseStyles } from './house-styles.ts';
import type { StyleChoice } from './layers.ts';
import { resolveStyle } from './resolve-style.ts';
import type { Style } from './style.ts';

/** The style that is chosen; one of the program's as it is needs no solving. */
export function styleOf(choice: StyleChoice): Result<Style> {
  if (choice.layers.length === 0 && choice.columns === undefined) return ok(houseStyles[choice.house]);
  const resolved = resolveStyle(choice);
  return resolved.ok ? ok(resolved.value.style) : resolved;
}
