import type { RibbonButton } from '../addin/Manifest';
import { emptyBookData } from '../book/emptyBookData';
import { AddinFrame } from './AddinFrame';
import { HostStore, initialState } from './HostState';
import type { Notice, ThemeName } from './HostState';
import { loadAddin, pageOf } from './loadAddin';
import { openDocument } from './openDocument';
import type { OpenDocument } from './openDocument';
import type { PageOptions } from './pageOptions';

/**
 * The workbook host of this window: one workbook at a time, one add-in, and the shell's state. Tests and
 * the browser's console find it as `window.workbookHost`.
 */
export class WorkbookHost {
  readonly store: HostStore;
  private document: OpenDocument | null = null;
  private frame: AddinFrame | null = null;
  private gridElement: HTMLDivElement | null = null;
  private iframe: HTMLIFrameElement | null = null;
  private nextNotice = 1;

  constructor(private readonly options: PageOptions) {
    this.store = new HostStore(initialState(options.theme));
  }

  readonly attachGrid = (element: HTMLDivElement | null): void => {
    this.gridElement = element;
  };

  readonly attachFrame = (element: HTMLIFrameElement | null): void => {
    this.iframe = element;
  };

  /** Loads the add-in and the workbook that the address asks for. Failures end as notices. */
  async start(): Promise<void> {
    this.show('new');
    await this.startAddin();
  }

  setTheme(theme: ThemeName): void {
    this.store.change({ theme });
    this.document?.grid.setDarkMode(theme !== 'light');
  }

  setPaneOpen(isOpen: boolean): void {
    this.store.change({ pane: { ...this.store.state().pane, isOpen } });
  }

  dismissNotice(id: number): void {
    this.store.change({ notices: this.store.state().notices.filter((notice) => notice.id !== id) });
  }

  invoke(button: RibbonButton): void {
    switch (button.action.kind) {
      case 'showTaskpane':
        this.setPaneOpen(true);
        break;
      case 'executeFunction':
        this.frame?.invokeCommand(button.action.functionName, button.id);
        break;
      case 'unknown':
        this.noteNotModelled(`ribbon action ${button.action.type}`);
    }
  }

  async openFile(_file: File): Promise<void> {}
  async chooseFile(): Promise<void> {}
  async newWorkbook(): Promise<void> {}
  async download(): Promise<void> {}

  private show(_what: 'new'): void {
    if (!this.gridElement) throw new Error('The grid has no place on the page yet.');
    this.document = openDocument(emptyBookData(), this.gridElement, this.store.state().theme !== 'light');
  }

  private async startAddin(): Promise<void> {
    const url = this.options.manifestUrl;
    if (url === null || !this.document || !this.iframe) return;
    this.store.change({ addin: { status: 'loading', url } });
    try {
      const { manifest, metadata } = await loadAddin(url);
      this.store.change({
        addin: { status: 'loaded', url, manifest, metadata },
        pane: { isOpen: this.options.isPaneOpen, title: manifest.displayName },
      });
      this.frame = new AddinFrame({
        iframe: this.iframe,
        pageUrl: pageOf(manifest),
        manifest,
        richApi: this.document.richApi,
        documentUrl: `${location.origin}/${this.store.state().document.name}`,
        requirementSets: { ExcelApi: '1.17', CustomFunctionsRuntime: '1.4', SharedRuntime: '1.2' },
        listener: {
          connected: () => undefined,
          commandCompleted: () => undefined,
          shortcut: () => undefined,
          focusLeft: () => undefined,
          notModelled: (member) => this.noteNotModelled(member),
        },
      });
    } catch (error) {
      const message = (error as Error).message;
      this.store.change({ addin: { status: 'failed', url, message } });
      this.notify('error', 'The add-in could not be loaded', message);
    }
  }

  private noteNotModelled(member: string): void {
    const notModelled = new Map(this.store.state().notModelled);
    notModelled.set(member, (notModelled.get(member) ?? 0) + 1);
    this.store.change({ notModelled });
  }

  private notify(intent: Notice['intent'], title: string, text: string): void {
    const notice = { id: this.nextNotice++, intent, title, text };
    this.store.change({ notices: [...this.store.state().notices, notice] });
  }
}
