import type { WriteReport } from '../workbook/RoleInWorkbook';
import { WorkbookError } from '../workbook/WorkbookError';
import type { PaneActivity } from './PaneActivity';
import type { PaneWorkbook } from './PaneWorkbook';
import { texts } from './texts';

/**
 * What the ribbon's buttons do, by the ids of manifest.xml. None of them throws: a failure opens the
 * pane, which shows it.
 *
 * @param openPane brings the pane up, or to the front
 */
export function ribbonCommands(
  workbook: PaneWorkbook,
  activity: PaneActivity,
  openPane: () => Promise<void>,
): Readonly<Record<'openPane' | 'newAssessment' | 'scoreSheet', () => Promise<void>>> {
  const showPane = () => activity.attempt(openPane);
  return {
    openPane: showPane,
    newAssessment: async () => {
      // Title and seniority are asked for in the pane.
      activity.askForNewAssessment(true);
      await showPane();
    },
    scoreSheet: async () => {
      const isWritten = await activity.write(texts.write.busy, () => scoreActiveSheet(workbook));
      if (!isWritten) await showPane();
    },
  };
}

async function scoreActiveSheet(workbook: PaneWorkbook): Promise<WriteReport> {
  const reading = await workbook.readActiveRole();
  switch (reading.status) {
    case 'role':
      return workbook.scoreRoleSheet(reading.role);
    case 'none':
      throw new WorkbookError('NotScorable', texts.write.nothingHere(reading.sheetName));
    case 'unreadable': {
      const reasons = reading.problems.map(({ message }) => message);
      throw new WorkbookError(
        'NotScorable',
        [`${texts.unreadable.heading(reading.sheetName)}.`, ...reasons].join(' '),
      );
    }
  }
}
