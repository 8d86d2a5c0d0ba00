import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';

/** Key and certificate of a local server, as PEM text. */
export interface Certificate {
  key: string;
  cert: string;
  /** true = issued by an authority that office-addin-dev-certs installed on this machine. */
  isTrusted: boolean;
}

/**
 * A certificate for https://localhost: the one of office-addin-dev-certs where it is installed, else a
 * self-signed one that needs no rights and no tools, kept until shortly before it expires.
 *
 * @param cacheFolder where the self-signed one is kept
 */
export async function localhostCertificate(
  cacheFolder: string,
  trustedFolder = path.join(homedir(), '.office-addin-dev-certs'),
): Promise<Certificate> {
  const trusted = await readPair(
    path.join(trustedFolder, 'localhost.key'),
    path.join(trustedFolder, 'localhost.crt'),
  );
  if (trusted) return { ...trusted, isTrusted: true };

  const keyFile = path.join(cacheFolder, 'localhost.key');
  const certFile = path.join(cacheFolder, 'localhost.crt');
  const kept = await readPair(keyFile, certFile);
  if (kept) return { ...kept, isTrusted: false };

  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keySize: 2048,
    notAfterDate: new Date(Date.now() + LIFETIME),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(keyFile, made.private, { mode: 0o600 });
  await writeFile(certFile, made.cert);
  return { key: made.private, cert: made.cert, isTrusted: false };
}

const DAY = 24 * 60 * 60 * 1000;
/** Browsers refuse server certificates that run longer than 398 days. */
const LIFETIME = 365 * DAY;

/** The pair, or null where there is none or it expires within a day. */
async function readPair(keyFile: string, certFile: string): Promise<{ key: string; cert: string } | null> {
  try {
    const [key, cert] = await Promise.all([readFile(keyFile, 'utf8'), readFile(certFile, 'utf8')]);
    const expires = Date.parse(new X509Certificate(cert).validTo);
    return expires > Date.now() + DAY ? { key, cert } : null;
  } catch (error) {
    // Not there, or not a certificate: another one is made.
    if ((error as NodeJS.ErrnoException).code?.startsWith('E')) return null;
    throw error;
  }
}
