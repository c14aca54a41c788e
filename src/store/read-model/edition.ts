import { z } from 'zod/v4';
import { type Calendar, calendarSchema } from '../../calendar/calendar-schema.js';
import { BotError } from '../../errors.js';
import { type Catalogue, createCatalogue } from '../../indicators/catalogue.js';
import { createGlossary, type Glossary, glossaryTermSchema } from '../../indicators/glossary.js';
import { indicatorSchema } from '../../indicators/indicator.js';
import { type Strategies, strategiesFileSchema } from '../../indicators/strategy.js';
import { type Vocabulary, vocabularySchema } from '../../indicators/vocabulary.js';
import { createDirectory } from '../../people/create-directory.js';
import type { Directory } from '../../people/directory.js';
import type { Db } from '../database.js';
import { findIndicators } from '../repositories/catalogue-repository.js';
import { findPackDocuments, type PackHead } from '../repositories/pack-repository.js';

/** One application of a pack, read once: the same objects until the next pack is applied. */
export interface Edition {
  readonly id: number;
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  /** `people.yaml` as it was given. */
  readonly people: unknown;
  readonly directory: Directory;
  readonly glossary: Glossary;
  readonly strategies: Strategies;
  readonly calendar: Calendar;
}

/**
 * Reads what a pack brought. It is checked again, since a newer version of the bot may know more
 * fields than the one that stored it.
 *
 * @throws BotError `pack-invalid` where the pack as stored does not fit this version.
 */
export async function readEdition(db: Db, pack: PackHead): Promise<Edition> {
  const indicators = await findIndicators(db, pack.id);
  const documents = await findPackDocuments(db, pack.id);
  try {
    return Object.freeze({
      id: pack.id,
      catalogue: createCatalogue(z.array(indicatorSchema).parse(indicators)),
      vocabulary: vocabularySchema.parse(documents['vocabulary']),
      people: documents['people'],
      directory: createDirectory(documents['people']),
      glossary: createGlossary(z.array(glossaryTermSchema).parse(documents['glossary'])),
      strategies: strategiesFileSchema.parse(documents['strategies']),
      calendar: calendarSchema.parse(documents['calendar']),
    });
  } catch (error) {
    throw new BotError(
      'pack-invalid',
      `The pack "${pack.name}" does not fit this version of the bot. Mend what "npm run pack -- check" names, then run: npm run pack -- apply`,
      { cause: error },
    );
  }
}
