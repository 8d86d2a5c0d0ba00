import { PaneActivity } from '../../src/taskpane/PaneActivity';
import { ribbonCommands } from '../../src/taskpane/ribbonCommands';
import type { RoleReading } from '../../src/workbook/RoleInWorkbook';
import { WorkbookError } from '../../src/workbook/WorkbookError';
import { digitalTwinsRole, published } from './stories/digitalTwinsRole';
import { StoryWorkbook } from './stories/StoryWorkbook';

describe('ribbonCommands', () => {
  const role: RoleReading = { status: 'role', role: digitalTwinsRole(published) };

  function ribbon(reading: RoleReading) {
    const workbook = new StoryWorkbook(reading);
    const activity = new PaneActivity();
    let opened = 0;
    const commands = ribbonCommands(workbook, activity, async () => void (opened += 1));
    return { workbook, activity, commands, opened: () => opened };
  }

  it('scores the active sheet without opening the pane', async () => {
    const { workbook, activity, commands, opened } = ribbon(role);
    await commands.scoreSheet();
    expect(workbook.scored).toBe(1);
    expect(opened()).toBe(0);
    expect(activity.current().activity).toMatchObject({ status: 'done', canUndo: true });
  });

  it('opens the pane on a failure, which it shows', async () => {
    const { workbook, activity, commands, opened } = ribbon(role);
    workbook.failure = new WorkbookError('Protected', 'The sheet is protected.');
    await commands.scoreSheet();
    expect(opened()).toBe(1);
    expect(activity.current().failure).toMatchObject({ message: 'The sheet is protected.' });
  });

  it('says what is missing on a sheet without an assessment', async () => {
    const { workbook, activity, commands } = ribbon({ status: 'none', sheetName: 'Notes' });
    await commands.scoreSheet();
    expect(workbook.scored).toBe(0);
    expect(activity.current().failure).toMatchObject({
      code: 'NotScorable',
      message: 'There is no assessment on “Notes” to score: go to a role’s sheet, or begin a new assessment.',
    });
  });

  it('says why a sheet cannot be read', async () => {
    const problem = {
      severity: 'error',
      place: { table: 'Tasks' },
      message: 'Tasks and Tasks_2 are both task tables.',
      address: null,
    } as const;
    const { activity, commands } = ribbon({ status: 'unreadable', sheetName: 'Both', problems: [problem] });
    await commands.scoreSheet();
    expect(activity.current().failure).toMatchObject({
      message: '“Both” cannot be read as one role. Tasks and Tasks_2 are both task tables.',
    });
  });

  it('asks in the pane for title and seniority of a new assessment, and inserts nothing', async () => {
    const { workbook, activity, commands, opened } = ribbon(role);
    await commands.newAssessment();
    expect(activity.current().isNewAssessmentAsked).toBe(true);
    expect(workbook.inserted).toEqual([]);
    expect(opened()).toBe(1);
  });

  it('shows that the pane could not be opened', async () => {
    const activity = new PaneActivity();
    const refused = new Error('refused');
    const commands = ribbonCommands(new StoryWorkbook(role), activity, () => Promise.reject(refused));
    await commands.openPane();
    expect(activity.current().failure).toBe(refused);
  });
});
