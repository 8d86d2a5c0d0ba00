import { rememberWrite, type WrittenScore } from './lastWrite';
import { planFixes } from './planFixes';
import { readSheetWith, type Wanted } from './readSheets';
import type { LocatedProblem, RoleInWorkbook, WriteReport } from './RoleInWorkbook';
import { ROLE_TABLES, roleOfSheet, type RoleOnSheet } from './roleOfSheet';
import { runExcel } from './runExcel';
import { putBackScore } from './putBackScore';
import { WorkbookError } from './WorkbookError';
import { writeScore, type ScoreWork, type ScoreWritten } from './writeScore';
import { loadWrittenValues, writtenValuesOf } from './writtenValues';

/**
 * Carries out the certain fixes of a role's problems, in one batch. The sheet is read again first: a
 * problem that it has no more, or has otherwise, is left alone, and so is a cell that changes in the very
 * moment. undoLastWrite takes it back.
 *
 * @throws WorkbookError when the sheet is gone or protected (nothing was written), or when Excel failed
 *   half way (the sentence says whether all was put back)
 */
export async function fixProblems(
  role: RoleInWorkbook,
  problems: readonly LocatedProblem[],
): Promise<WriteReport> {
  return runExcel(async (context) => {
    const { found, isProtected, formats } = await survey(context, role);
    const now = found.status === 'role' ? found.role.problems : [];
    const current = problems.filter((problem) => now.some((each) => isSame(each, problem)));
    const tables = found.status === 'role' ? found.tables : {};
    const plan = planFixes(found.status === 'role' ? found.role.sheetName : '', current, tables, formats);
    if (plan.columns.length === 0)
      return {
        sentence: `“${role.sheetName}” has changed meanwhile: nothing was written.`,
        changes: [],
        kept: plan.kept,
      };
    if (isProtected)
      throw new WorkbookError(
        'Protected',
        `The sheet “${role.sheetName}” is protected: unprotect it (Review, Unprotect Sheet), then fix again. Nothing was written.`,
      );
    const work = fixWork(role, plan.columns);
    const written = await writeScore(context, work).catch((error: unknown) => putBackScore(work, error));
    rememberWrite(written.record);
    return report(role.sheetName, written, plan.kept, problems.length - current.length);
  });
}

/** Also the formulas of every column: a fix may be about any of them. */
const WITH_FORMULAS: Wanted = {
  isWanted: ROLE_TABLES.isWanted,
  formulaColumns: (headers) => headers.map((_, column) => column),
};

interface Survey {
  readonly found: RoleOnSheet;
  readonly isProtected: boolean;
  readonly formats: ReadonlyMap<string, readonly (readonly unknown[])[]>;
}

async function survey(context: Excel.RequestContext, role: RoleInWorkbook): Promise<Survey> {
  const setting = loadWrittenValues(context);
  const read = await readSheetWith(
    context,
    (sheets) => sheets.getItemOrNullObject(role.sheetId),
    WITH_FORMULAS,
    (_, tables) =>
      tables.map(({ table }) => {
        const range = table.getRange();
        range.load({ numberFormat: true });
        return { id: table.id, range };
      }),
  );
  if (!read)
    throw new WorkbookError(
      'Gone',
      `The sheet “${role.sheetName}” is no longer there: it was deleted meanwhile. Nothing was written.`,
    );
  return {
    found: roleOfSheet(read.tables, writtenValuesOf(setting)),
    isProtected: read.tables.isProtected,
    formats: new Map(read.also.map(({ id, range }) => [id, range.numberFormat])),
  };
}

/** What the user saw and pressed is what is carried out. */
function isSame(one: LocatedProblem, other: LocatedProblem): boolean {
  return one.message === other.message && JSON.stringify(one.fix) === JSON.stringify(other.fix);
}

function fixWork({ sheetId, sheetName }: RoleInWorkbook, columns: WrittenScore['columns']): ScoreWork {
  return {
    record: {
      kind: 'fix',
      isFinished: false,
      sheetId,
      sheetName,
      columns,
      inserted: null,
      colours: null,
      writtenBefore: null,
    },
    numberFormats: [],
    writtenAfter: {},
  };
}

function report(
  sheetName: string,
  { record, overtaken }: ScoreWritten,
  filled: readonly LocatedProblem[],
  gone: number,
): WriteReport {
  const cells = record.columns.flatMap((column) => column.cells);
  const kept = [...filled, ...overtaken.map(overtakenProblem)];
  const stays = [
    ...(kept.length > 0 ? [` ${counted(kept.length, 'cell')} stayed as typed.`] : []),
    ...(gone > 0 ? [` ${counted(gone, 'problem')} had changed meanwhile.`] : []),
  ];
  return {
    sentence: `Fixed ${counted(cells.length, 'cell')} of “${sheetName}”.${stays.join('')}`,
    changes: cells.map(({ address, before, after }) => ({
      address,
      before: String(before),
      after: String(after),
    })),
    kept,
  };
}

function overtakenProblem({ address, before }: ScoreWritten['overtaken'][number]): LocatedProblem {
  return {
    severity: 'warning',
    place: { table: 'Tasks' },
    message: `${String(before)} was typed here meanwhile: it stays.`,
    address,
  };
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
