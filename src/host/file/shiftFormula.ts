import { cellName, columnIndex, columnName, parseCell } from './address';
import { formulaTokens } from './formulaTokens';

/**
 * A formula copied from one cell to another, as the members of a shared formula relate: relative
 * references move along, absolute ones stay.
 *
 * @param formula without "="
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const tokens = formulaTokens(formula);
  return tokens
    .map((token, at) => {
      const next = tokens[at + 1]?.text;
      const previous = tokens[at - 1]?.text;
      if (token.kind === 'name' && tokens[at + 1]?.kind !== 'bracket') {
        const moved = shiftCell(token.text, rows, columns);
        if (moved !== null) return moved;
        if (next === ':' || previous === ':') return shiftColumn(token.text, columns) ?? token.text;
      }
      if (token.kind === 'number' && (next === ':' || previous === ':') && /^\d+$/.test(token.text)) {
        return String(Number(token.text) + rows);
      }
      return token.text;
    })
    .join('');
}

function shiftCell(reference: string, rows: number, columns: number): string | null {
  const cell = parseCell(reference);
  if (!cell) return null;
  const match = /^(\$?)[A-Za-z]+(\$?)\d+$/.exec(reference) as RegExpExecArray;
  const row = cell.row + (match[2] ? 0 : rows);
  const column = cell.column + (match[1] ? 0 : columns);
  if (row < 0 || column < 0) return '#REF!';
  const name = cellName(row, column);
  const letters = name.replace(/\d+$/, '');
  return `${match[1]}${letters}${match[2]}${name.slice(letters.length)}`;
}

function shiftColumn(reference: string, columns: number): string | null {
  if (!/^[A-Za-z]{1,3}$/.test(reference)) return null;
  return columnName(columnIndex(reference) + columns);
}
