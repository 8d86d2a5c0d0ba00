/** "Sheet1!B2"; the name is quoted where a formula would need it. Row and column count from 0. */
export function cellAddress(sheetName: string, row: number, column: number): string {
  return `${quotedSheetName(sheetName)}!${columnLetters(column)}${row + 1}`;
}

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** A sheet's name as it stands before "!" in a formula. */
export function quotedSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
