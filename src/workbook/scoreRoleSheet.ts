import { tableKind } from '../assessment/tableForms';
import { rememberWrite } from './lastWrite';
import { planScoreWork, type ScoreSituation } from './planScoreWork';
import { putBackScore } from './putBackScore';
import { readSheetWith, type TableWithHeaders } from './readSheets';
import type { RoleInWorkbook, WriteReport } from './RoleInWorkbook';
import { figureColumns, ROLE_TABLES, roleOfSheet, type RoleOnSheet } from './roleOfSheet';
import { runExcel } from './runExcel';
import { scoreReport } from './scoreReport';
import { WorkbookError } from './WorkbookError';
import { writeScore } from './writeScore';
import { loadWrittenValues, writtenValuesOf } from './writtenValues';
import { colouredZone, loadZoneColours } from './zoneColours';

/**
 * Writes a role's score into its sheet: Result values, Weighted, and the colour of zone and label. The
 * sheet is read again first, so that the score is that of its cells now; then everything is written in
 * one batch. Formulas and whatever a person typed stay; without a Result table one is inserted below
 * all that is on the sheet.
 *
 * @throws WorkbookError when there is no score, sheet or tables are gone, the sheet is protected
 *   (nothing was written), or when Excel failed half way (the sentence says whether all was put back)
 */
export async function scoreRoleSheet(role: RoleInWorkbook): Promise<WriteReport> {
  return runExcel(async (context) => {
    const { situation, isProtected } = await survey(context, role);
    const work = planScoreWork(situation);
    if (!work) return scoreReport(situation, null);
    if (isProtected)
      throw new WorkbookError(
        'Protected',
        `The sheet “${role.sheetName}” is protected: unprotect it (Review, Unprotect Sheet), then score again. Nothing was written.`,
      );
    const written = await writeScore(context, work).catch((error: unknown) => putBackScore(work, error));
    rememberWrite(written.record);
    return scoreReport(situation, written);
  });
}

/** Reads the sheet as it is now, in two round trips. */
async function survey(
  context: Excel.RequestContext,
  role: RoleInWorkbook,
): Promise<{ situation: ScoreSituation; isProtected: boolean }> {
  const { workbook } = context;
  const setting = loadWrittenValues(context);
  workbook.tables.load({ name: true });
  workbook.names.load({ name: true });
  const read = await readSheetWith(
    context,
    (sheets) => sheets.getItemOrNullObject(role.sheetId),
    ROLE_TABLES,
    alsoLoad,
  );
  if (!read) throw gone(`The sheet “${role.sheetName}”`);
  const { tables: sheet, also } = read;
  const written = writtenValuesOf(setting);
  const found = scorable(roleOfSheet(sheet, written), role);
  const colours = also.colours.get(found.tables.Result?.id ?? '');
  return {
    situation: {
      ...found,
      written,
      tableNames: workbook.tables.items.map((table) => table.name),
      definedNames: workbook.names.items.map((name) => name.name),
      tableIds: also.tableIds,
      firstFreeRow: also.used.rowIndex + also.used.rowCount,
      formatIds: colours?.items.map((format) => format.id) ?? [],
      colouredZones: colours?.items.flatMap((format) => colouredZone(format) ?? []) ?? [],
    },
    isProtected: sheet.isProtected,
  };
}

interface SheetObjects {
  readonly tableIds: readonly string[];
  readonly used: Excel.Range;
  /** Conditional formats of the values of each Result table, by the table's id. */
  readonly colours: ReadonlyMap<string, Excel.ConditionalFormatCollection>;
}

function alsoLoad(sheet: Excel.Worksheet, tables: readonly TableWithHeaders[]): SheetObjects {
  const used = sheet.getUsedRange();
  used.load({ rowIndex: true, rowCount: true });
  const colours = tables
    .filter(({ headers }) => tableKind(headers) === 'Result')
    .flatMap(({ table, headers }) =>
      figureColumns(headers).map(
        (column) => [table.id, loadZoneColours(table.columns.getItemAt(column).getDataBodyRange())] as const,
      ),
    );
  return { tableIds: sheet.tables.items.map((table) => table.id), used, colours: new Map(colours) };
}

function scorable(
  found: RoleOnSheet,
  before: RoleInWorkbook,
): Pick<ScoreSituation, 'role' | 'score' | 'tables' | 'plan'> {
  if (found.status === 'none') throw gone(`The tables of the role on “${found.sheetName}”`);
  const lost = found.status === 'role' ? lostTable(before, found.role) : null;
  if (lost) throw gone(`The table “${lost}” of “${before.sheetName}”`);
  if (found.status === 'role' && found.plan && found.role.score)
    return { role: found.role, score: found.role.score, tables: found.tables, plan: found.plan };
  const { sheetName, problems } = found.status === 'role' ? found.role : found;
  const [first, ...more] = problems.filter((problem) => problem.severity !== 'warning');
  const others = more.length === 0 ? '' : ` ${more.length} more like this.`;
  throw new WorkbookError(
    'NotScorable',
    `“${sheetName}” has no score yet: ${first?.message ?? ''}${others} Nothing was written.`,
  );
}

/** A rated table that the role had when it was read, and has no more. */
function lostTable(before: RoleInWorkbook, now: RoleInWorkbook): string | null {
  const kinds = ['Tasks', 'Evidence', 'Barriers', 'Growth'] as const;
  const lost = kinds.find((kind) => before.tables[kind] && !now.tables[kind]);
  return (lost && before.tables[lost]) ?? null;
}

function gone(what: string): WorkbookError {
  return new WorkbookError(
    'Gone',
    `${what} is no longer there: it was deleted meanwhile. Nothing was written.`,
  );
}
