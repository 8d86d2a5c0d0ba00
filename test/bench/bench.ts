import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { MOST_BYTES, bundleSizes } from './bundleSizes';
import { coreScorings } from './coreScorings';
import { paneStart } from './paneStart';

const ROOT = path.join(__dirname, '../..');
const DIST = path.join(ROOT, 'dist');

/** npm run bench: builds, measures on this machine, and prints each figure beside its goal. */
async function bench(): Promise<void> {
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: ROOT, stdio: 'inherit' });
  print('Measure', 'Figure', 'Goal');
  print('core: roles of 8 tasks scored a second', grouped(coreScorings()), 'at least 1 000 000');
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
}

function print(...columns: [string, string, string]): void {
  const [measure, figure, goal] = columns;
  process.stdout.write(`${measure.padEnd(56)}${figure.padStart(16)}   ${goal}\n`);
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
