import { BookError, type SheetArea } from './Book';
import type { Area, ConditionalFormat, DataValidation, TableData } from './BookData';
import type { BookContext } from './BookContext';
import type { SheetObjects } from './BookObjects';
import { areasOverlap, containsArea } from './moveArea';
import { mapSheets, withFormulas } from './movedObjects';
import { moveReferences } from './moveReferences';
import type { SetBookObjectsParams } from './objectsMutation';

/** Cells dragged, or cut and pasted, to another place; both areas have the same size. */
export interface BlockMove {
  from: SheetArea;
  to: SheetArea;
}

/**
 * All tables, rules and charts as they are after cells have moved to another place. What lies in the
 * block goes along; a rule of which the block takes in a part only has to hold in both places, and
 * what holds at the new place stays in force there.
 *
 * @throws BookError InvalidOperation when a table would be torn apart, or a rule cannot follow
 */
export function objectsAfterBlockMove(context: BookContext, move: BlockMove): SetBookObjectsParams['sheets'] {
  const { from, to } = move;
  const own = context.objects.sheets.get(from.sheetId);
  const target = context.objects.sheets.get(to.sheetId);
  if (!own || !target) return {};
  assertTablesFollow(own.tables, target.tables, move);
  const isSameSheet = from.sheetId === to.sheetId;
  if (!isSameSheet) assertNoRules(own, from);
  const sheetName = context.sheet(from.sheetId).getName().toLowerCase();
  return mapSheets(context, (objects, id) => {
    const isOwn = id === from.sheetId;
    const changed = withFormulas(objects, (formula) => {
      const moved = moveReferences(
        formula,
        (area) => movedWhole(area, move),
        (name) => (name === null ? isOwn : name.toLowerCase() === sheetName),
      );
      if (moved !== formula && !isSameSheet) {
        throw notAllowed(`Cells that "${formula}" refers to cannot be moved to another sheet here.`);
      }
      return moved;
    });
    if (!isOwn || !isSameSheet) return changed;
    return {
      ...changed,
      tables: changed.tables.map((table) => ({ ...table, area: movedWhole(table.area, move) })),
      conditionalFormats: changed.conditionalFormats.map((rule) => movedRule(rule, move)),
      dataValidations: changed.dataValidations.map((rule) => movedRule(rule, move)),
    };
  });
}

/** The area at its new place when all of it moves, else as it is. */
function movedWhole(area: Area, { from, to }: BlockMove): Area {
  if (!containsArea(from, area)) return area;
  return { ...area, row: area.row + to.row - from.row, column: area.column + to.column - from.column };
}

function movedRule<T extends ConditionalFormat | DataValidation>(rule: T, move: BlockMove): T {
  const isTouched = rule.areas.some((area) => areasOverlap(area, move.from));
  if (!isTouched || coversBoth(rule, move)) return rule;
  if (!rule.areas.every((area) => containsArea(move.from, area))) {
    throw notAllowed(
      'These cells share a conditional format or a validation with cells that stay where they are. ' +
        'Copy the cells and paste their values instead.',
    );
  }
  return { ...rule, areas: rule.areas.map((area) => movedWhole(area, move)) };
}

/** A rule in force at both places holds there after the move, too. */
function coversBoth({ areas }: { areas: Area[] }, { from, to }: BlockMove): boolean {
  return [from, to].every((place) => areas.some((area) => containsArea(area, place)));
}

function assertNoRules(objects: SheetObjects, area: SheetArea): void {
  const rules = [...objects.conditionalFormats, ...objects.dataValidations];
  if (rules.every(({ areas }) => areas.every((each) => !areasOverlap(each, area)))) return;
  throw notAllowed(
    'Cells with conditional formats or validations cannot be moved to another sheet here. Copy the cells instead.',
  );
}

function assertTablesFollow(
  own: readonly TableData[],
  targets: readonly TableData[],
  { from, to }: BlockMove,
): void {
  const isSameSheet = from.sheetId === to.sheetId;
  const moving = own.filter(({ area }) => containsArea(from, area));
  if (moving.length > 0 && !isSameSheet) throw notAllowed('A table cannot be moved to another sheet here.');
  const staying = own.filter((table) => !moving.includes(table));
  if (staying.some((table) => frameOf(table).some((line) => areasOverlap(line, from)))) {
    throw notAllowed('The header and the totals of a table move with the whole table only.');
  }
  const others = isSameSheet ? staying : targets;
  const isOverwritten = ({ area }: TableData) => moving.length > 0 && areasOverlap(area, to);
  if (others.some((table) => isOverwritten(table) || frameOf(table).some((line) => areasOverlap(line, to)))) {
    throw notAllowed('The cells would cover a part of another table.');
  }
}

/** Header and totals row of a table. */
function frameOf({ area, hasHeader, hasTotals }: TableData): Area[] {
  return [
    ...(hasHeader ? [{ ...area, rows: 1 }] : []),
    ...(hasTotals ? [{ ...area, row: area.row + area.rows - 1, rows: 1 }] : []),
  ];
}

function notAllowed(message: string): BookError {
  return new BookError('InvalidOperation', message);
}
