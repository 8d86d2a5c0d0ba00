import path from 'node:path';
import { buildAll } from '../host/server/buildAll';
import { startServer } from '../host/server/startServer';
import { whyNoDesktopExcel } from './whyNoDesktopExcel';

const ROOT = path.resolve(__dirname, '../..');
const PORT = 3000; // the origin the manifest names

/** npm run excel: builds and serves the add-in and opens it in desktop Excel, until Ctrl+C. */
async function excel(): Promise<void> {
  const obstacle = whyNoDesktopExcel(process.platform);
  if (obstacle !== null) {
    process.stderr.write(`${obstacle}\n`);
    process.exitCode = 1;
    return;
  }
  // Loaded late: on other systems these tools have nothing to do.
  const { ensureCertificatesAreInstalled } = await import('office-addin-dev-certs');
  const { AppType, startDebugging, stopDebugging } = await import('office-addin-debugging');
  await ensureCertificatesAreInstalled();
  await buildAll(ROOT);
  const server = await startServer({ port: PORT, root: ROOT, manifest: null });
  const manifest = path.join(ROOT, 'dist/manifest.xml');
  await startDebugging(manifest, { appType: AppType.Desktop });
  process.stdout.write(
    `Excel opens with the add-in, served from ${server.origin}. Ctrl+C takes it out again.\n`,
  );
  process.once('SIGINT', () => {
    void stopDebugging(manifest).finally(() => server.close());
  });
}

void excel();
