import type { Assessment } from '../assessment/Assessment';
import type { TableKind } from '../assessment/Problem';
import { cellText } from '../assessment/cellValue';
import { columnIndex, isTotalRow, type ColumnName } from '../assessment/tableForms';
import type { ResultSources } from './resultMeasures';
import type { TablesByKind } from './roleOfSheet';
import { structuredReference } from './structuredReference';

/**
 * The columns of a role's tables as formulas refer to them.
 *
 * @returns null where whole columns do not give the score: totals or blank rows stand among the
 *   ratings, or growth is one of the principles
 */
export function resultSources(tables: TablesByKind, assessment: Assessment): ResultSources | null {
  const time = reference(tables, 'Tasks', 'Time');
  const score = reference(tables, 'Tasks', 'Score');
  const evidence = reference(tables, 'Evidence', 'Score');
  const barriers = reference(tables, 'Barriers', 'Score');
  const growth = reference(tables, 'Growth', 'Score');
  if (!time || !score || !evidence || !barriers || !growth) return null;
  const isPlain =
    !hasTotal(tables) &&
    tables.Evidence?.rows.length === assessment.evidence.length &&
    tables.Barriers?.rows.length === assessment.barriers.length &&
    tables.Growth?.rows.length === 1;
  if (!isPlain) return null;
  const arePrinciplesPlain = tables.Principles?.rows.length === assessment.principles.length;
  return {
    time,
    score,
    evidence,
    barriers,
    growth,
    involvement: reference(tables, 'Tasks', 'Involvement'),
    principles: arePrinciplesPlain ? reference(tables, 'Principles', 'Score') : null,
  };
}

function reference(tables: TablesByKind, kind: TableKind, column: ColumnName): string | null {
  const table = tables[kind];
  const header = table?.headers[columnIndex(kind, table.headers)[column] ?? -1];
  return table && header !== undefined ? structuredReference(table.name, header) : null;
}

function hasTotal({ Tasks: tasks }: TablesByKind): boolean {
  const names = tasks && columnIndex('Tasks', tasks.headers).Task;
  return names !== undefined && tasks!.rows.some((row) => isTotalRow(cellText(row[names])));
}
