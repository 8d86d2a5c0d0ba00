import { execFile } from 'node:child_process';
import path from 'node:path';
import { ServerError } from './startServer';

/**
 * Builds the add-in into dist/ and the workbook host into build/host/, side by side.
 *
 * @throws ServerError with what the compiler says
 */
export async function buildAll(root: string): Promise<void> {
  await Promise.all([
    build(root, '--mode', 'production'),
    build(root, '--config', 'src/host/page/webpack.config.cjs'),
  ]);
}

function build(root: string, ...args: string[]): Promise<void> {
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [webpack, ...args], { cwd: root }, (error, stdout, stderr) => {
      if (error) reject(new ServerError(`The build failed.\n${stdout}${stderr}`));
      else resolve();
    });
  });
}
