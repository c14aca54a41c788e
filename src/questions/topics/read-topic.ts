import { readCommand } from './read-command.js';
import { readDataFact } from './read-data-fact.js';
import { readDefinition } from './read-definition.js';
import { readLead } from './read-lead.js';
import { readMemory } from './read-memory.js';
import { readSchedule } from './read-schedule.js';
import { readScrutiny } from './read-scrutiny.js';
import { readStrategy } from './read-strategy.js';
import { readUnaskedTerm } from './read-unasked-term.js';
import type { ReadTopic } from './topic-reading.js';

/** In the order in which they are asked: "what does quorate mean" is a question for a meaning. */
const readers: readonly ReadTopic[] = [
  readCommand,
  readMemory,
  readScrutiny,
  readStrategy,
  readDefinition,
  readDataFact,
  readLead,
  readSchedule,
  readUnaskedTerm,
];

/** Reads a question as one about words, people or the calendar; undefined where it is none. */
export const readTopic: ReadTopic = (input) => {
  for (const read of readers) {
    const found = read(input);
    if (found) return found;
  }
  return undefined;
};
