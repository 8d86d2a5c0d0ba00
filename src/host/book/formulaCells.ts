import { type IUnitRange, isFormulaId, isFormulaString } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { BookContext } from './BookContext';

/** The cells whose formula passes a test, as single-cell ranges. */
export function formulaCells(context: BookContext, test: (formula: string) => boolean): IUnitRange[] {
  const model = context.injector.get(FormulaDataModel);
  const { unitId } = context;
  const ranges: IUnitRange[] = [];
  for (const sheet of context.workbook.getSheets()) {
    const sheetId = sheet.getSheetId();
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!isFormulaString(cell?.f) && !isFormulaId(cell?.si)) return;
      const formula = model.getFormulaStringByCell(row, column, sheetId, unitId);
      if (!formula || !test(formula)) return;
      ranges.push({
        unitId,
        sheetId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      });
    });
  }
  return ranges;
}
