import { cellText } from '../cellValue';
import { taskScale } from '../ratingScale';
import { tableRows } from '../tableRows';
import type { Check } from './Check';
import { checkMessages } from './checkMessages';
import { rowNames } from './rowNames';
import { shareCell } from './shareCell';

/** Time shares typed as text, "20%": scored as they are meant, but other formulas pass over them. */
export const textShares: Check = ({ assessment, tables }) => {
  const { Tasks: table } = tables;
  if (table === undefined) return [];
  const typed = tableRows(taskScale, table).filter(({ cell }) => typeof cell('Time') === 'string');
  const texts = typed.flatMap(({ row, cell }) => {
    const share = assessment.tasks.find((task) => task.row === row)?.timeShare ?? null;
    return share === null ? [] : [{ row, share, text: cellText(cell('Time')) }];
  });
  const [first] = texts;
  if (first === undefined) return [];
  const rows = texts.map(({ row }) => row);
  return [
    {
      severity: 'warning',
      place: { table: 'Tasks', row: first.row, column: 'Time' },
      message: checkMessages.sharesAsText(rowNames('Tasks', rows), first.text),
      fix: {
        description: checkMessages.enterAsNumbers,
        cells: texts.map(({ row, share }) => shareCell(table, row, share)),
      },
    },
  ];
};
