import type { PaperId } from '../../store/panel-records.js';

/** A paper in one word, as buttons and deliveries carry it: "fostering-annual/2026-03-17". */
export function paperKey({ report, meeting }: PaperId): string {
  return `${report}/${meeting}`;
}

/** The paper that a key names; undefined where it names none. */
export function parsePaperKey(key: string): PaperId | undefined {
  const [, report, meeting] = /^([a-z0-9-]+)\/(\d{4}-\d{2}-\d{2})$/.exec(key) ?? [];
  return report === undefined || meeting === undefined ? undefined : { report, meeting };
}
