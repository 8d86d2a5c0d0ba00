import type { EvidenceRow } from '../Assessment';
import { cellText } from '../cellValue';
import { columnIndex } from '../tableForms';
import type { Check } from './Check';
import { checkMessages, STALE_AFTER_MONTHS } from './checkMessages';
import { monthsBetween, parseDate } from './parseDate';

/** Dated evidence that is too old to stand for today, with its age; and dates that say nothing. */
export const staleEvidence: Check = ({ assessment, tables, today }) => {
  const column = columnIndex('Evidence', tables.Evidence?.headers ?? []).Date;
  if (column === undefined) return [];
  return assessment.evidence.flatMap((evidence) => {
    const message = oddness(evidence, tables.Evidence?.rows[evidence.row - 1]?.[column], today);
    if (message === null) return [];
    return [
      { severity: 'warning', place: { table: 'Evidence', row: evidence.row, column: 'Date' }, message },
    ];
  });
};

function oddness({ row, dimension }: EvidenceRow, cell: unknown, today: Date): string | null {
  const text = cellText(cell);
  if (text === '') return null;
  const name = dimension === '' ? `Evidence ${row}` : `Evidence ${row} (${dimension})`;
  const date = parseDate(cell);
  if (date === null) return checkMessages.noDateRead(name, text);
  const months = monthsBetween(date.lastDay, today);
  if (date.firstDay > today) return checkMessages.ahead(name, date.shown);
  return months >= STALE_AFTER_MONTHS ? checkMessages.stale(name, date.shown, months) : null;
}
