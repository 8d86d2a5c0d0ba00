import { readAddinCode } from '../../src/cli/readAddinCode';
import type { HeadlessExcel } from '../../src/host/node/HeadlessExcel';
import { insertAssessmentTables } from '../../src/workbook/insertAssessmentTables';
import { readActiveRole } from '../../src/workbook/readActiveRole';
import { scoreRoleSheet } from '../../src/workbook/scoreRoleSheet';
import { openRoles, type Tables } from './openRoles';
import { WORKED_EXAMPLE, type Cells } from './workedExample';

let excel: HeadlessExcel;
afterEach(() => excel.dispose());

/** The worked example under published headers, its tables named otherwise, without a Result. */
const PUBLISHED: Tables = {
  Tasks_2: headed('Tasks', ['Task', 'Time %', 'Score (1-5)', 'Weighted', 'Aug/Disp', 'Rationale']),
  'Evidence.2026': headed('Evidence', ['Dimension', 'Score (-2 to 2)', 'Evidence', 'Source', 'Date']),
  Barriers: headed('Barriers', ['Barrier', 'Score (0-2)', 'Rationale']),
  Growth: WORKED_EXAMPLE.Growth!,
};

function headed(table: string, headers: readonly string[]): Cells {
  return [headers, ...WORKED_EXAMPLE[table]!.slice(1)];
}

/** The Result table of a sheet as it is shown, measure by measure. */
async function shownResult(sheetId: string): Promise<Record<string, string>> {
  await excel.settled();
  const { area } = excel.book.tables(sheetId).find((table) => table.name.startsWith('Result'))!;
  const [, ...rows] = excel.book.text({ sheetId, ...area });
  return Object.fromEntries(rows.map(([measure, value]) => [measure, value]));
}

/** What stands over the headers of a sheet's tables, beside the captions. */
function totalsOver(sheetId: string): Record<string, Record<string, string>> {
  return Object.fromEntries(
    excel.book.tables(sheetId).flatMap(({ name, area, columns }) => {
      const [shown = []] = excel.book.text({ sheetId, ...area, row: area.row - 1, rows: 1 });
      const totals = columns.flatMap((column, at) => (at > 0 && shown[at] ? [[column.name, shown[at]]] : []));
      return totals.length > 0 ? [[name, Object.fromEntries(totals) as Record<string, string>]] : [];
    }),
  );
}

const PUBLISHED_FIGURES = {
  AIJRI: '47.5',
  Zone: 'Yellow',
  Label: 'Yellow (Urgent)',
  'Task Resistance': '3.40',
  'Evidence Modifier': '1.16',
  'Barrier Modifier': '1.04',
  'Growth Modifier': '1.05',
  Raw: '4.3068',
  'Task time scoring 3+': '45%',
  Displacement: '30%',
  Augmentation: '55%',
  'Not involved': '15%',
};

const FILLED_IN = ['Time', 'Score', 'Involvement', 'Rationale', 'Evidence', 'Source', 'Date'];

describe('live formulas of a Result table', () => {
  it('give the published figures where one was inserted into a published assessment', async () => {
    excel = await openRoles({ 'My role': PUBLISHED }, undefined, await readAddinCode());
    const reading = await readActiveRole();
    if (reading.status !== 'role') throw new Error(reading.status);
    await scoreRoleSheet(reading.role);
    expect(await shownResult('sheet1')).toEqual(PUBLISHED_FIGURES);
  });

  it('give the published figures in a new assessment once it is filled in', async () => {
    excel = await openRoles({ Engineer: WORKED_EXAMPLE }, undefined, await readAddinCode());
    const { sheetName } = await insertAssessmentTables('Second role', 'Senior');
    const sheetId = excel.book.sheets().find(({ name }) => name === sheetName)!.id;
    for (const kind of ['Tasks', 'Evidence', 'Barriers', 'Growth', 'Principles']) {
      const { area, columns } = excel.book.tables(sheetId).find((table) => table.name === `${kind}_2`)!;
      const [headers, ...rows] = WORKED_EXAMPLE[kind]!;
      for (const header of FILLED_IN) {
        const column = area.column + columns.findIndex(({ name }) => name === header);
        const from = headers!.indexOf(header);
        if (from < 0) continue;
        const cells = rows.map((row) => [row[from]!]);
        excel.book.setCells(
          { sheetId, row: area.row + 1, column, rows: cells.length, columns: 1 },
          cells,
          'user',
        );
      }
    }
    expect(await shownResult(sheetId)).toEqual({
      ...PUBLISHED_FIGURES,
      'Quick screen': 'Likely Yellow Zone',
    });
    const reading = await readActiveRole();
    if (reading.status !== 'role') throw new Error(reading.status);
    expect(reading.role.score?.aijri).toBe(47.5);
    expect(reading.role.problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    expect(totalsOver(sheetId)).toEqual({
      Tasks_2: { Time: '100%', Weighted: '2.60' },
      Evidence_2: { Score: '+4' },
      Barriers_2: { Score: '2/10' },
      Principles_2: { Score: '4/9' },
    });
  });
});
