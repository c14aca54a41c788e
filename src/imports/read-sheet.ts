import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { BotError } from '../errors.js';
import { readTextSheet } from './read-text-sheet.js';
import { readWorkbook, type WorkbookLimits } from './read-workbook.js';
import type { Sheet } from './sheet.js';

/** A file's content with the name it came under. */
export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const mostBytes = 20 * 1024 * 1024;
const zipMagic = [0x50, 0x4b];
/** The container of `.xls` files, and of `.xlsx` files protected by a password. */
const oldOfficeMagic = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Loads a scorecard file from disk.
 *
 * @throws BotError `sheet-unreadable` where there is no such file or it is too large to be a scorecard.
 */
export async function loadSheetFile(path: string): Promise<SheetFile> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new BotError('sheet-unreadable', `${name} is not a file. Name the scorecard's file.`);
    if (found.size > mostBytes) throw tooLarge(name);
    return { name, bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof BotError) throw error;
    throw new BotError('sheet-unreadable', `${path} cannot be read. Check the path and that you may open it.`, {
      cause: error,
    });
  }
}

/**
 * Reads every worksheet of a scorecard file: `.xlsx`, or text separated by tabs, commas or
 * semicolons. The content decides which it is; the name is only for messages.
 *
 * @throws BotError `sheet-unreadable` with what to do instead.
 */
export async function readSheets(file: SheetFile, limits?: WorkbookLimits): Promise<readonly Sheet[]> {
  const { name, bytes } = file;
  if (bytes.byteLength > mostBytes) throw tooLarge(name);
  if (startsWith(bytes, oldOfficeMagic)) {
    throw new BotError(
      'sheet-unreadable',
      `${name} is an old .xls workbook or has a password. Save it as .xlsx without a password and try again.`,
    );
  }
  return startsWith(bytes, zipMagic) ? readWorkbook(file, limits) : [readTextSheet(file)];
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function tooLarge(name: string): BotError {
  return new BotError(
    'sheet-unreadable',
    `${name} is larger than ${mostBytes / 1024 / 1024} MB. Save only the scorecard's worksheet and try again.`,
  );
}
