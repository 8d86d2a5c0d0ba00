import type { BookObjects } from './BookObjects';

// The engine takes a table's name for no name when it holds one of these: letters that look the same stand in.
const UNDERSCORE = '\u02cd';
const FULL_STOP = '\ua4f8';

/** The name under which the engine knows a table: `Tasks_2` has to be written otherwise. */
export function engineTableName(name: string): string {
  return name.replaceAll('_', UNDERSCORE).replaceAll('.', FULL_STOP);
}

/** Writes table names as the engine knows them into a formula, or the part of it that is no text. */
export function withEngineTableNames(objects: BookObjects, part: string): string {
  return part.replace(NAME, (name, offset: number) => {
    if (!/[_.]/.test(name)) return name;
    return part[offset + name.length] === '[' || isTable(objects, name) ? engineTableName(name) : name;
  });
}

/** Writes table names as Excel shows them. */
export function withShownTableNames(part: string): string {
  return part.replaceAll(UNDERSCORE, '_').replaceAll(FULL_STOP, '.');
}

// Not a function, not a sheet, not within brackets.
const NAME = /(?<![\p{L}\p{N}_.\\[@])[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(!])/gu;

function isTable({ sheets }: BookObjects, name: string): boolean {
  const wanted = name.toLowerCase();
  return [...sheets.values()].some(({ tables }) =>
    tables.some((table) => table.name.toLowerCase() === wanted),
  );
}
