import { Command, CommanderError } from 'commander';
import { CommandError } from './CommandError';
import { reportText } from './reportText';
import type { RoleReport } from './roleReports';
import { scoreFile } from './scoreFile';

const SCORED = 0;
const PROBLEMS = 1;
const UNUSABLE = 2;

interface ScoreOptions {
  readonly json: boolean;
  readonly save?: string;
  readonly overwrite: boolean;
}

void aijri(process.argv);

/** The command line: results on stdout, one line on stderr where something is wrong, and an exit code. */
async function aijri(argv: readonly string[]): Promise<void> {
  let exitCode = SCORED;
  const program = new Command('aijri')
    .description('Scores how well job roles resist AI, in workbooks of AIJRI for Excel.')
    .configureOutput({ outputError: (text) => complain(text.replace(/^error: /, '').trim()) })
    .exitOverride();
  program
    .command('score')
    .description('Scores every role of a workbook and lists what is wrong with it.')
    .argument('<file>', 'workbook, .xlsx')
    .option('--json', 'print an array of objects instead of text', false)
    .option('--save <out>', 'write the results into a copy of the workbook')
    .option('--overwrite', 'let --save replace the workbook itself', false)
    .addHelpText(
      'after',
      '\nExit code: 0 all roles scored, 1 problems in the data, 2 unusable file or arguments.',
    )
    .action(async (file: string, options: ScoreOptions) => {
      const reports = await scoreFile(file, { save: options.save ?? null, overwrite: options.overwrite });
      print(options.json ? JSON.stringify(reports, null, 2) : reportText(reports));
      const faulty = reports.filter(isFaulty);
      if (faulty.length > 0) {
        complain(faultyLine(file, faulty, reports.length));
        exitCode = PROBLEMS;
      }
    });
  try {
    await program.parseAsync(argv);
  } catch (error) {
    exitCode = error instanceof CommanderError && error.exitCode === 0 ? SCORED : UNUSABLE;
    if (error instanceof CommandError) complain(error.message);
    else if (!(error instanceof CommanderError)) complain(`unexpected: ${(error as Error).stack}`);
  }
  // The engine's timers would keep the process alive; what was printed has to be out first.
  process.stdout.write('', () => process.exit(exitCode));
}

/** Warnings are no fault: the role is scored. */
function isFaulty({ aijri: index, problems }: RoleReport): boolean {
  return index === null || problems.some(({ severity }) => severity === 'error');
}

function faultyLine(file: string, faulty: readonly RoleReport[], total: number): string {
  const names = faulty.map(({ role }) => role).join(', ');
  return `${file}: problems in ${faulty.length} of ${total} ${total === 1 ? 'role' : 'roles'}: ${names}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(line: string): void {
  process.stderr.write(`aijri: ${line}\n`);
}
