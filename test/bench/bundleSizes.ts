import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes after gzip, as a web server sends them. */
export interface BundleSizes {
  readonly functions: number;
  /** Every script of our own that the pane's page names. */
  readonly firstPage: number;
  /** Scripts that are loaded when a further page is opened. */
  readonly furtherPages: number;
}

/** 12 KB and 200 KB; goals of the project, held by a test. */
export const MOST_BYTES = { functions: 12 * 1024, firstPage: 200 * 1024 };

/** Sizes of a built dist folder. */
export function bundleSizes(dist: string): BundleSizes {
  const named = ownScripts(dist);
  const further = readdirSync(dist).filter((file) => file.endsWith('.js') && !named.includes(file));
  const total = (files: readonly string[]): number => files.reduce((sum, file) => sum + size(dist, file), 0);
  return { functions: size(dist, 'functions.js'), firstPage: total(named), furtherPages: total(further) };
}

/** Scripts of the pane's page in their order, without the vendor's. */
function ownScripts(dist: string): string[] {
  const html = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
  return [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)]
    .map((match) => match[1] as string)
    .filter((source) => !source.startsWith('https:'));
}

function size(dist: string, file: string): number {
  return gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
}
