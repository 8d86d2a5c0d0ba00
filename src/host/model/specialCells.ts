import type { Book, SheetArea } from '../book/Book';
import type { Area } from '../book/BookData';
import { RichApiError } from '../protocol/TypeMap';
import { usedWithin } from './usedWithin';

/** Cells of one kind within a range's used part, as runs along the rows. */
export function specialCells(book: Book, range: SheetArea, type: string, valueType: string | null): Area[] {
  const used = usedWithin(book, range, false);
  if (!used) return [];
  const area = { sheetId: range.sheetId, ...used };
  const formulas = book.formulas(area);
  const types = book.valueTypes(area);
  const isAsked = (row: number, column: number): boolean => {
    const formula = formulas[row]?.[column] ?? '';
    const isFormula = typeof formula === 'string' && formula.startsWith('=');
    const kind = types[row]?.[column] ?? 'Empty';
    switch (type) {
      case 'Blanks':
        return formula === '';
      case 'Constants':
        return !isFormula && formula !== '' && hasValueType(kind, valueType);
      case 'Formulas':
        return isFormula && hasValueType(kind, valueType);
      case 'Visible':
        return (
          !book.isRowHidden(range.sheetId, used.row + row) &&
          !book.isColumnHidden(range.sheetId, used.column + column)
        );
      default:
        throw new RichApiError(
          'ApiNotFound',
          `Special cells of type ${type} are not modelled by the embedded host.`,
        );
    }
  };
  const runs: Area[] = [];
  for (let row = 0; row < used.rows; row++) {
    for (let column = 0; column < used.columns; column++) {
      if (!isAsked(row, column)) continue;
      const last = runs.at(-1);
      const at = { row: used.row + row, column: used.column + column };
      if (last && last.row === at.row && last.column + last.columns === at.column) last.columns++;
      else runs.push({ ...at, rows: 1, columns: 1 });
    }
  }
  return runs;
}

const LETTERS: Record<string, RegExp> = {
  Double: /All|Numbers/,
  String: /All|Text/,
  Boolean: /All|Logical/,
  Error: /All|Errors/,
};

function hasValueType(kind: string, asked: string | null): boolean {
  return !asked || (LETTERS[kind]?.test(asked) ?? false);
}
