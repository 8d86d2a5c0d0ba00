import { parseFunctionsMetadata } from '../addin/FunctionsMetadata';
import type { FunctionsMetadata } from '../addin/FunctionsMetadata';
import { parseManifest } from '../addin/Manifest';
import type { Manifest } from '../addin/Manifest';
import { parseShortcuts } from '../addin/Shortcuts';
import type { Shortcuts } from '../addin/Shortcuts';

/** An add-in as it was found at its addresses. */
export interface LoadedAddin {
  manifest: Manifest;
  /** The text of functions.json, or of an empty one. */
  functionsJson: string;
  metadata: FunctionsMetadata;
  shortcuts: Shortcuts;
}

/**
 * Fetches an add-in's manifest, and its functions.json and shortcuts where the manifest names them.
 *
 * @throws Error naming the address that failed and what was expected there
 */
export async function loadAddin(manifestUrl: string): Promise<LoadedAddin> {
  const manifest = parseManifest(await fetchText(manifestUrl));
  checkPage(pageOf(manifest));
  const source = manifest.customFunctions;
  const functionsJson = source?.metadataUrl ? await fetchText(source.metadataUrl) : '{"functions":[]}';
  const overrides = manifest.extendedOverridesUrl;
  return {
    manifest,
    functionsJson,
    metadata: parseFunctionsMetadata(functionsJson, source?.namespace ?? ''),
    shortcuts: overrides ? parseShortcuts(await fetchText(overrides)) : {},
  };
}

/** The page that runs all the time: the shared runtime's, else the pane's. */
export function pageOf(manifest: Manifest): string {
  return manifest.runtime?.url ?? manifest.sourceUrl;
}

async function fetchText(url: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new Error(
      `${url}: no answer. Check that the server of the add-in runs, that its certificate is accepted in this browser (open the address once in a tab), and that it allows requests from ${location.origin}.`,
    );
  }
  if (!response.ok) throw new Error(`${url}: the server answers ${response.status}, expected the file.`);
  return response.text();
}

function checkPage(pageUrl: string): void {
  const page = new URL(pageUrl, location.href);
  if (page.protocol !== 'https:') {
    throw new Error(`${pageUrl}: office.js accepts https pages only.`);
  }
  if (page.hostname !== location.hostname) {
    throw new Error(
      `${pageUrl}: the add-in's page is on ${page.hostname}, expected ${location.hostname}. office.js trusts a host on its own host name only; run the add-in's server on this machine.`,
    );
  }
}
