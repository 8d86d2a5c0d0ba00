import { createRoot } from 'react-dom/client';
import { insertAssessmentTables } from '../workbook/insertAssessmentTables';
import { readActiveRole } from '../workbook/readActiveRole';
import type { WriteReport } from '../workbook/RoleInWorkbook';
import { scoreRoleSheet } from '../workbook/scoreRoleSheet';
import { selectAddress } from '../workbook/selectAddress';
import { undoLastWrite } from '../workbook/undoLastWrite';
import { watchActiveRole } from '../workbook/watchActiveRole';
import { App } from './App';
import { createPane } from './Pane';
import { PaneActivity } from './PaneActivity';
import type { PaneWorkbook } from './PaneWorkbook';
import { ribbonCommands } from './ribbonCommands';
import { StandaloneApp } from './StandaloneApp';
import { hostThemeOf } from './theme/hostThemeOf';

// The page of the shared runtime: pane and ribbon commands live here, functions.js beside them.
const workbook: PaneWorkbook = {
  readActiveRole,
  watchActiveRole,
  scoreRoleSheet,
  fixProblems,
  undoLastWrite,
  insertAssessmentTables,
  selectAddress,
};
const activity = new PaneActivity();

// Loaded with the page that asks for it.
async function fixProblems(...args: Parameters<PaneWorkbook['fixProblems']>): Promise<WriteReport> {
  const work = await import(/* webpackChunkName: "check" */ '../workbook/fixProblems');
  return work.fixProblems(...args);
}

addEventListener('error', (event) => activity.fail(event.error ?? event.message));
addEventListener('unhandledrejection', (event) => activity.fail(event.reason));

void start();

async function start(): Promise<void> {
  const root = createRoot(rootElement());
  if (!(await isInExcel())) {
    root.render(<StandaloneApp />);
    return;
  }
  associateCommands();
  root.render(
    <App
      pane={createPane(workbook, activity, Office.context.contentLanguage)}
      hostTheme={hostThemeOf(Office.context.officeTheme)}
    />,
  );
}

/** Ties the ribbon's buttons to what they do; Excel wants to be told when each has finished. */
function associateCommands(): void {
  const commands = ribbonCommands(workbook, activity, async () => {
    await Office.addin.showAsTaskpane();
  });
  for (const [id, run] of Object.entries(commands)) {
    Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
      await run();
      event.completed();
    });
  }
}

async function isInExcel(): Promise<boolean> {
  // Without network the vendor's script is missing altogether.
  if (typeof Office === 'undefined') return false;
  return (await Office.onReady()).host === Office.HostType.Excel;
}

function rootElement(): HTMLElement {
  const element = document.getElementById('root');
  if (!element) throw new Error('taskpane.html has no element with the id root.');
  return element;
}
