import { BotError } from '../errors.js';
import { formatPeriod } from '../indicators/period.js';
import { compareReleases, type Release } from '../indicators/release.js';
import type { Actor, ReleaseDraft, Store } from '../store/store.js';
import { compareWithHeld, type Difference } from './difference.js';
import type { SheetWarning } from './problem.js';
import { type CheckedRelease, readRelease } from './read-release.js';
import { loadSheetFile, readSheets, type SheetFile } from './read-sheet.js';

/** What an import needs of the store. */
export type ImportStore = Pick<
  Store,
  'catalogue' | 'releases' | 'currentSeries' | 'releasesWithDigest' | 'saveRelease'
>;

/** One import: the file, what is known of it besides what it prints, who imports it and when. */
export interface ImportRequest {
  readonly store: ImportStore;
  /** A path, or the content of a file that came another way. */
  readonly file: string | SheetFile;
  /** Its period as a person writes it, where the sheet prints none. */
  readonly period?: string | undefined;
  /** Its date as a person writes it, where the sheet prints none. */
  readonly released?: string | undefined;
  /** What people call the document; by default made from the sheet's own title. */
  readonly title?: string | undefined;
  /** `YYYY-MM-DD`: the date of a release that names none. */
  readonly today: string;
  readonly by: Actor;
  /** Whether only to say what the import would do. */
  readonly dryRun?: boolean | undefined;
}

/** What names a release. */
export type ReleaseHead = Pick<ReleaseDraft, 'period' | 'released' | 'title' | 'digest'>;

/** What became of an import. */
export interface ImportResult {
  /** `identical`: the same figures are held for that period already, and nothing was written. */
  readonly outcome: 'stored' | 'identical' | 'dry-run';
  readonly release: ReleaseHead;
  /** Against what was held before. */
  readonly difference: Difference;
  /** A newer release that is held: its figures stay the current ones. */
  readonly newerHeld: Release | undefined;
  readonly warnings: readonly SheetWarning[];
}

/**
 * Imports one scorecard release, whole or not at all.
 *
 * A sheet that names no date and holds what a held release of its period holds is that release
 * again, whatever the day; any other undated sheet is of today.
 *
 * @throws BotError `sheet-unreadable` where the file cannot be read, `release-conflict` where
 *   another sheet is held for the same period and date.
 * @throws ImportRejected with every problem of the sheet.
 */
export async function importRelease(request: ImportRequest): Promise<ImportResult> {
  const file = typeof request.file === 'string' ? await loadSheetFile(request.file) : request.file;
  const checked = readRelease(await readSheets(file), await request.store.catalogue(), request);
  return storeRelease(request.store, checked, request);
}

/** Stores a release that was read and checked before; as `importRelease` otherwise. */
export async function storeRelease(
  store: Omit<ImportStore, 'catalogue'>,
  { draft, isDated, covered, warnings }: CheckedRelease,
  { by, dryRun }: Pick<ImportRequest, 'by' | 'dryRun'>,
): Promise<ImportResult> {
  const held = await store.releases();
  const same = await store.releasesWithDigest(draft.period, draft.digest);
  const known = isDated ? same.find(({ released }) => released === draft.released) : same.at(-1);
  const result: Omit<ImportResult, 'outcome'> = {
    release: headOf(draft, known),
    difference: compareWithHeld(await store.currentSeries(), draft, covered),
    newerHeld: held.findLast((release) => compareReleases(release, known ?? draft) > 0),
    warnings,
  };
  if (known) return { ...result, outcome: 'identical' };
  refuseConflict(held, draft, isDated);
  if (dryRun) return { ...result, outcome: 'dry-run' };
  return { ...result, outcome: await store.saveRelease(draft, by) };
}

function headOf({ period, released, title, digest }: ReleaseDraft, known: Release | undefined): ReleaseHead {
  return { period, released: known?.released ?? released, title: known?.title ?? title, digest };
}

/** The store refuses this too; here the text can say what to do, and a dry run says it as well. */
function refuseConflict(held: readonly Release[], draft: ReleaseDraft, isDated: boolean): void {
  if (!held.some((release) => compareReleases(release, draft) === 0)) return;
  const mend = isDated
    ? 'Correct the date of release, or leave the sheet out.'
    : 'Give the day on which this one was released with --released.';
  throw new BotError(
    'release-conflict',
    `Another sheet is held for ${formatPeriod(draft.period)} with the release date ${draft.released}. ${mend}`,
  );
}
