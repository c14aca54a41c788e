import type { Catalogue } from '../../indicators/catalogue.js';
import type { Indicator, Polarity } from '../../indicators/indicator.js';
import type { Section } from '../sections-content.js';
import { joinWords } from './words.js';

const goodSides: Readonly<Record<Polarity, string>> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  range: 'Neither above nor below the range is good',
  none: 'No direction is better',
};

const watchedOnly = 'The panel watches it; no document held gives a figure.';

/** What an indicator measures, in what unit, which side is good and what is related, as a sentence or a few. */
export function defineIndicator(indicator: Indicator, catalogue: Catalogue): string {
  const { plainName, definition, polarity, related, definitionSource, status } = indicator;
  const others = relatedNames(related, catalogue).map((name) => `“${name}”`);
  return [
    `${plainName}: ${definition}`,
    status === 'watched' ? watchedOnly : `It is counted in ${unitWords(indicator)}. ${goodSides[polarity]}.`,
    ...(others.length > 0 ? [`Related: ${joinWords(others)}.`] : []),
    ...(definitionSource ? [`Source: ${definitionSource}.`] : []),
  ].join(' ');
}

/** "Lower is better." */
export function goodSide({ polarity }: Indicator): string {
  return `${goodSides[polarity]}.`;
}

/** "Lower is better for “Living with agency foster carers”." */
export function sideSentence({ plainName, polarity }: Indicator): string {
  return `${goodSides[polarity]} for “${plainName}”.`;
}

/** The same as a part of a card. */
export function definitionSection(indicator: Indicator, catalogue: Catalogue): Section {
  const { plainName, definition, polarity, related, printedName, dfeRef, status } = indicator;
  const others = relatedNames(related, catalogue);
  const isWatched = status === 'watched';
  return {
    heading: plainName,
    paragraphs: [definition, ...(isWatched ? [watchedOnly] : [])],
    facts: [
      ...(isWatched ? [] : [{ title: 'Counted in', value: unitWords(indicator) }]),
      ...(isWatched ? [] : [{ title: 'Good side', value: goodSides[polarity] }]),
      ...(printedName === plainName ? [] : [{ title: 'Printed as', value: printedName }]),
      ...(dfeRef ? [{ title: 'DfE reference', value: dfeRef }] : []),
      ...(others.length > 0 ? [{ title: 'Related', value: others.join('; ') }] : []),
    ],
  };
}

function unitWords({ unit }: Indicator): string {
  if (unit === '%') return 'percent';
  return unit === 'score' ? 'points of a score' : unit;
}

function relatedNames(keys: readonly string[], catalogue: Catalogue): readonly string[] {
  return keys.flatMap((key) => catalogue.get(key)?.plainName ?? []);
}
