import type { BookObjects } from './BookObjects';

// The engine takes a table's name for no name when it holds one of these: letters that look the same stand in.
const UNDERSCORE = '\u02cd';
const FULL_STOP = '\ua4f8';
// Nor does it take a parenthesis for a part of a column's name.
const OPENING = '\u2768';
const CLOSING = '\u2769';

/** The name under which the engine knows a table: `Tasks_2` has to be written otherwise. */
export function engineTableName(name: string): string {
  return name.replaceAll('_', UNDERSCORE).replaceAll('.', FULL_STOP);
}

/** The name under which the engine knows a table's column: `Score (1-5)` has to be written otherwise. */
export function engineColumnName(name: string): string {
  return name.replaceAll('(', OPENING).replaceAll(')', CLOSING);
}

/** Writes names of tables and columns as the engine knows them into a formula, or the part of it that is no text. */
export function withEngineNames(objects: BookObjects, part: string): string {
  const withColumns = part.replace(BRACKETS, engineColumnName);
  return withColumns.replace(NAME, (name, offset: number) => {
    if (!/[_.]/.test(name)) return name;
    return withColumns[offset + name.length] === '[' || isTable(objects, name) ? engineTableName(name) : name;
  });
}

/** Writes names of tables and columns as Excel shows them. */
export function withShownNames(part: string): string {
  return part
    .replaceAll(UNDERSCORE, '_')
    .replaceAll(FULL_STOP, '.')
    .replaceAll(OPENING, '(')
    .replaceAll(CLOSING, ')');
}

// Of a structured reference, with the brackets within.
const BRACKETS = /\[(?:[^[\]]|\[[^[\]]*\])*\]/g;
// Not a function, not a sheet, not within brackets.
const NAME = /(?<![\p{L}\p{N}_.\\[@])[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(!])/gu;

function isTable({ sheets }: BookObjects, name: string): boolean {
  const wanted = name.toLowerCase();
  return [...sheets.values()].some(({ tables }) =>
    tables.some((table) => table.name.toLowerCase() === wanted),
  );
}
