import { createRoot } from 'react-dom/client';
import { App } from '../../../src/taskpane/App';
import { createPane } from '../../../src/taskpane/Pane';
import { PaneActivity } from '../../../src/taskpane/PaneActivity';
import type { LocatedProblem, RoleReading } from '../../../src/workbook/RoleInWorkbook';
import { WorkbookError } from '../../../src/workbook/WorkbookError';
import { addressOf, digitalTwinsRole, published, type TypedRatings } from './digitalTwinsRole';
import { STORY_NAMES, type Story, type StoryName } from './Story';
import { StoryWorkbook } from './StoryWorkbook';

// stories.html?story=scored&locale=de-DE shows one state; window.story is what a test moves it with.
const query = new URLSearchParams(location.search);

const outOfRange: LocatedProblem = {
  severity: 'error',
  place: { table: 'Tasks', row: 3, column: 'Score' },
  message: 'Task 3, Score: 6 is outside 1 to 5.',
  address: addressOf({ table: 'Tasks', row: 3, column: 'Score' }),
};
const fraction: LocatedProblem = {
  severity: 'warning',
  place: { table: 'Evidence', row: 4, column: 'Score' },
  message: 'Evidence 4, Score: 0.5 is not a whole number, as published ratings are.',
  address: addressOf({ table: 'Evidence', row: 4, column: 'Score' }),
};
const textNumber: LocatedProblem = {
  severity: 'error',
  place: { table: 'Tasks', row: 3, column: 'Score' },
  message: 'Task 3, Score: "2" is text, not a number from 1 to 5.',
  address: addressOf({ table: 'Tasks', row: 3, column: 'Score' }),
  fix: {
    description: 'Enter 2.',
    cells: [{ table: 'Tasks', row: 3, column: 'Score', content: 2 }],
  },
};
const blankInvolvement: LocatedProblem = {
  severity: 'warning',
  place: { table: 'Tasks', row: 1, column: 'Involvement' },
  message: 'Tasks 1 to 7, Involvement: left blank, so that the score decides.',
  address: addressOf({ table: 'Tasks', row: 1, column: 'Involvement' }),
  fix: {
    description: 'Enter what the score says.',
    cells: [{ table: 'Tasks', row: 1, column: 'Involvement', content: 'DISPLACEMENT' }],
  },
};
const twoTaskTables: LocatedProblem = {
  severity: 'error',
  place: { table: 'Tasks' },
  message: 'Tasks and Tasks_2 are both task tables: one sheet holds one role.',
  address: addressOf({ table: 'Tasks' }),
};

const roleOf = (typed: TypedRatings, problems: LocatedProblem[] = []): RoleReading => ({
  status: 'role',
  role: digitalTwinsRole(typed, problems),
});

const half = {
  ...published,
  evidence: [1, null, 1, null, null],
  barriers: [0, 1, null, null, null],
  growth: null,
};

const readings: Readonly<Record<StoryName, RoleReading | Error>> = {
  scored: roleOf(published),
  green: roleOf({ ...published, evidence: [1, 1, 1, 1, 1] }),
  accelerated: roleOf({ ...published, evidence: [2, 2, 2, 2, 2], scores: [1, 1, 2, 1, 1, 1, 1], growth: 2 }),
  red: roleOf({ ...published, scores: [5, 4, 4, 5, 4, 3, 2], evidence: [-1, -1, 0, -2, 0], growth: -1 }),
  warning: roleOf({ ...published, evidence: [1, 1, 1, 0.5, 1] }, [fraction]),
  error: roleOf({ ...published, scores: [4, 2, null, 4, 3, 1, 1] }, [outOfRange, fraction]),
  fixable: roleOf({ ...published, scores: [4, 2, null, 4, 3, 1, 1] }, [
    textNumber,
    fraction,
    blankInvolvement,
  ]),
  open: roleOf({
    ...half,
    scores: [4, 2, null, 4, 3, null, 1],
    times: [0.2, 0.25, 0.15, 0.1, 0.15, 0.1, null],
  }),
  crowded: roleOf({
    ...published,
    times: [0.2, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05, 0.04, 0.03, 0.02, 0.01],
    scores: [4, 2, 2.5, 4, 3, 1, 1, 3.5, 5, 4, 1.5, 2],
  }),
  none: { status: 'none', sheetName: 'Sheet1' },
  unreadable: { status: 'unreadable', sheetName: 'Digital Twins Engineer', problems: [twoTaskTables] },
  failed: new TypeError('Cannot read properties of undefined.'),
};

const name = STORY_NAMES.find((known) => known === query.get('story')) ?? 'scored';
const workbook = new StoryWorkbook(readings[name]);
const activity = new PaneActivity();
const story: Story = {
  workbook,
  activity,
  readings,
  published,
  roleOf,
  protectedSheet: () => new WorkbookError('Protected', 'The sheet “Digital Twins Engineer” is protected.'),
};
Object.assign(window, { story });

const root = document.getElementById('root');
if (!root) throw new Error('stories.html has no element with the id root.');
createRoot(root).render(
  <App pane={createPane(workbook, activity, query.get('locale') ?? 'en-US')} hostTheme={null} />,
);
