import type { SheetArea } from './Book';
import type { Area } from './BookData';
import type { BookContext } from './BookContext';
import { mapCells } from './cells';
import { editedArea, isEdit } from './editedArea';
import { areasOverlap } from './moveArea';
import type { ObjectsMutation } from './objectsMutation';
import { renameColumnInFormulas } from './structuredReferences';
import { headerNames, writeHeaders } from './tableHeaders';
import { allTables, putTable } from './tableList';
import { univerCellValue } from './univerCell';

/**
 * What editing cells means to tables, as in Excel: text in a header cell names its column, also in
 * formulas, and a person who types directly below a table makes it longer.
 */
export function followTableEdits(context: BookContext, objects: ObjectsMutation): void {
  let isFollowing = false;
  context.onExecuted((command, options) => {
    if (isFollowing || !isEdit(command, options)) return;
    const edited = editedArea(command);
    if (!edited) return;
    isFollowing = true;
    try {
      context.derive(() => followHeaderCells(context, objects, edited));
      const isTyped = (command.params as { trigger?: string }).trigger === 'sheet.command.set-range-values';
      if (context.source === 'user' || (context.source === null && isTyped))
        growTable(context, objects, edited);
    } finally {
      isFollowing = false;
    }
  });
}

function followHeaderCells(context: BookContext, objects: ObjectsMutation, edited: SheetArea): void {
  for (const table of allTables(context, edited.sheetId)) {
    const header: SheetArea = { ...table.area, rows: 1, sheetId: table.sheetId };
    if (!table.hasHeader || !areasOverlap(header, edited)) continue;
    const columns = headerNames(context, header, true).map(({ name }, i) => ({ ...table.columns[i], name }));
    const renamed = table.columns.flatMap(({ name: before }, i) => {
      const after = columns[i]?.name;
      return after !== undefined && after !== before ? [{ before, after }] : [];
    });
    writeHeaders(context, table.sheetId, table.area, columns);
    if (renamed.length === 0) continue;
    putTable(context, objects, { ...table, columns });
    for (const { before, after } of renamed) renameColumnInFormulas(context, table.name, before, after);
  }
}

function growTable(context: BookContext, objects: ObjectsMutation, edited: SheetArea): void {
  for (const table of allTables(context, edited.sheetId)) {
    const { area } = table;
    const below: Area = { ...area, row: area.row + area.rows, rows: 1 };
    const isInside =
      edited.column >= area.column && edited.column + edited.columns <= area.column + area.columns;
    if (table.hasTotals || !isInside || edited.row !== below.row || edited.rows !== 1) continue;
    const isFilled = mapCells(context, edited, univerCellValue)
      .flat()
      .some((value) => value !== '');
    const isFree = allTables(context, edited.sheetId).every((other) => !areasOverlap(other.area, below));
    if (isFilled && isFree) putTable(context, objects, { ...table, area: { ...area, rows: area.rows + 1 } });
  }
}
