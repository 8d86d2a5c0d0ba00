import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FileError } from '../host/file/FileError';
import { type AddinCode, HeadlessExcel } from '../host/node/HeadlessExcel';
import { readAllRoles } from '../workbook/readAllRoles';
import type { RoleReading } from '../workbook/RoleInWorkbook';
import { scoreRoleSheet } from '../workbook/scoreRoleSheet';
import { WorkbookError } from '../workbook/WorkbookError';
import { CommandError } from './CommandError';
import { readAddinCode } from './readAddinCode';
import { roleReports, type RoleReport } from './roleReports';

export interface ScoreFileOptions {
  /** Where to write the workbook with its results; null = nowhere. */
  readonly save: string | null;
  /** true = that may be the workbook itself. */
  readonly overwrite: boolean;
}

/**
 * Opens a workbook in the add-in without a window and scores every role in it.
 *
 * @throws CommandError when the workbook cannot be used or the copy cannot be written
 */
export async function scoreFile(file: string, options: ScoreFileOptions): Promise<RoleReport[]> {
  if (options.save !== null) await checkTarget(file, options.save, options.overwrite);
  const addin = await readAddinCode();
  const excel = await openWorkbook(await readBytes(file), file, addin);
  try {
    const readings = await readAllRoles();
    const reports = roleReports(readings);
    if (reports.length === 0) {
      throw new CommandError(
        `${file} holds no assessment: no sheet has a table of tasks with Time and Score.`,
      );
    }
    if (options.save !== null) await saveScored(excel, readings, options.save);
    return reports;
  } catch (error) {
    throw error instanceof WorkbookError ? new CommandError(`${file}: ${error.message}`) : error;
  } finally {
    excel.dispose();
  }
}

async function openWorkbook(bytes: Uint8Array, file: string, addin: AddinCode): Promise<HeadlessExcel> {
  try {
    return await HeadlessExcel.open(bytes, { addin });
  } catch (error) {
    throw error instanceof FileError ? new CommandError(`${file}: ${error.message}`) : error;
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new CommandError(`${file}: no such file.`);
    if (code === 'EISDIR') throw new CommandError(`${file} is a folder, expected an .xlsx file.`);
    throw new CommandError(`${file} cannot be read: ${message}.`);
  }
}

/** Looked at before the work is done, so that it is not done for nothing. */
async function checkTarget(file: string, target: string, mayOverwrite: boolean): Promise<void> {
  const folder = path.dirname(path.resolve(target));
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new CommandError(`--save: the folder ${folder} is not there.`);
  if (!mayOverwrite && (await isSameFile(file, target))) {
    throw new CommandError(`--save: ${target} is the workbook itself. Add --overwrite to replace it.`);
  }
}

async function isSameFile(file: string, other: string): Promise<boolean> {
  // A file that is not there yet is no other's.
  const [first, second] = await Promise.all([file, other].map((each) => realpath(each).catch(() => null)));
  return first !== null && first === second;
}

async function saveScored(
  excel: HeadlessExcel,
  readings: readonly RoleReading[],
  target: string,
): Promise<void> {
  for (const reading of readings) {
    if (reading.status === 'role' && reading.role.score !== null) await scoreRoleSheet(reading.role);
  }
  await excel.book.recalculate();
  const saved = await excel.toXlsx();
  await writeFile(target, saved).catch((error: Error) => {
    throw new CommandError(`--save: ${target} cannot be written: ${error.message}.`);
  });
}
