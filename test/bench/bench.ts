import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MOST_BYTES, bundleSizes } from './bundleSizes';
import { coreScorings } from './coreScorings';
import { editToPane } from './editToPane';
import { functionCalls } from './functionCalls';
import { paneStart } from './paneStart';
import { scoringTraffic } from './scoringTraffic';

const ROOT = path.join(__dirname, '../..');
const DIST = path.join(ROOT, 'dist');

/** npm run bench: builds, measures on this machine, and prints each figure beside its goal. */
async function bench(): Promise<void> {
  for (const part of ['build', 'build:host']) {
    execFileSync('npm', ['run', part, '--silent'], { cwd: ROOT, stdio: 'inherit' });
  }
  print('Measure', 'Figure', 'Goal');
  print('core: roles of 8 tasks scored a second', grouped(coreScorings()), 'at least 1 000 000');
  const addin = { functionsJson: built('functions.json'), functionsScript: built('functions.js') };
  print(
    'custom functions: calls over the wire a second',
    grouped(await functionCalls(addin)),
    'at least 20 000',
  );
  for (const roles of [1, 50]) {
    const { reading, writing } = await scoringTraffic(roles);
    const name = roles === 1 ? 'one role' : `${roles} roles`;
    print(`wire: read ${name}`, trips(reading), 'at most 3 round trips');
    print(`wire: write the score of ${name}`, trips(writing), 'as few as can be');
  }
  const sizes = bundleSizes(DIST);
  print('functions.js, gzipped', bytes(sizes.functions), `at most ${bytes(MOST_BYTES.functions)}`);
  print(
    'scripts of the first page, gzipped',
    bytes(sizes.firstPage),
    `at most ${bytes(MOST_BYTES.firstPage)}`,
  );
  print('scripts of further pages, gzipped', bytes(sizes.furtherPages), 'loaded when opened');
  const start = await paneStart(DIST);
  print('pane: navigation to Score page, office.js stubbed', `${start.toFixed(0)} ms`, 'at most 450 ms');
  const followed = await editToPane(ROOT);
  print('host: edit in the grid to new figure in the pane', `${followed.toFixed(0)} ms`, 'at most 300 ms');
}

function built(file: string): string {
  return readFileSync(path.join(DIST, file), 'utf8');
}

function trips({ roundTrips, bytes: count }: { roundTrips: number; bytes: number }): string {
  return `${roundTrips} trips, ${bytes(count)}`;
}

function print(...columns: [string, string, string]): void {
  const [measure, figure, goal] = columns;
  process.stdout.write(`${measure.padEnd(56)}${figure.padStart(22)}   ${goal}\n`);
}

/** 1234567 as "1 234 567". */
function grouped(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ' ');
}

function bytes(count: number): string {
  return `${(count / 1024).toFixed(1)} KB`;
}

bench().then(
  () => process.exit(), // the engine's timers would keep the process alive
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
