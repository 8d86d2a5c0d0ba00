import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localhostCertificate } from '../../../src/host/server/certificate';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'certificate-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('localhostCertificate', () => {
  it('makes one for localhost that a browser can accept', async () => {
    const { cert, isTrusted } = await make();
    const read = new X509Certificate(cert);
    expect(isTrusted).toBe(false);
    expect(read.checkHost('localhost')).toBe('localhost');
    const days = (Date.parse(read.validTo) - Date.parse(read.validFrom)) / (24 * 60 * 60 * 1000);
    expect(days).toBeGreaterThan(300);
    expect(days).toBeLessThanOrEqual(398);
  });

  it('keeps it for the next time', async () => {
    const first = await make();
    await expect(make()).resolves.toEqual(first);
  });

  it('makes another where the kept one is not a certificate', async () => {
    mkdirSync(path.join(folder, 'cache'));
    writeFileSync(path.join(folder, 'cache/localhost.key'), 'x');
    writeFileSync(path.join(folder, 'cache/localhost.crt'), 'x');
    const { cert } = await make();
    expect(new X509Certificate(cert).subject).toContain('localhost');
  });

  it('prefers the one installed for add-ins on this machine', async () => {
    const { key, cert } = await make();
    const trusted = path.join(folder, 'trusted');
    mkdirSync(trusted);
    writeFileSync(path.join(trusted, 'localhost.key'), key);
    writeFileSync(path.join(trusted, 'localhost.crt'), cert);
    await expect(localhostCertificate(path.join(folder, 'other'), trusted)).resolves.toEqual({
      key,
      cert,
      isTrusted: true,
    });
  });
});

function make() {
  return localhostCertificate(path.join(folder, 'cache'), path.join(folder, 'none'));
}
