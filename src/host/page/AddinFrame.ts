import type { Manifest } from '../addin/Manifest';
import type { ExcelHost } from '../ExcelHost';
import type { HostEntry } from '../protocol/HostEntry';
import { MessageCategory } from '../protocol/HostEntry';

/** What the add-in's page tells or asks of the window around it. */
export interface AddinFrameListener {
  /** A key combination pressed in the pane that the page did not keep for itself. */
  shortcut(keys: KeyCombination): void;
  /** Focus leaves the pane by keyboard. */
  focusLeft(direction: 'forward' | 'back' | 'escape'): void;
  /** Something asked for that this host does not have, by name. */
  notModelled(member: string): void;
}

export interface KeyCombination {
  keyCode: number;
  shiftKey: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

export interface AddinFrameOptions {
  iframe: HTMLIFrameElement;
  /** The page to show, on the same host name as this window and by https. */
  pageUrl: string;
  manifest: Manifest;
  host: ExcelHost;
  listener: AddinFrameListener;
  documentUrl: string;
  /** Highest version of each requirement set that the host models, e.g. {ExcelApi: '1.16'}. */
  requirementSets: Readonly<Record<string, string>>;
}

/**
 * Runs an add-in's page in an iframe as a browser-based host does: office.js in the page talks to this
 * window by JSON messages, and takes it for Excel on the web.
 */
export class AddinFrame {
  private readonly conversationId = `conversation-${crypto.randomUUID()}`;
  private readonly applicationId: string;
  private readonly origin: string;
  /** Correlation id of the page's registration for each event it listens to. */
  private readonly registrations = new Map<string, unknown>();
  private readonly pendingEntries: HostEntry[] = [];
  private readonly stopEntries: () => void;
  private commandNumber = 0;
  private readonly pendingCommands: unknown[] = [];

  constructor(private readonly options: AddinFrameOptions) {
    this.applicationId = options.manifest.id;
    this.origin = new URL(options.pageUrl, location.href).origin;
    window.addEventListener('message', this.receive);
    this.stopEntries = options.host.onEntries((entries) => this.sendEntries(entries));
    options.iframe.src = this.address();
  }

  /** Calls a function of the page as a ribbon button does. */
  invokeCommand(functionName: string, controlId: string): void {
    const id = `command-${++this.commandNumber}`;
    const command = { 0: id, 1: functionName, 2: JSON.stringify({ source: { id: controlId } }) };
    // A button pressed while the page still starts waits until the page listens.
    if (this.registrations.has(APP_COMMAND)) this.sendEvent(APP_COMMAND, command);
    else this.pendingCommands.push(command);
  }

  /** Moves the keyboard focus into the page. */
  focus(direction: 'forward' | 'back'): void {
    this.options.iframe.contentWindow?.focus();
    this.notifyPage(direction === 'forward' ? ACTION.tabIn : ACTION.tabInShift);
  }

  /** Tells the page that the person opened or closed the pane. */
  visibilityChanged(isVisible: boolean): void {
    const visibility = isVisible ? 'Visible' : 'Hidden';
    this.options.host.runtime.set('visibility', visibility);
    this.sendEntries([
      {
        messageCategory: MessageCategory.event,
        messageType: VISIBILITY_CHANGED,
        targetId: '',
        message: JSON.stringify({ visibility }),
      },
    ]);
  }

  dispose(): void {
    this.options.host.addinGone();
    window.removeEventListener('message', this.receive);
    this.stopEntries();
    this.options.iframe.src = 'about:blank';
  }

  private address(): string {
    const page = new URL(this.options.pageUrl, location.href);
    const separator = page.search ? '&' : '?';
    // office.js splits these values at "$" and "|" without decoding them, hence no URLSearchParams here.
    // The correlation id differs each time: an address that differs in its fragment alone would not load anew.
    const correlation = crypto.randomUUID();
    const hostInfo = `_host_Info=Excel$Web$16.01$${LOCALE}$${correlation}$$$${RUNTIME_FLAGS}`;
    const conversation = `_xdm_Info=${this.conversationId}|${this.applicationId}|${location.origin}`;
    return `${page.origin}${page.pathname}${page.search}${separator}${hostInfo}#&_serializer_version=1&${conversation}`;
  }

