/** A cell's address as Excel writes it, e.g. `'Digital Twins Engineer'!B12`; row and column count from 0. */
export function cellAddress(sheetName: string, row: number, column: number): string {
  return `${quotedSheetName(sheetName)}!${columnLetters(column)}${row + 1}`;
}

/** The address of an area, e.g. `Sheet1!A1:B2`. */
export function areaAddress(
  sheetName: string,
  area: { row: number; column: number; rows: number; columns: number },
): string {
  const first = cellAddress(sheetName, area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
}

/** Sheet name and the part after the exclamation mark; sheetName null when there is none. */
export function splitAddress(address: string): { sheetName: string | null; cells: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { sheetName: null, cells: address };
  const name = address.slice(0, mark);
  const isQuoted = name.startsWith("'") && name.endsWith("'") && name.length > 1;
  return {
    sheetName: isQuoted ? name.slice(1, -1).replaceAll("''", "'") : name,
    cells: address.slice(mark + 1),
  };
}

/** Excel quotes every name that could be read as something else than a sheet's name. */
function quotedSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !READS_AS_REFERENCE.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

const READS_AS_REFERENCE = /^([A-Z]{1,3}\d+|R\d*C\d*|R\d*|C\d*|TRUE|FALSE)$/i;

function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
