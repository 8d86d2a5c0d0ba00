import { readFileSync } from 'node:fs';
import { isRequirementSetSupported } from '../addin/requirementSets';
import type { HostEntry } from '../protocol/HostEntry';
import { MessageCategory } from '../protocol/HostEntry';
import type { Associations } from './associations';
import { newAssociations } from './associations';
import { documentSettings } from './documentSettings';

/** What stands behind the client library while a workbook is open. */
export interface RealmHost {
  processQueryText(text: string): Promise<string>;
  loadSettings(): Record<string, string>;
  saveSettings(settings: Record<string, string>): void;
}

/**
 * The vendor's client library in this realm, loaded once and unmodified. Its bootstrapper, office.js,
 * needs a browser and is not loaded: what it would supply (tables of functions, onReady, the context)
 * is supplied here. One host at a time answers.
 */
export class OfficeRealm {
  readonly functions = newAssociations();
  readonly actions = newAssociations();
  readonly #bridge: Bridge = { sendMessageToHost: (text) => this.#receive(text), onMessageFromHost: null };
  /** What the library wants done when the page has loaded; done for each workbook. */
  readonly #whenLoaded: (() => void)[] = [];
  #host: RealmHost | null = null;

  /** The realm, with the library loaded. */
  static load(): OfficeRealm {
    const holder = globalThis as { [REALM]?: OfficeRealm };
    return (holder[REALM] ??= new OfficeRealm());
  }

  private constructor() {
    this.#supplyBrowser();
    this.#supplyOffice();
    // Indirect eval runs in the global scope of this realm, as a page's script does.
    (0, eval)(readFileSync(require.resolve(LIBRARY), 'utf8'));
  }

  /** Lets a host answer from now on, and tells it that the add-in's code is ready. */
  async connect(host: RealmHost): Promise<void> {
    if (this.#host) throw new Error('A workbook is open already: dispose of it before opening another.');
    this.#host = host;
    this.#office().context.document.settings = documentSettings(
      () => host.loadSettings(),
      (settings) => host.saveSettings(settings),
    );
    for (const ready of this.#whenLoaded) ready();
    // The library announces itself in promises of its own.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  /** Ends a host's turn; another host's is left alone. */
  disconnect(host: RealmHost): void {
    if (this.#host === host) this.#host = null;
  }

  deliver(entries: HostEntry[]): void {
    const texts = entries.map(entryText).join(',');
    this.#bridge.onMessageFromHost?.(`{"type":${MESSAGE.entries},"message":{"entries":[${texts}]}}`);
  }

  /** Runs a script of the add-in as its page would. */
  run(script: string): void {
    (0, eval)(script);
  }

  #receive(text: string): void {
    const request = JSON.parse(text) as BridgeRequest;
    if (request.type !== MESSAGE.request) return;
    const answer = (statusCode: number, body: string): void =>
      this.#bridge.onMessageFromHost?.(
        JSON.stringify({ id: request.id, type: request.type, message: { statusCode, headers: {}, body } }),
      );
    const { url, body } = request.message;
    const host = this.#host;
    if (!host || !/ProcessQuery/i.test(url)) {
      const message = host ? `The host does not answer ${url}.` : 'No workbook is open.';
      queueMicrotask(() => answer(404, JSON.stringify({ error: { code: 'GeneralException', message } })));
      return;
    }
    const query = typeof body === 'string' ? body : JSON.stringify(body);
    host.processQueryText(query).then(
      (response) => answer(200, response),
      (error: unknown) =>
        answer(400, JSON.stringify({ error: { code: 'InvalidRequest', message: String(error) } })),
    );
  }

  /** The little of a browser that the library touches while loading. */
  #supplyBrowser(): void {
    const onLoaded = (event: string, listener: () => void): void => {
      if (event === 'DOMContentLoaded') this.#whenLoaded.push(listener);
    };
    const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
    supply({
      window: globalThis,
      self: globalThis,
      location: {
        href: 'https://localhost/',
        origin: 'https://localhost',
        protocol: 'https:',
        search: '',
        hash: '',
      },
      document: {
        readyState: 'loading',
        addEventListener: onLoaded,
        getElementsByTagName: () => [],
        getElementById: () => null,
        cookie: '',
        URL: 'https://localhost/',
      },
      navigator: { userAgent: 'node' },
      sessionStorage: storage,
      localStorage: storage,
      addEventListener: () => undefined,
    });
  }

  /** What office.js makes before the library proper is loaded. */
  #supplyOffice(): void {
    const info = { host: 'Excel', platform: 'OfficeOnline', addin: { visibilityMode: 'Taskpane' } };
    const context = {
      host: 'Excel',
      platform: 'OfficeOnline',
      displayLanguage: 'en-US',
      contentLanguage: 'en-US',
      requirements: { isSetSupported: isRequirementSetSupported },
      document: { settings: null as unknown, url: 'https://localhost/Book.xlsx' },
      diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0.0.0' },
    };
    const office: OfficeNamespace = {
      context,
      actions: { _association: this.actions, associate: this.actions.associate },
      HostType: { Excel: 'Excel' },
      PlatformType: { OfficeOnline: 'OfficeOnline' },
      AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
      Promise,
      onReady: async (callback) => {
        await callback?.(info);
        return info;
      },
      onReadyInternal: () => Promise.resolve(info),
    };
    Object.assign(globalThis, {
      _richApiNativeBridge: this.#bridge,
      Microsoft: { Office: { WebExtension: office } },
      Office: office,
      CustomFunctions: { _association: this.functions, associate: this.functions.associate },
      CustomFunctionMappings: {},
      OSF: {
        _OfficeAppFactory: {
          getContext: () => context,
          getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web', isDialog: false, flags: HOST_FLAGS }),
        },
      },
    });
  }

  #office(): OfficeNamespace {
    return (globalThis as unknown as { Office: OfficeNamespace }).Office;
  }
}

const REALM = Symbol.for('aijri.officeRealm');
const LIBRARY = '@microsoft/office-js/dist/excel-web-16.00.js';
/** A shared runtime (1) that holds custom functions (2): the library takes calls only when told of them. */
const HOST_FLAGS = 1 | 2;
const MESSAGE = { request: 1, entries: 3 } as const;

interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: ((text: string) => void) | null;
}

interface BridgeRequest {
  id: number;
  type: number;
  message: { url: string; body: unknown };
}

interface OfficeNamespace {
  context: { document: { settings: unknown } } & Record<string, unknown>;
  actions: { _association: Associations; associate: Associations['associate'] };
  onReady: (callback?: (info: unknown) => unknown) => Promise<unknown>;
  [member: string]: unknown;
}

/**
 * An entry as JSON. The library takes the message of an event as text, and others parsed as well: those
 * are not written into a text once more, which tells with thousands of calls at a time.
 */
function entryText({ messageCategory, messageType, targetId, message }: HostEntry): string {
  const body = messageCategory === MessageCategory.event ? JSON.stringify(message) : message;
  const head = `"messageCategory":${messageCategory},"messageType":${messageType}`;
  return `{${head},"targetId":${JSON.stringify(targetId)},"message":${body}}`;
}

/** Sets globals that the realm does not have yet. */
function supply(globals: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(globals)) {
    if (name in globalThis && (globalThis as Record<string, unknown>)[name] !== undefined) continue;
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
