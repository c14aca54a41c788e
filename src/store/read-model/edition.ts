import { z } from 'zod/v4';
import { BotError } from '../../errors.js';
import { type Catalogue, createCatalogue } from '../../indicators/catalogue.js';
import { indicatorSchema } from '../../indicators/indicator.js';
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
    });
  } catch (error) {
    throw new BotError(
      'pack-invalid',
      `The pack "${pack.name}" does not fit this version of the bot. Mend what "npm run pack -- check" names, then run: npm run pack -- apply`,
      { cause: error },
    );
  }
}
