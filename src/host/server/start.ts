import { Command, InvalidArgumentError } from 'commander';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './buildAll';
import { openBrowser } from './openBrowser';
import { ServerError, startServer } from './startServer';

const ROOT = path.resolve(__dirname, '../../..');
const SAMPLE = '/samples/digital-twins-engineer.xlsx';

interface Arguments {
  port: number;
  manifest?: string;
  open: boolean;
  build: boolean;
}

void main();

/** npm start: builds add-in and host, serves them, and opens the host with the sample workbook. */
async function main(): Promise<void> {
  const program = new Command('npm start --')
    .description('Runs the add-in in the workbook host at https://localhost.')
    .option('--port <number>', 'port to serve at', port, 3000)
    .option('--manifest <file>', 'manifest of another add-in; its files are served from beside it')
    .option('--no-open', 'only print the address')
    .option('--no-build', 'serve what was built before')
    .parse();
  const args = program.opts<Arguments>();
  const manifest = args.manifest === undefined ? null : path.resolve(args.manifest);
  try {
    if (manifest && !existsSync(manifest)) {
      throw new ServerError(`${manifest} is not there, expected an add-in's manifest.xml.`);
    }
    if (args.build) {
      console.log('Building. The first time this takes about a minute.');
      await buildAll(ROOT);
    }
    const server = await startServer({ port: args.port, root: ROOT, manifest });
    const address = `${server.origin}/?file=${SAMPLE}`;
    console.log(`Workbook host: ${address}`);
    if (!server.isCertificateTrusted) {
      console.log(
        'The browser warns once, because the certificate is made on this machine: choose "Advanced", then "Proceed to localhost".',
      );
    }
    console.log('Ctrl+C stops it.');
    if (args.open) openBrowser(address);
  } catch (error) {
    console.error(error instanceof ServerError ? error.message : error);
    process.exitCode = 1;
  }
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535) {
    throw new InvalidArgumentError('Expected a whole number from 0 to 65535.');
  }
  return value;
}
