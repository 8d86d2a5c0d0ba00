import type { Book } from '../book/Book';
import { RichApiError } from '../protocol/TypeMap';
import { invalidArgument, parseArea } from './address';

/** @throws RichApiError InvalidArgument or ItemAlreadyExists, as Excel refuses names of tables */
export function assertTableName(book: Book, name: string, tableId: string | null): void {
  if (!isDefinedName(name)) throw invalidArgument(`"${name}" is not a name for a table.`);
  const lower = name.toLowerCase();
  const isTaken =
    book.tables().some((table) => table.id !== tableId && table.name.toLowerCase() === lower) ||
    book.names().some((other) => other.sheetId === null && other.name.toLowerCase() === lower);
  if (isTaken)
    throw new RichApiError('ItemAlreadyExists', `There is already a table or name "${name}".`, 409);
}

/** Names begin with a letter or _ and are no cell reference. */
export function isDefinedName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
    !parseArea(name) &&
    !/^[rc]$/i.test(name) &&
    !/^r\d+c\d+$/i.test(name)
  );
}
