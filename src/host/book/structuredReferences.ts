import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from '@univerjs/sheets';
import type { IMutationInfo } from '@univerjs/core';
import type { BookContext, SetRangeValues } from './BookContext';
import { outsideText } from './engineFormula';
import { engineColumnName, engineTableName } from './engineTableName';
import { formulaCells } from './formulaCells';
import { formulaAt } from './cells';

/** Writes a table's new name into the formulas that name it. */
export function renameTableInFormulas(context: BookContext, before: string, after: string): void {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_.\\\\!])${escaped(engineTableName(before))}(?![\\p{L}\\p{N}_.\\\\(!])`,
    'giu',
  );
  changeFormulas(context, (formula) =>
    outsideText(formula, (part) => part.replace(pattern, () => engineTableName(after))),
  );
}

/** Writes a column's new name into the structured references to it. */
export function renameColumnInFormulas(
  context: BookContext,
  table: string,
  before: string,
  after: string,
): void {
  // The whole reference first, then the column's name among its brackets.
  const reference = new RegExp(
    `(?<![\\p{L}\\p{N}_.\\\\])${escaped(engineTableName(table))}\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]`,
    'giu',
  );
  const column = new RegExp(`\\[${escaped(engineColumnName(before))}\\]`, 'gi');
  changeFormulas(context, (formula) =>
    outsideText(formula, (part) =>
      part.replace(reference, (text) => text.replace(column, () => `[${engineColumnName(after)}]`)),
    ),
  );
}

function changeFormulas(context: BookContext, change: (formula: string) => string): void {
  const redo: IMutationInfo[] = [];
  const undo: IMutationInfo[] = [];
  const sheets = new Map<string, SetRangeValues['cellValue'] & object>();
  for (const { sheetId, range } of formulaCells(context, (formula) => change(formula) !== formula)) {
    const { startRow: row, startColumn: column } = range;
    const cell = context.sheet(sheetId).getCellMatrix().getValue(row, column);
    const formula = formulaAt(context, sheetId, row, column, cell);
    if (formula === null) continue;
    const cells = sheets.get(sheetId) ?? {};
    (cells[row] ??= {})[column] = { f: change(formula), si: null };
    sheets.set(sheetId, cells);
  }
  for (const [sheetId, cellValue] of sheets) {
    const params: SetRangeValues = { unitId: context.unitId, subUnitId: sheetId, cellValue };
    undo.push({
      id: SetRangeValuesMutation.id,
      params: SetRangeValuesUndoMutationFactory(context.injector, params),
    });
    redo.push({ id: SetRangeValuesMutation.id, params });
  }
  if (redo.length > 0) context.as(context.source ?? 'addin', () => context.mutateUndoably(redo, undo));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
