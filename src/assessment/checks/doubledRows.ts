import type { Problem } from '../Problem';
import { comparableName } from '../tableForms';
import type { Check } from './Check';
import { checkMessages } from './checkMessages';
import { rowNames, type NamedTable } from './rowNames';

/** Rows of the same name. */
export const doubledRows: Check = ({ assessment: { tasks, evidence, barriers, principles } }) => [
  ...doubled(
    'Tasks',
    'Task',
    tasks.map(({ row, task }) => ({ row, name: task })),
  ),
  ...doubled(
    'Evidence',
    'Dimension',
    evidence.map(({ row, dimension }) => ({ row, name: dimension })),
  ),
  ...doubled(
    'Barriers',
    'Barrier',
    barriers.map(({ row, barrier }) => ({ row, name: barrier })),
  ),
  ...doubled(
    'Principles',
    'Principle',
    principles.map(({ row, principle }) => ({ row, name: principle })),
  ),
];

function doubled(
  table: NamedTable,
  column: string,
  rows: readonly { readonly row: number; readonly name: string }[],
): Problem[] {
  const firstRows = new Map<string, number>();
  return rows.flatMap(({ row, name }) => {
    const comparable = comparableName(name);
    if (comparable === '') return [];
    const first = firstRows.get(comparable);
    if (first === undefined) {
      firstRows.set(comparable, row);
      return [];
    }
    const message =
      table === 'Tasks'
        ? checkMessages.doubledTask(row, first, name)
        : checkMessages.doubledRow(rowNames(table, [row]), rowNames(table, [first]), name);
    return [{ severity: 'warning', place: { table, row, column }, message }];
  });
}
