import { columnIndex } from '../assessment/tableForms';
import { cellAddress } from './cellAddress';
import type { InsertedTable, WrittenColumn } from './lastWrite';
import type { ScorePlan } from './planScoreWrites';
import { RESULT_MEASURES } from './resultMeasures';
import { resultSources } from './resultSources';
import type { RoleInWorkbook } from './RoleInWorkbook';
import type { TablesByKind } from './roleOfSheet';
import type { RoleScore } from '../scoring/RoleScore';
import type { Zone } from '../scoring/zone';
import type { ScoreWork } from './writeScore';
import { updatedWrittenValues, type WrittenValues } from './writtenValues';
import { ZONES } from './zoneColours';

/** What is known of the workbook when a score is to be written. */
export interface ScoreSituation {
  readonly role: RoleInWorkbook;
  readonly score: RoleScore;
  readonly tables: TablesByKind;
  readonly plan: ScorePlan;
  /** What earlier runs wrote, anywhere in the workbook. */
  readonly written: WrittenValues;
  /** Names of all tables and defined names of the workbook. */
  readonly tableNames: readonly string[];
  readonly definedNames: readonly string[];
  /** Ids of all tables of the sheet. */
  readonly tableIds: readonly string[];
  /** Below everything on the sheet, from 0. */
  readonly firstFreeRow: number;
  /** Ids of the conditional formats of Result, and the zones that they colour. */
  readonly formatIds: readonly string[];
  readonly colouredZones: readonly Zone[];
}

/** The whole of what scoring writes; null = all of it is there already. */
export function planScoreWork(situation: ScoreSituation): ScoreWork | null {
  const { role, plan, tables, written } = situation;
  const columns = (['Tasks', 'Result'] as const).flatMap((kind) => writtenColumns(situation, kind));
  const insertion = tables.Result ? null : resultTable(situation);
  const zones = ZONES.filter((zone) => !situation.colouredZones.includes(zone));
  const valueColumn = tables.Result && columnIndex('Result', tables.Result.headers).Value;
  const colours =
    tables.Result && valueColumn !== undefined && zones.length > 0
      ? { tableId: tables.Result.id, column: valueColumn, zones, formatsBefore: situation.formatIds }
      : null;
  const writtenAfter = updatedWrittenValues(
    written,
    { ...plan.written, ...insertion?.written },
    Object.values(role.tables),
    situation.tableNames,
  );
  const isNoted = JSON.stringify(writtenAfter) === JSON.stringify(written);
  if (columns.length === 0 && !insertion && !colours) return null;
  return {
    record: {
      kind: 'score',
      isFinished: false,
      sheetId: role.sheetId,
      sheetName: role.sheetName,
      columns,
      inserted: insertion?.table ?? null,
      colours,
      writtenBefore: isNoted ? null : written,
    },
    numberFormats: insertion?.numberFormats ?? [],
    writtenAfter,
  };
}

function writtenColumns({ plan, tables }: ScoreSituation, kind: 'Tasks' | 'Result'): WrittenColumn[] {
  const table = tables[kind];
  const cells = plan.writes.filter((write) => write.table === kind);
  const [first] = cells;
  if (!table || !first) return [];
  const { id: tableId, name: tableName, rows } = table;
  return [{ kind, tableId, tableName, column: first.column, rows: rows.length, cells }];
}

interface Insertion {
  readonly table: InsertedTable;
  readonly numberFormats: readonly string[];
  readonly written: WrittenValues;
}

/** A Result table below all that is on the sheet: live formulas where whole columns give the score. */
function resultTable(situation: ScoreSituation): Insertion {
  const { role, score, tables, firstFreeRow, tableIds } = situation;
  const name = freeName('Result', [...situation.tableNames, ...situation.definedNames]);
  const sources = resultSources(tables, role.assessment);
  const rows = RESULT_MEASURES.flatMap((each) => {
    const value = each.value(role.assessment, score);
    const content = (sources && each.formula(sources)) ?? value;
    return content === null ? [] : [{ ...each, content }];
  });
  const typed = rows.filter(({ content }) => typeof content === 'number' || !content.startsWith('='));
  return {
    table: {
      tableId: null,
      name,
      area: {
        row: firstFreeRow + 1, // a blank row keeps it apart from what stands above
        column: tables.Tasks?.column ?? 0,
        rows: rows.length + 1,
        columns: 2,
      },
      formulas: [['Measure', 'Value'], ...rows.map(({ measure, content }) => [measure, content])],
      tablesBefore: tableIds,
    },
    numberFormats: rows.map(({ numberFormat }) => numberFormat),
    written:
      typed.length === 0
        ? {}
        : { [name]: Object.fromEntries(typed.map(({ measure, content }) => [measure, content])) },
  };
}

/** Where the inserted table stands. */
export function insertedAddress(sheetName: string, { area }: InsertedTable): string {
  return cellAddress(sheetName, area.row, area.column);
}

function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name}_${number}`;
    if (!used.has(numbered.toLowerCase())) return numbered;
  }
}
