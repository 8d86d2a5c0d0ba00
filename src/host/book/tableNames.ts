import { BookError } from './Book';
import type { BookContext } from './BookContext';
import { definedNames } from './names';
import { allTables } from './tableList';

/** @throws BookError when Excel would refuse the name */
export function checkTableName(context: BookContext, name: string, ownId: string | null): void {
  const isReference = /^([A-Z]{1,3}\d{1,7}|R\d*C\d*|[RC])$/i.test(name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || isReference)
    throw new BookError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  const lower = name.toLowerCase();
  const taken =
    allTables(context).some((table) => table.id !== ownId && table.name.toLowerCase() === lower) ||
    definedNames(context).some((defined) => defined.name.toLowerCase() === lower);
  if (taken)
    throw new BookError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

export function freeTableName(context: BookContext): string {
  for (let number = 1; ; number++) {
    const name = `Table${number}`;
    if (!allTables(context).some((table) => table.name.toLowerCase() === name.toLowerCase())) return name;
  }
}

export function freeTableId(context: BookContext): string {
  const taken = new Set(
    [...context.objects.sheets.values()].flatMap(({ tables }) => tables.map(({ id }) => id)),
  );
  let number = taken.size + 1;
  while (taken.has(`table${number}`)) number++;
  return `table${number}`;
}
