import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseManifest } from '../host/addin/Manifest';
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
    const [manifest, functionsJson, functionsScript] = await Promise.all([
      readBuilt('manifest.xml'),
      readBuilt('functions.json'),
      readBuilt('functions.js'),
    ]);
    const { id, version } = parseManifest(manifest);
    return { identity: { id, version }, functionsJson, functionsScript };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new CommandError(
      `The add-in is not built: ${DIST} has no functions.js. Run "npm run build" first.`,
    );
  }
}

function readBuilt(file: string): Promise<string> {
  return readFile(path.join(DIST, file), 'utf8');
}
