import path from 'node:path';
import type { Configuration } from 'webpack';
import { webpack } from 'webpack';
import { ServerError } from './startServer';

/**
 * Builds the add-in into dist/ and the workbook host into build/host/.
 *
 * @throws ServerError with what the compiler says
 */
export async function buildAll(root: string): Promise<void> {
  const load = (file: string): unknown => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configurations are CommonJS
    return require(path.join(root, file)) as unknown;
  };
  const addin = load('webpack.config.js') as (env: object, argv: object) => Configuration[];
  const host = load('src/host/page/webpack.config.cjs') as Configuration;
  const configurations = [...addin({}, { mode: 'production' }), host];
  await new Promise<void>((resolve, reject) => {
    webpack(configurations, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new ServerError(stats.toString('errors-only')));
      else resolve();
    });
  });
}
