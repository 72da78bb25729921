/**
 * Text as a YAML scalar on one line. Plain where every YAML reader takes it for the same text, in double quotes
 * otherwise; `yaml` itself is not needed for that much.
 */
export function writeScalar(text: string): string {
  return isPlain(text) ? text : `"${text.replace(/["\\\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/gu, escaped)}"`;
}

/** Words and numbers that YAML 1.1 or 1.2 reads as something else than text (YAML 1.2.2, 10.3.2; YAML 1.1 types). */
const special = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.?\d.*|[-+]?\.(?:inf|nan)|0[ox].*|<<|=)$/i;

/** Letters, digits and Chinese; marks that mean something to YAML only at the start or beside a blank. */
function isPlain(text: string): boolean {
  if (!/^[\p{L}\p{N}《（“‘「『〈〔【][^\p{C}\p{Zl}\p{Zp}\p{Cs}]*$/u.test(text)) return false;
  if (/[:#,[\]{}"'&*!|>%@`]/.test(text) || /\s$/u.test(text)) return false;
  return !special.test(text);
}

function escaped(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  // Half of a surrogate pair is no character and has no place in a file.
  if (/\p{Cs}/u.test(character)) return '\\ufffd';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
