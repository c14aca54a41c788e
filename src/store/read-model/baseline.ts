import type { Db } from '../database.js';
import { findPackCommentary } from '../repositories/commentary-repository.js';
import { findPack } from '../repositories/pack-repository.js';
import { readVersion } from '../repositories/version-repository.js';
import type { Of, PackContent } from '../store.js';
import { readEdition } from './edition.js';
import { readSeries } from './series-source.js';

/** The content of the pack that was applied last, without releases and what people changed; see `Store.baseline`. */
export async function readBaseline(db: Db): Promise<PackContent | undefined> {
  const pack = await findPack(db, await readVersion(db));
  if (pack === undefined) return undefined;
  const { catalogue, vocabulary, people, glossary, strategies, calendar } = await readEdition(db, pack);
  const history = [...(await readSeries(db, 'all', { packId: pack.id, releaseIds: [] })).values()];
  return {
    name: pack.name,
    indicators: catalogue.indicators,
    vocabulary,
    people,
    glossary: glossary.terms,
    strategies,
    calendar,
    commentary: await findPackCommentary(db, pack.id),
    history: {
      readings: history.flatMap(({ key, readings }) => belongingTo(key, readings)),
      ranges: history.flatMap(({ key, ranges }) => belongingTo(key, ranges)),
      benchmarks: history.flatMap(({ key, benchmarks }) => belongingTo(key, benchmarks)),
    },
  };
}

function belongingTo<T extends object>(indicator: string, items: readonly T[]): readonly Of<T>[] {
  return items.map((item) => ({ indicator, ...item }));
}
