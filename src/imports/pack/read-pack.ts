import { join } from 'node:path';
import { emptyCalendar } from '../../calendar/calendar-schema.js';
import { parsePeriod } from '../../indicators/period.js';
import type { Commentary } from '../../store/scorecard.js';
import type { PackContent } from '../../store/store.js';
import { checkReferences } from './check-references.js';
import { readPackFiles } from './pack-files.js';
import { PackInvalid } from './pack-problem.js';
import type { CommentaryEntry } from './pack-schema.js';
import { readHistory } from './read-history.js';
import type { YamlFile } from './read-yaml.js';

/** The scorecard release that a pack starts from, with the period and date that the pack fixes. */
export interface PackRelease {
  readonly path: string;
  readonly period: string;
  /** `YYYY-MM-DD` */
  readonly released: string;
  readonly title: string;
}

/** A pack as read from its folder, checked. */
export interface Pack {
  /** What people call it: "Wiltshire Council, Corporate Parenting Panel". */
  readonly title: string;
  readonly content: PackContent;
  readonly release: PackRelease | undefined;
}

/**
 * Reads a pack's folder: `pack.yaml`, `catalogue.yaml`, `vocabulary.yaml` and `people.yaml`, and
 * `glossary.yaml`, `strategies.yaml`, `calendar.yaml`, `commentary.yaml` and `history.csv` where
 * there are any. Its release is named, not read.
 *
 * @throws PackInvalid with every problem of every file, by line.
 */
export async function readPack(folder: string): Promise<Pack> {
  const files = await readPackFiles(folder);
  const { description, catalogue, vocabulary, people } = files;
  const indicators = catalogue.value?.indicators ?? [];
  const history = await readHistory(folder, new Map(indicators.map((indicator) => [indicator.key, indicator])));
  const problems = [
    ...Object.values(files).flatMap((file: YamlFile<unknown>) => file.problems),
    ...checkReferences(files),
    // Without its catalogue, every row of the history would seem to name nothing.
    ...(catalogue.value ? history.problems : []),
  ];
  if (problems.length > 0 || !description.value || !vocabulary.value) throw new PackInvalid(folder, problems);
  const { name, title, release } = description.value;
  return {
    title,
    content: {
      name,
      indicators,
      vocabulary: vocabulary.value,
      people: people.value,
      glossary: files.glossary.value?.terms ?? [],
      strategies: files.strategies.value ?? { strategies: [], offices: [] },
      calendar: files.calendar.value ?? emptyCalendar,
      commentary: (files.commentary.value?.commentary ?? []).flatMap(toCommentary),
      history: history.content,
    },
    release: release && { ...release, path: join(folder, release.file) },
  };
}

function toCommentary(entry: CommentaryEntry): readonly Commentary[] {
  const period = parsePeriod(entry.period);
  return period === undefined ? [] : [{ ...entry, period }];
}