  private readonly receive = (event: MessageEvent): void => {
    if (event.source !== this.options.iframe.contentWindow || event.origin !== this.origin) return;
    const request = parseRequest(event.data);
    if (request?._conversationId !== this.conversationId) return;
    switch (request._actionType) {
      case ACTION_TYPE.invoke:
        void this.invoke(request);
        break;
      case ACTION_TYPE.register:
        this.register(request);
        break;
      case ACTION_TYPE.unregister:
        this.registrations.delete(request._actionName);
        this.answer(request, { Error: 0, Version: 1 });
        break;
    }
  };

  private async invoke(request: XdmRequest): Promise<void> {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.answer(request, this.context());
        break;
      case 'ContextActivationManager_notifyHost':
        this.notified(request._data);
        this.answer(request, null);
        break;
      case 'executeMethod':
        this.answer(request, await this.execute(request._data as ExecuteMethod));
        break;
      default:
        this.options.listener.notModelled(request._actionName);
        this.answer(request, null, XDM_UNKNOWN_METHOD);
    }
  }

  private async execute(data: ExecuteMethod): Promise<unknown> {
    const method = data.DdaMethod?.DispatchId ?? data.DdaSettingsMethod?.DdaMethod?.DispatchId;
    switch (method) {
      case DISPATCH.richApi: {
        const answer = await this.options.host.processQueryText(String(data.ArrayData?.[4]));
        this.watchForNotModelled(answer);
        return { Version: 1, Error: 0, Data: [200, [], answer] };
      }
      case DISPATCH.commandCompleted:
        return { Version: 1, Error: 0 };
      case DISPATCH.saveSettings:
        this.options.host.saveSettings(Object.fromEntries(settingPairs(data)));
        return { Version: 1, Error: 0 };
      case DISPATCH.loadSettings: {
        const settings = Object.entries(this.options.host.loadSettings());
        return { Version: 1, Error: 0, Properties: settings, Settings: settings };
      }
      default:
        this.options.listener.notModelled(`Office method ${DISPATCH_NAMES[method ?? -1] ?? method}`);
        return { Version: 1, Error: OPERATION_NOT_SUPPORTED };
    }
  }

  private watchForNotModelled(answer: string): void {
    // Answers can be large; only those that hold the code are read.
    if (!answer.includes('"ApiNotFound"')) return;
    const { Error: error } = JSON.parse(answer) as { Error?: { Code: string; Message: string } };
    if (error?.Code === 'ApiNotFound') this.options.listener.notModelled(error.Message);
  }

  private register(request: XdmRequest): void {
    const name = request._actionName;
    if (!MODELLED_EVENTS.has(name)) {
      this.options.listener.notModelled(
        name === 'dialogMessageReceived' ? 'displayDialogAsync in an iframe' : `event ${name}`,
      );
      this.answer(request, { Error: OPERATION_NOT_SUPPORTED, Version: 1 });
      return;
    }
    this.registrations.set(name, request._correlationId);
    this.answer(request, { Error: 0, Version: 1 });
    if (name === RICH_API_MESSAGE) this.sendEntries(this.pendingEntries.splice(0));
    if (name === APP_COMMAND)
      this.pendingCommands.splice(0).forEach((command) => this.sendEvent(name, command));
  }

  private notified(data: unknown): void {
    const [, action, keys] = Array.isArray(data) ? (data as unknown[]) : [];
    const { listener } = this.options;
    if (action === ACTION.tabExit || action === ACTION.exitNoFocusable) listener.focusLeft('forward');
    if (action === ACTION.tabExitShift || action === ACTION.exitNoFocusableShift) listener.focusLeft('back');
    if (action === ACTION.ctrlF6Exit || action === ACTION.ctrlF6ExitShift) listener.focusLeft('forward');
    if (action === ACTION.escExit) listener.focusLeft('escape');
    if (action === ACTION.keyboardShortcuts) listener.shortcut(keys as KeyCombination);
  }

  private sendEntries(entries: HostEntry[]): void {
    if (!entries.length) return;
    if (!this.registrations.has(RICH_API_MESSAGE)) {
      this.pendingEntries.push(...entries);
      return;
    }
    this.sendEvent(RICH_API_MESSAGE, {
      Error: 0,
      Version: 1,
      ArrayData: entries.map((entry) => [
        entry.messageCategory,
        entry.messageType,
        entry.targetId,
        entry.message,
        '',
        false,
      ]),
    });
  }

