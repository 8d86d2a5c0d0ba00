import type { ISuperTable, ISuperTableService } from '@univerjs/engine-formula';
import type { TableData } from './BookData';
import { toUniverRange } from './univerRange';

/** Makes a table known to structured references. */
export function registerTable(
  service: ISuperTableService,
  unitId: string,
  sheetId: string,
  table: TableData,
): void {
  service.registerTable(unitId, table.name, superTable(sheetId, table));
}

function superTable(sheetId: string, table: TableData): ISuperTable {
  return {
    sheetId,
    range: toUniverRange(table.area),
    titleMap: new Map(table.columns.map((column, index) => [column.name, index])),
  };
}
