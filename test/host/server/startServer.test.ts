import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningServer, ServerError, startServer } from '../../../src/host/server/startServer';

let root: string;
let server: RunningServer | null = null;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'workbook-host-'));
  put('dist/manifest.xml', '<x page="https://localhost:3000/taskpane.html"/>');
  put('dist/taskpane.html', `<script src="${VENDOR}office.js"></script><p>Pane</p>`);
  put('dist/functions.js', 'functions');
  put('build/host/index.html', 'the host');
  put('build/host/host.js', 'script of the host');
  put('assets/sample.xlsx', 'sample');
  put('node_modules/@microsoft/office-js/dist/office.js', 'the vendor’s script');
  put('secret.txt', 'secret');
});

afterEach(async () => {
  await server?.close();
  server = null;
  rmSync(root, { recursive: true });
});

const VENDOR = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

describe('startServer', () => {
  it('serves host, add-in, samples and office.js over https', async () => {
    server = await start();
    await expect(fetchText('/')).resolves.toBe('the host');
    await expect(fetchText('/?file=/samples/sample.xlsx')).resolves.toBe('the host');
    await expect(fetchText('/host/host.js')).resolves.toBe('script of the host');
    await expect(fetchText('/functions.js')).resolves.toBe('functions');
    await expect(fetchText('/samples/sample.xlsx')).resolves.toBe('sample');
    await expect(fetchText('/office-js/office.js')).resolves.toBe('the vendor’s script');
  });

  it('has pages load the local office.js and leaves the files as they are deployed', async () => {
    server = await start();
    await expect(fetchText('/taskpane.html')).resolves.toBe(
      '<script src="/office-js/office.js"></script><p>Pane</p>',
    );
  });

  it('serves the manifest for the origin it runs at', async () => {
    server = await start();
    await expect(fetchText('/manifest.xml')).resolves.toBe(`<x page="${server.origin}/taskpane.html"/>`);
  });

  it('runs another add-in by its manifest, with the files beside it', async () => {
    const other = path.join(root, 'other/manifest.xml');
    put('other/manifest.xml', '<other/>');
    put('other/pane.html', `<script src="https://appsforoffice.microsoft.com/lib/beta/hosted/office.js">`);
    server = await startServer({ port: 0, root, manifest: other });
    await expect(fetchText('/manifest.xml')).resolves.toBe('<other/>');
    await expect(fetchText('/pane.html')).resolves.toContain('src="/office-js/office.js"');
  });

  it('serves nothing from outside its folders', async () => {
    server = await start();
    await expect(fetchText('/../secret.txt')).rejects.toThrow('404');
    await expect(fetchText('/%2e%2e/secret.txt')).rejects.toThrow('404');
    await expect(fetchText('/samples/..%2fsecret.txt')).rejects.toThrow('404');
    await expect(fetchText('/missing.html')).rejects.toThrow('404');
  });

  it('says what to do when the port is in use', async () => {
    server = await start();
    const again = startServer({ port: server.port, root, manifest: null });
    await expect(again).rejects.toThrow(ServerError);
    await expect(again).rejects.toThrow(`Port ${server.port} is in use`);
  });

  it('names the folder that is missing', async () => {
    rmSync(path.join(root, 'build'), { recursive: true });
    await expect(start()).rejects.toThrow(/build\/host is missing/);
  });
});

function start(): Promise<RunningServer> {
  return startServer({ port: 0, root, manifest: null });
}

function put(file: string, text: string): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function fetchText(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const port = server?.port;
    get({ host: 'localhost', port, path: address, rejectUnauthorized: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks).toString('utf8'));
        else reject(new Error(String(response.statusCode)));
      });
    }).on('error', reject);
  });
}
