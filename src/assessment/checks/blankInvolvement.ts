import { involvementOfScore } from '../../scoring/involvement';
import { cellValue } from '../cellValue';
import { columnIndex } from '../tableForms';
import type { Check } from './Check';
import { checkMessages } from './checkMessages';
import { rowNames } from './rowNames';

/** Rated tasks whose Involvement is blank, in one line; it follows from the score until somebody differs. */
export const blankInvolvement: Check = ({ assessment, tables }) => {
  const column = columnIndex('Tasks', tables.Tasks?.headers ?? []).Involvement;
  if (column === undefined) return [];
  const cells = assessment.tasks.flatMap(({ row, score }) =>
    score !== null && cellValue(tables.Tasks?.rows[row - 1]?.[column]).kind === 'blank'
      ? [{ table: 'Tasks', row, column: 'Involvement', content: involvementOfScore(score) } as const]
      : [],
  );
  const [first] = cells;
  if (first === undefined) return [];
  const rows = cells.map(({ row }) => row);
  return [
    {
      severity: 'warning',
      place: { table: 'Tasks', row: first.row, column: 'Involvement' },
      message: checkMessages.blankInvolvement(rowNames('Tasks', rows)),
      fix: { description: checkMessages.enterInvolvement, cells },
    },
  ];
};
