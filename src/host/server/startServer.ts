import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { localhostCertificate } from './certificate';

export interface ServerOptions {
  /** 0 = any free port. */
  port: number;
  /** Folder of the project: dist/, build/host/, assets/ and node_modules/ are taken from there. */
  root: string;
  /** Manifest of the add-in to run; null = the project's own. Files beside it are served as well. */
  manifest: string | null;
}

export interface RunningServer {
  /** e.g. "https://localhost:3000" */
  origin: string;
  port: number;
  isCertificateTrusted: boolean;
  close(): Promise<void>;
}

/** A server that cannot start; the message says why and what to do. */
export class ServerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ServerError';
  }
}

/**
 * Serves workbook host, add-in, office.js and samples at https://localhost.
 *
 * @throws ServerError when the port is in use or a folder that has to be built is missing
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const folders = {
    host: path.join(options.root, 'build/host'),
    addin: options.manifest ? path.dirname(options.manifest) : path.join(options.root, 'dist'),
    officeJs: path.join(options.root, 'node_modules/@microsoft/office-js/dist'),
    samples: path.join(options.root, 'assets'),
  };
  for (const folder of Object.values(folders)) {
    if (!existsSync(folder)) {
      throw new ServerError(`${folder} is missing, expected it to be built. Run "npm start" or "npm ci".`);
    }
  }
  const manifestFile = options.manifest ?? path.join(folders.addin, 'manifest.xml');
  const certificate = await localhostCertificate(
    path.join(options.root, 'node_modules/.cache/workbook-host'),
  );
  let origin = '';

  const serve = {
    host: sirv(folders.host, { dev: true }),
    addin: sirv(folders.addin, { dev: true }),
    officeJs: sirv(folders.officeJs, { dev: true }),
    samples: sirv(folders.samples, { dev: true }),
  };

  const server = createServer(
    { key: certificate.key, cert: certificate.cert },
    (request, response) => void handle(request, response),
  );

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      response.setHeader('Cache-Control', 'no-store');
      const pathname = decodeURIComponent(new URL(request.url ?? '/', origin).pathname);
      if (pathname === '/manifest.xml') return await sendManifest(response);
      if (pathname.startsWith(OFFICE_JS)) return below(OFFICE_JS, serve.officeJs, request, response);
      if (pathname.startsWith(SAMPLES)) return below(SAMPLES, serve.samples, request, response);
      if (pathname === '/' || pathname.startsWith('/host/')) {
        if (pathname === '/') request.url = '/index.html';
        return below('/host/', serve.host, request, response);
      }
      if (/\.html?$/.test(pathname) && (await sendAddinPage(pathname, response))) return;
      serve.addin(request, response, () => notFound(response));
    } catch (error) {
      response.statusCode = 500;
      response.end(`${(error as Error).message}\n`);
    }
  }

  async function sendManifest(response: ServerResponse): Promise<void> {
    const xml = await readFile(manifestFile, 'utf8');
    response.setHeader('Content-Type', 'application/xml; charset=utf-8');
    response.end(xml.replaceAll(BUILT_FOR, origin));
  }

  async function sendAddinPage(pathname: string, response: ServerResponse): Promise<boolean> {
    const file = path.join(folders.addin, path.normalize(pathname));
    if (!file.startsWith(folders.addin + path.sep) || !existsSync(file)) return false;
    const html = await readFile(file, 'utf8');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    // What is deployed loads office.js from the vendor's address; here the same file comes from the
    // package, so that no network is needed.
    response.end(html.replace(VENDOR_OFFICE_JS, OFFICE_JS));
    return true;
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ServerError(
              `Port ${options.port} is in use, expected it to be free. Stop what runs there, or choose another: npm start -- --port ${options.port + 1}`,
            )
          : error,
      ),
    );
    server.listen(options.port, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  origin = `https://localhost:${port}`;

  return {
    origin,
    port,
    isCertificateTrusted: certificate.isTrusted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const OFFICE_JS = '/office-js/';
const SAMPLES = '/samples/';
/** The origin that manifests are written for while an add-in is developed. */
const BUILT_FOR = 'https://localhost:3000';
const VENDOR_OFFICE_JS =
  /https:\/\/appsforoffice\.(?:officeapps\.live|microsoft)\.com\/lib\/(?:[\w.]+)\/(?:hosted\/)/g;

type Serve = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void;

function below(prefix: string, serve: Serve, request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? '/';
  if (url.startsWith(prefix)) request.url = `/${url.slice(prefix.length)}`;
  serve(request, response, () => notFound(response));
}

function notFound(response: ServerResponse): void {
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end('Not found\n');
}
