import { IFunctionService, type ISuperTable, ISuperTableService } from '@univerjs/engine-formula';
import type { TableData } from './BookData';
import type { BookContext } from './BookContext';
import type { Calculation } from './Calculation';
import { engineColumnName, engineTableName } from './engineTableName';
import type { ObjectsMutation } from './objectsMutation';
import { toUniverRange } from './univerRange';

/** Makes a table known to structured references. */
export function registerTable(
  service: ISuperTableService,
  unitId: string,
  sheetId: string,
  table: TableData,
): void {
  service.registerTable(unitId, engineTableName(table.name), superTable(sheetId, table));
}

/** Keeps structured references in step with the tables, and raises the events of tables. */
export function followTables(context: BookContext, objects: ObjectsMutation, calculation: Calculation): void {
  const service = context.injector.get(ISuperTableService);
  const parsed = context.injector.get(IFunctionService);
  objects.onChange(({ sheets }, before) => {
    const gone = new Set<string>();
    for (const sheetId of Object.keys(sheets)) {
      const after = sheets[sheetId]?.tables;
      if (!after) continue;
      const old = before[sheetId]?.tables ?? [];
      for (const table of old) {
        if (!after.some(({ name }) => name === table.name)) gone.add(table.name);
      }
      for (const table of after) {
        const same = old.find(({ id }) => id === table.id);
        if (same && JSON.stringify(same) === JSON.stringify(table)) continue;
        registerTable(service, context.unitId, sheetId, table);
        // A parsed formula keeps the place a table had: it is parsed anew.
        parsed.deleteFormulaAstCacheKey(engineTableName(table.name));
        gone.delete(table.name);
        markTable(context, calculation, sheetId, table);
        context.emit({ kind: same ? 'tableChanged' : 'tableAdded', tableId: table.id, sheetId });
      }
      for (const { id } of old) {
        if (!after.some((table) => table.id === id))
          context.emit({ kind: 'tableDeleted', tableId: id, sheetId });
      }
    }
    for (const name of gone) {
      const engineName = engineTableName(name);
      service.remove(context.unitId, engineName);
      parsed.deleteFormulaAstCacheKey(engineName);
      calculation.mark({ dirtySuperTableMap: { [context.unitId]: { [engineName]: '1' } } });
    }
  });
}

function markTable(context: BookContext, calculation: Calculation, sheetId: string, table: TableData): void {
  const { unitId } = context;
  calculation.mark({
    dirtyRanges: [{ unitId, sheetId, range: toUniverRange(table.area) }],
    dirtySuperTableMap: { [unitId]: { [engineTableName(table.name)]: '1' } },
    clearDependencyTreeCache: { [unitId]: { [sheetId]: '1' } },
  });
}

/** The engine counts a totals row, if there is one, to the data; it is left out of the range. */
function superTable(sheetId: string, table: TableData): ISuperTable {
  const { area, hasTotals } = table;
  return {
    sheetId,
    range: toUniverRange(hasTotals ? { ...area, rows: area.rows - 1 } : area),
    titleMap: new Map(table.columns.map((column, index) => [engineColumnName(column.name), index])),
  };
}
