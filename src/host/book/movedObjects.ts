import type { ConditionalFormat, ConditionalRule, DataValidation, SheetData, TableData } from './BookData';
import type { BookContext } from './BookContext';
import type { SheetObjects } from './BookObjects';
import { quotedSheetName } from './cellAddress';
import { moveArea, type ShiftOfCells } from './moveArea';
import { moveReferences, renameSheetInFormula } from './moveReferences';
import type { SetBookObjectsParams } from './objectsMutation';

type ChangeFormula = (formula: string) => string;

/** All tables, rules and charts as they are after cells of one sheet have moved. */
export function objectsAfterShift(
  context: BookContext,
  sheetId: string,
  shift: ShiftOfCells,
): SetBookObjectsParams['sheets'] {
  const shiftedName = context.sheet(sheetId).getName().toLowerCase();
  return mapSheets(context, (objects, id) => {
    const isShifted = id === sheetId;
    const change: ChangeFormula = (formula) =>
      moveReferences(
        formula,
        (area) => moveArea(area, shift),
        (name) => (name === null ? isShifted : name.toLowerCase() === shiftedName),
      );
    const changed = withFormulas(objects, change);
    return isShifted ? withAreas(changed, shift) : changed;
  });
}

/** All rules and charts as they are after a sheet has got another name. */
export function objectsAfterRename(
  context: BookContext,
  before: string,
  after: string,
): SetBookObjectsParams['sheets'] {
  const quoted = quotedSheetName(after);
  return mapSheets(context, (objects) =>
    withFormulas(objects, (formula) => renameSheetInFormula(formula, before, quoted)),
  );
}

type Movable = Pick<SheetObjects, 'tables' | 'conditionalFormats' | 'dataValidations' | 'charts'>;

/** Objects of every sheet, changed. */
export function mapSheets(
  context: BookContext,
  change: (objects: Movable, sheetId: string) => Movable,
): SetBookObjectsParams['sheets'] {
  const sheets: SetBookObjectsParams['sheets'] = {};
  for (const sheet of context.workbook.getSheets()) {
    const id = sheet.getSheetId();
    const objects = context.objects.sheets.get(id);
    if (!objects) continue;
    const { tables, conditionalFormats, dataValidations, charts } = objects;
    sheets[id] = change(structuredClone({ tables, conditionalFormats, dataValidations, charts }), id);
  }
  return sheets;
}

function withAreas(objects: Movable, shift: ShiftOfCells): Movable {
  return {
    ...objects,
    tables: objects.tables.flatMap((table) => movedTable(table, shift) ?? []),
    conditionalFormats: objects.conditionalFormats.flatMap((format) => movedRule(format, shift) ?? []),
    dataValidations: objects.dataValidations.flatMap((validation) => movedRule(validation, shift) ?? []),
  };
}

function movedRule<T extends ConditionalFormat | DataValidation>(rule: T, shift: ShiftOfCells): T | null {
  const areas = rule.areas.flatMap((area) => moveArea(area, shift) ?? []);
  return areas.length > 0 ? { ...rule, areas } : null;
}

/** A table with its columns: some may have gone, new ones get names as Excel gives them. */
function movedTable(table: TableData, shift: ShiftOfCells): TableData | null {
  const area = moveArea(table.area, shift);
  if (!area) return null;
  const moved = { ...table, area };
  if (shift.along === 'rows' || area.columns === table.area.columns) return moved;
  const columns = [...table.columns];
  const at = shift.area.column - table.area.column;
  if (shift.kind === 'insert') {
    const count = area.columns - table.area.columns;
    columns.splice(at, 0, ...Array.from({ length: count }, () => ({ name: '' })));
    nameColumns(columns);
  } else {
    const first = Math.max(0, at);
    columns.splice(first, table.area.columns - area.columns);
  }
  return { ...moved, columns, filters: {} };
}

/** Gives columns without a name the next free "Column1", "Column2", ... */
export function nameColumns(columns: TableData['columns']): void {
  for (const column of columns) {
    if (column.name !== '') continue;
    const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`column${number}`)) number++;
    column.name = `Column${number}`;
  }
}

/** Changes every formula that the objects of a sheet hold. */
export function withFormulas(objects: Movable, change: ChangeFormula): Movable {
  return {
    tables: objects.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({
        ...column,
        ...(column.totalsFormula && { totalsFormula: change(column.totalsFormula) }),
        ...(column.calculatedFormula && { calculatedFormula: change(column.calculatedFormula) }),
      })),
    })),
    conditionalFormats: objects.conditionalFormats.map((format) => ({
      ...format,
      rule: changedRule(format.rule, change),
    })),
    dataValidations: objects.dataValidations.map((validation) => ({
      ...validation,
      rule: changedValidation(validation.rule, change),
    })),
    charts: objects.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((series) => ({
        name: change(series.name),
        values: change(series.values),
        categories: change(series.categories),
      })),
    })),
  };
}

function changedRule(rule: ConditionalRule, change: ChangeFormula): ConditionalRule {
  if (rule.kind === 'formula') return { ...rule, formula: change(rule.formula) };
  if (rule.kind !== 'cellValue') return rule;
  return {
    ...rule,
    formula1: change(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: change(rule.formula2) }),
  };
}

type Validation = SheetData['dataValidations'][number]['rule'];

function changedValidation(rule: Validation, change: ChangeFormula): Validation {
  if (rule.kind === 'custom') return { ...rule, formula: change(rule.formula) };
  if (rule.kind === 'list')
    return rule.source.startsWith('=') ? { ...rule, source: change(rule.source) } : rule;
  return {
    ...rule,
    formula1: change(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: change(rule.formula2) }),
  };
}
