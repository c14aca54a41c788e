import { z } from 'zod/v4';
import { BotError } from '../../errors.js';
import { type Catalogue, createCatalogue } from '../../indicators/catalogue.js';
import { indicatorSchema } from '../../indicators/indicator.js';
import { type Vocabulary, vocabularySchema } from '../../indicators/vocabulary.js';
import { createDirectory } from '../../people/create-directory.js';
import type { Directory } from '../../people/directory.js';
import type { Db } from '../database.js';
import { findIndicators } from '../repositories/catalogue-repository.js';
import { findPackDocument, type PackHead } from '../repositories/pack-repository.js';

/** One application of a pack, read once: the same objects until the next pack is applied. */
export interface Edition {
  readonly id: number;
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
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
  const vocabulary = await findPackDocument(db, pack.id, 'vocabulary');
  const people = await findPackDocument(db, pack.id, 'people');
  try {
    return Object.freeze({
      id: pack.id,
      catalogue: createCatalogue(z.array(indicatorSchema).parse(indicators)),
      vocabulary: vocabularySchema.parse(vocabulary),
      directory: createDirectory(people),
    });
  } catch (error) {
    throw new BotError(
      'pack-invalid',
      `The pack "${pack.name}" does not fit this version of the bot. Mend what "npm run pack -- check" names, then run: npm run pack -- apply`,
      { cause: error },
    );
  }
}
