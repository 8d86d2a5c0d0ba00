import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AddinCode } from '../host/node/HeadlessExcel';
import { CommandError } from './CommandError';

const DIST = path.resolve(__dirname, '../../dist');

/**
 * The add-in as it was built.
 *
 * @throws CommandError when it was not built yet
 */
export async function readAddinCode(): Promise<AddinCode> {
  try {
    const [functionsJson, functionsScript] = await Promise.all(
      ['functions.json', 'functions.js'].map((file) => readFile(path.join(DIST, file), 'utf8')),
    );
    return { functionsJson: functionsJson as string, functionsScript: functionsScript as string };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new CommandError(
      `The add-in is not built: ${DIST} has no functions.js. Run "npm run build" first.`,
    );
  }
}
