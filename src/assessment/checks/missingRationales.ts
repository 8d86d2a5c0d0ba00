import type { Problem } from '../Problem';
import { columnIndex, type ColumnName } from '../tableForms';
import type { Check, CheckedRole } from './Check';
import { checkMessages } from './checkMessages';
import { rowNames, type NamedTable } from './rowNames';

/** Rated rows that do not say why: one line for each table, and none for a table without such a column. */
export const missingRationales: Check = ({ assessment, tables }) => {
  const { tasks, evidence, barriers, principles, growth } = assessment;
  return [
    ...unexplained(tables, 'Tasks', 'Rationale', tasks),
    ...unexplained(
      tables,
      'Evidence',
      'Evidence',
      evidence.map(({ row, score, evidence: seen }) => ({ row, score, rationale: seen })),
    ),
    ...unexplained(tables, 'Barriers', 'Rationale', barriers),
    ...unexplained(tables, 'Principles', 'Rationale', principles),
    // Among the principles growth has another row number than its table would give it.
    ...(tables.Growth && growth ? unexplained(tables, 'Growth', 'Rationale', [growth]) : []),
  ];
};

function unexplained(
  tables: CheckedRole['tables'],
  table: NamedTable,
  column: ColumnName,
  rows: readonly { readonly row: number; readonly score: number | null; readonly rationale: string }[],
): Problem[] {
  const headers = tables[table]?.headers ?? [];
  if (columnIndex(table, headers)[column] === undefined) return [];
  const unsaid = rows.filter(({ score, rationale }) => score !== null && rationale === '');
  const [first] = unsaid;
  if (first === undefined) return [];
  const names = rowNames(
    table,
    unsaid.map(({ row }) => row),
  );
  const message = table === 'Evidence' ? checkMessages.noEvidence(names) : checkMessages.noRationale(names);
  return [{ severity: 'warning', place: { table, row: first.row, column }, message }];
}
