import type { EvidenceRow } from '../Assessment';
import type { Problem } from '../Problem';
import { columnIndex } from '../tableForms';
import type { Check } from './Check';
import { checkMessages } from './checkMessages';
import { rowNames } from './rowNames';

/** Rated evidence without source or date: one line for the rows that lack the same, none without the column. */
export const unsourcedEvidence: Check = ({ assessment, tables }) => {
  const columns = columnIndex('Evidence', tables.Evidence?.headers ?? []);
  const rated = assessment.evidence.filter(({ score }) => score !== null);
  const lacksSource = (row: EvidenceRow) => columns.Source !== undefined && row.source === '';
  const lacksDate = (row: EvidenceRow) => columns.Date !== undefined && row.date === '';
  return [
    ...line(
      rated.filter((row) => lacksSource(row) && lacksDate(row)),
      'Source',
      checkMessages.noSourceNoDate,
    ),
    ...line(
      rated.filter((row) => lacksSource(row) && !lacksDate(row)),
      'Source',
      checkMessages.noSource,
    ),
    ...line(
      rated.filter((row) => lacksDate(row) && !lacksSource(row)),
      'Date',
      checkMessages.noDate,
    ),
  ];
};

function line(
  rows: readonly EvidenceRow[],
  column: string,
  message: (rowNames: string) => string,
): Problem[] {
  const [first] = rows;
  if (first === undefined) return [];
  const names = rowNames(
    'Evidence',
    rows.map(({ row }) => row),
  );
  return [
    { severity: 'warning', place: { table: 'Evidence', row: first.row, column }, message: message(names) },
  ];
}
