import { findMentions } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { isQualifierAt } from './lexicon/narrow-keys.js';
import { type Resolution, resolveIndicator } from './resolve-indicator.js';
import type { Token } from './words/token.js';

/** Of so few readings one may be chosen because it is related to what was named beside it. */
const mostSettled = 3;

/**
 * "17-18 EET, Ofsted and DfE", "EET, 17-18 and 19-21, Ofsted": what the first part leaves open the others tell, or the
 * last one tells of all in front of it, so that only those are meant; empty elsewhere.
 */
export function keysToldApart(found: readonly Resolution[]): readonly string[] {
  const keysOf = (each: Resolution | undefined) => (each === undefined || each.sureness === 'none' ? [] : each.keys);
  const sure = new Set(found.flatMap((each) => (each.sureness === 'sure' ? each.keys : [])));
  const [head, ...others] = found;
  const isHead = head?.sureness === 'unsure' && [...sure].every((key) => head.keys.includes(key));
  if (isHead && others.every(({ sureness }) => sureness === 'sure')) return [...sure];
  if (sure.size > 0) return [];
  const last = keysOf(found.at(-1));
  const told = found.slice(0, -1).map((each) => keysOf(each).filter((key) => last.includes(key)));
  return told.every((keys) => keys.length === 1) ? [...new Set(told.flat())] : [];
}

/** "Ofsted 17-18s: in touch, accommodation and EET": what is said once to tell which is true of every part that leaves it open. */
export function shareQualifiers(
  found: readonly Resolution[],
  parts: readonly (readonly Token[])[],
  lexicon: Lexicon,
): readonly Resolution[] {
  if (found.every(({ sureness }) => sureness === 'sure')) return found;
  const outer = parts.map((part) => outerQualifiers(part, lexicon));
  return found.map((each, part) => {
    if (each.sureness !== 'unsure') return each;
    // What begins a part holds of those behind it, what ends one of those in front: "PA visits" says nothing of them.
    const ofOthers = outer.flatMap(({ first, last }, at) => (at < part ? first : at > part ? last : []));
    if (ofOthers.length === 0) return each;
    const own = parts[part] ?? [];
    // "16-18 EET and accommodation": older documents alone have that of the family.
    const family = new Set([...each.keys, ...findMentions(own, lexicon).flatMap(({ keys }) => keys)]);
    const fits = (reading: Resolution) => reading.sureness !== 'none' && reading.keys.every((key) => family.has(key));
    // Of "south PA visits" only "south" is true of what stands beside them.
    const readings = [ofOthers, ...ofOthers.map((word) => [word])]
      .flatMap((shared) => [
        [...own, ...shared],
        [...shared, ...own],
      ])
      .map((words) => resolveIndicator(words, lexicon))
      .filter(fits);
    const sure = readings.filter(({ sureness }) => sureness === 'sure');
    // "North or south, who is ahead on supervisions?" leaves it open.
    const areAtOdds = new Set(sure.map((reading) => (reading.sureness === 'none' ? '' : reading.keys.join()))).size > 1;
    return areAtOdds ? each : (sure[0] ?? readings[0] ?? each);
  });
}

/** The qualifiers in front of what some words name, and those behind it; all of them where nothing else is named. */
function outerQualifiers(tokens: readonly Token[], lexicon: Lexicon) {
  const stems = tokens.map(({ stem }) => stem);
  const isQualifier = (at: number) => isQualifierAt(stems, at, lexicon);
  const isSubject = (stem: string, at: number) => lexicon.isTelling(stem) && !isQualifier(at);
  const [from, to] = [stems.findIndex(isSubject), stems.findLastIndex(isSubject)];
  return {
    first: tokens.filter((_, at) => isQualifier(at) && (from < 0 || at < from)),
    last: tokens.filter((_, at) => isQualifier(at) && at > to),
  };
}

/**
 * What is named beside a sure indicator is another one than that, and more likely its relative: with
 * dental checks, "health checks" are the yearly ones.
 */
export function settleByRelation(found: readonly Resolution[], { entryOf }: Lexicon): readonly Resolution[] {
  const relatives = new Set(
    found.flatMap((each) =>
      each.sureness === 'sure' ? each.keys.flatMap((key) => entryOf(key)?.indicator.related ?? []) : [],
    ),
  );
  const named = new Set(found.flatMap((each) => (each.sureness === 'sure' ? each.keys : [])));
  return found.map((each) => {
    if (each.sureness !== 'unsure') return each;
    const others = each.keys.filter((key) => !named.has(key));
    // "Reviews and participation": of a pair the one that was not named is meant too.
    if (others.length === 1) return { sureness: 'sure', keys: others };
    // A long list is a wide subject, of which a relative is only one.
    if (others.length > mostSettled) return each;
    const related = others.filter((key) => relatives.has(key));
    return related.length === 1 ? { sureness: 'sure', keys: related } : each;
  });
}
