import type { z } from 'zod/v4';
import { calendarSchema } from '../../calendar/calendar-schema.js';
import { glossaryFileSchema } from '../../indicators/glossary.js';
import { strategiesFileSchema } from '../../indicators/strategy.js';
import { vocabularySchema } from '../../indicators/vocabulary.js';
import { peopleSchema } from '../../people/people-schema.js';
import { catalogueFileSchema, commentaryFileSchema, packSchema } from './pack-schema.js';
import { readYaml, type YamlFile } from './read-yaml.js';

/** The YAML files of a pack, each read and checked by itself. */
export interface PackFiles {
  readonly description: YamlFile<z.infer<typeof packSchema>>;
  readonly catalogue: YamlFile<z.infer<typeof catalogueFileSchema>>;
  readonly vocabulary: YamlFile<z.infer<typeof vocabularySchema>>;
  readonly people: YamlFile<z.infer<typeof peopleSchema>>;
  readonly glossary: YamlFile<z.infer<typeof glossaryFileSchema>>;
  readonly strategies: YamlFile<z.infer<typeof strategiesFileSchema>>;
  readonly calendar: YamlFile<z.infer<typeof calendarSchema>>;
  readonly commentary: YamlFile<z.infer<typeof commentaryFileSchema>>;
}

/** Reads the YAML files of a pack's folder. Glossary, strategies, calendar and commentary may be left out. */
export async function readPackFiles(folder: string): Promise<PackFiles> {
  const optional = true;
  return {
    description: await readYaml(folder, 'pack.yaml', packSchema),
    catalogue: await readYaml(folder, 'catalogue.yaml', catalogueFileSchema),
    vocabulary: await readYaml(folder, 'vocabulary.yaml', vocabularySchema),
    people: await readYaml(folder, 'people.yaml', peopleSchema),
    glossary: await readYaml(folder, 'glossary.yaml', glossaryFileSchema, { optional }),
    strategies: await readYaml(folder, 'strategies.yaml', strategiesFileSchema, { optional }),
    calendar: await readYaml(folder, 'calendar.yaml', calendarSchema, { optional }),
    commentary: await readYaml(folder, 'commentary.yaml', commentaryFileSchema, { optional }),
  };
}