  private context(): Record<string, unknown> {
    const { manifest, requirementSets, documentUrl, host, iframe } = this.options;
    return {
      _id: this.applicationId,
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: '16.00',
      _appUILocale: LOCALE,
      _dataLocale: LOCALE,
      _docUrl: documentUrl,
      _clientMode: 1,
      _settings: Object.entries(host.loadSettings()),
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: '',
      _appInstanceId: this.applicationId,
      _appMinorVersion: 0,
      _requirementMatrix: JSON.stringify(requirementSets),
      _hostCustomMessage: '',
      _hostFullVersion: '16.0.0.0',
      _clientWindowHeight: iframe.clientHeight,
      _clientWindowWidth: iframe.clientWidth,
      _addinName: manifest.displayName,
      _appDomains: manifest.appDomains,
      _dialogRequirementMatrix: '{}',
      _featureGates: {},
      _initialDisplayMode: 1,
      _wacHostEnvironment: '0',
    };
  }

  private answer(request: XdmRequest, data: unknown, errorCode = 0): void {
    this.post({
      _messageType: RESPONSE,
      _actionName: request._actionName,
      _conversationId: this.conversationId,
      _correlationId: request._correlationId,
      _origin: location.href,
      _errorCode: errorCode,
      _responseType: 0,
      _data: data,
    });
  }

  private sendEvent(name: string, data: unknown): void {
    this.post({
      _messageType: RESPONSE,
      _actionName: name,
      _conversationId: this.conversationId,
      _correlationId: this.registrations.get(name),
      _origin: location.href,
      _errorCode: 0,
      _responseType: 1,
      _data: data,
    });
  }

  private notifyPage(action: number): void {
    this.post({
      _messageType: 0,
      _actionName: 'Office_notifyAgave',
      _conversationId: `${this.conversationId}_ntf`,
      _correlationId: 0,
      _origin: location.href,
      _actionType: ACTION_TYPE.invoke,
      _data: [action],
    });
  }

  private post(message: Record<string, unknown>): void {
    const text = JSON.stringify({ _serializerVersion: 1, ...message });
    this.options.iframe.contentWindow?.postMessage(text, this.origin);
  }
}

interface XdmRequest {
  _messageType: number;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: unknown;
  _data: unknown;
}

interface ExecuteMethod {
  DdaMethod?: { DispatchId: number };
  DdaSettingsMethod?: { DdaMethod?: { DispatchId: number }; Properties?: unknown[] };
  ArrayData?: unknown[];
}

const LOCALE = 'en-US';
/** 1 = shared runtime, 2 = custom functions. */
const RUNTIME_FLAGS = 3;
const EXCEL_ON_THE_WEB = 16;
const RESPONSE = 1;
const ACTION_TYPE = { invoke: 0, register: 1, unregister: 2 };
const XDM_UNKNOWN_METHOD = -2;
/** office.js turns it into "The operation is not supported." */
const OPERATION_NOT_SUPPORTED = 5000;
const RICH_API_MESSAGE = 'richApiMessage';
/** Event of AppRuntimeService.onVisibilityChanged. */
const VISIBILITY_CHANGED = 65539;
const APP_COMMAND = 'appCommandInvoked';
const MODELLED_EVENTS = new Set([RICH_API_MESSAGE, APP_COMMAND, 'settingsChanged']);
const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 };
const DISPATCH_NAMES: Record<number, string> = {
  64: 'getSelectedDataAsync',
  65: 'setSelectedDataAsync',
  66: 'bindings.addFromSelectionAsync',
  67: 'bindings.addFromPromptAsync',
  71: 'binding.setDataAsync',
  77: 'getFileAsync',
  78: 'bindings.addFromNamedItemAsync',
  82: 'goToByIdAsync',
  86: 'getFilePropertiesAsync',
  97: 'closeContainer',
  98: 'getAccessToken',
  102: 'openBrowserWindow',
};
const ACTION = {
  ctrlF6Exit: 5,
  ctrlF6ExitShift: 6,
  tabIn: 11,
  tabInShift: 12,
  tabExit: 13,
  tabExitShift: 14,
  escExit: 15,
  exitNoFocusable: 17,
  exitNoFocusableShift: 18,
  keyboardShortcuts: 39,
};

function parseRequest(data: unknown): XdmRequest | null {
  if (typeof data !== 'string') return null;
  try {
    const message = JSON.parse(data) as XdmRequest;
    return message._messageType === 0 ? message : null;
  } catch {
    // Other scripts of the page post to this window too; what is not ours is not JSON of ours.
    return null;
  }
}

function settingPairs(data: ExecuteMethod): [string, string][] {
  return (data.DdaSettingsMethod?.Properties ?? []).map((entry) => {
    const pair = entry as { 0?: string; 1?: string; Name?: string; Value?: string };
    return [String(pair[0] ?? pair.Name), String(pair[1] ?? pair.Value)];
  });
}
