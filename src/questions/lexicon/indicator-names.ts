import type { Indicator } from '../../indicators/indicator.js';

/**
 * Everything an indicator is called in full: its names with and without their number, its aliases, and
 * the key of one on the scorecard. "In foster care" is no name of a measure that ended years ago.
 */
export function namesOf({ key, status, printedName, plainName, aliases }: Indicator): readonly string[] {
  const unnumbered = printedName.replace(/^\s*\d+\s*[.:)]\s*/, '');
  const keys = status === 'scorecard' ? [key.replaceAll('-', ' ')] : [];
  return [...new Set([printedName, unnumbered, plainName, ...keys, ...aliases])];
}

/** "inhouse" for "in-house": every hyphenated word of the names as people join it. */
export function joinedForms(indicators: readonly Indicator[]): readonly (readonly [joined: string, parts: string])[] {
  const forms = new Map<string, string>();
  for (const indicator of indicators) {
    for (const name of [...namesOf(indicator), ...indicator.families]) {
      for (const [, first = '', second = ''] of name.toLowerCase().matchAll(/\b(\p{L}{2,})-(\p{L}{3,})\b/gu)) {
        forms.set(first + second, `${first} ${second}`);
      }
    }
  }
  return [...forms];
}

/**
 * The letters and digits of a code in a row, so that "LAI3.08", "lai 3.08" and "LAI3-08" are one.
 * Of a code with a remark ("LAA7.09 minus Resi") the code alone is found too.
 */
export function codeForms(code: string): readonly string[] {
  const [bare = ''] = code.trim().split(/\s/, 1);
  return [...new Set([squash(code), squash(bare)])];
}

/** Letters and digits only, in small letters. */
export function squash(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
