import type { ExcelHost } from '../ExcelHost';
import type { RibbonButton } from '../addin/Manifest';
import type { Book } from '../book/Book';
import type { BookData } from '../book/BookData';
import { emptyBookData } from '../book/emptyBookData';
import { FileError } from '../file/FileError';
import { readWorkbook } from '../file/readWorkbook';
import { writeWorkbook } from '../file/writeWorkbook';
import { AddinFrame } from './AddinFrame';
import type { Grid } from './createGrid';
import { describeFunctions } from './describeFunctions';
import { HostStore, initialState } from './HostState';
import type { Notice, ThemeName } from './HostState';
import { chooseXlsxFile, downloadXlsx, fetchXlsx } from './files';
import { loadAddin, pageOf } from './loadAddin';
import type { LoadedAddin } from './loadAddin';
import { openDocument } from './openDocument';
import type { OpenDocument } from './openDocument';
import type { PageOptions } from './pageOptions';
import { applyRibbonUpdates } from './ribbonUpdates';

/**
 * The workbook host of this window: one workbook at a time, one add-in, and the state of the shell
 * around them. Tests and the browser's console find it as `window.workbookHost`.
 */
export class WorkbookHost {
  readonly store: HostStore;
  private document: OpenDocument | null = null;
  /** The file the workbook was opened from, whose parts it keeps when it is saved. */
  private source: SourceFile = NO_FILE;
  private addin: LoadedAddin | null = null;
  private frame: AddinFrame | null = null;
  private gridElement: HTMLDivElement | null = null;
  private iframe: HTMLIFrameElement | null = null;
  private nextNotice = 1;

  constructor(private readonly options: PageOptions) {
    this.store = new HostStore(initialState(options.theme));
  }

  get book(): Book {
    return this.opened().book;
  }

  get host(): ExcelHost {
    return this.opened().host;
  }

  get grid(): Grid {
    return this.opened().grid;
  }

  get isOpen(): boolean {
    return this.document !== null;
  }

  readonly attachGrid = (element: HTMLDivElement | null): void => {
    this.gridElement = element;
  };

  readonly attachFrame = (element: HTMLIFrameElement | null): void => {
    this.iframe = element;
  };

  /** Loads the add-in and the workbook that the address asks for. Failures end as notices. */
  async start(): Promise<void> {
    window.addEventListener('keydown', this.onKeyDown, { capture: true });
    window.addEventListener('beforeunload', this.onBeforeUnload);
    await this.loadAddin();
    const { fileUrl } = this.options;
    if (fileUrl === null || !(await this.openAddress(fileUrl)))
      this.show(emptyBookData(), 'Book1.xlsx', NO_FILE);
  }

  /**
   * Opens a workbook from the bytes of an .xlsx file, in place of the one that is open.
   *
   * @returns false when the file cannot be used; a notice says why, and the open workbook stays
   */
  async open(bytes: Uint8Array, name: string): Promise<boolean> {
    return this.working(`Reading ${name}`, `${name} could not be opened`, async () => {
      const data = await readWorkbook(bytes, this.fileOptions());
      this.show(data, name, { bytes, data: structuredClone(data) });
    });
  }

  /** The open workbook as an .xlsx file. What the opened file held and the host does not know stays in it. */
  async save(): Promise<Uint8Array> {
    const { book } = this.opened();
    await book.settled();
    return writeWorkbook({
      original: this.source.bytes,
      opened: this.source.data,
      current: book.toData(),
      edits: book.structuralEdits(),
      ...this.fileOptions(),
    });
  }

  async openAddress(url: string): Promise<boolean> {
    const name = decodeURIComponent(new URL(url, location.href).pathname.split('/').pop() || 'Book.xlsx');
    let bytes: Uint8Array | null = null;
    await this.working(`Loading ${name}`, `${name} could not be loaded`, async () => {
      bytes = await fetchXlsx(url);
    });
    return bytes !== null && this.open(bytes, name);
  }

  async openFile(file: File): Promise<void> {
    if (!(await this.mayReplace())) return;
    await this.open(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  async chooseFile(): Promise<void> {
    const file = await chooseXlsxFile();
    if (file) await this.openFile(file);
  }

  async newWorkbook(): Promise<void> {
    if (await this.mayReplace()) this.show(emptyBookData(), 'Book1.xlsx', NO_FILE);
  }

  async download(): Promise<void> {
    const { name } = this.store.state().document;
    await this.working(`Saving ${name}`, `${name} could not be saved`, async () => {
      downloadXlsx(await this.save(), name);
      this.store.change({ document: { name, hasUnsavedChanges: false } });
    });
  }

  setTheme(theme: ThemeName): void {
    this.store.change({ theme });
    this.document?.grid.setDarkMode(theme !== 'light');
  }

  setPaneOpen(isOpen: boolean): void {
    const { pane } = this.store.state();
    if (pane.isOpen === isOpen) return;
    this.store.change({ pane: { ...pane, isOpen } });
    this.frame?.visibilityChanged(isOpen);
  }

  /** Does what a ribbon button stands for. */
  invoke(button: RibbonButton): void {
    switch (button.action.kind) {
      case 'showTaskpane':
        this.setPaneOpen(true);
        break;
      case 'executeFunction':
        this.frame?.invokeCommand(button.action.functionName, button.id);
        break;
      case 'unknown':
        this.noteNotModelled(`Ribbon action ${button.action.type}`);
    }
  }

  dismissNotice(id: number): void {
    this.store.change({ notices: this.store.state().notices.filter((notice) => notice.id !== id) });
  }

  private opened(): OpenDocument {
    if (!this.document) throw new Error('No workbook is open yet.');
    return this.document;
  }

  private show(data: BookData, name: string, source: SourceFile): void {
    if (!this.gridElement) throw new Error('The grid has no place on the page.');
    this.frame?.dispose();
    this.frame = null;
    this.document?.dispose();
    // A grid leaves its nodes behind; the next one starts in an element of its own.
    const container = document.createElement('div');
    container.style.cssText = 'position: absolute; inset: 0';
    this.gridElement.replaceChildren(container);
    this.source = source;
    this.document = openDocument(data, name, container, this.store.state().theme !== 'light');
    this.store.change({
      document: { name, hasUnsavedChanges: false },
      notices: this.store.state().notices.filter((notice) => notice.title === ADDIN_FAILED),
      controls: {},
      notModelled: new Map(),
    });
    this.watch(this.document);
    this.startAddin(this.document);
  }

  private watch({ book, host }: OpenDocument): void {
    book.on((event) => {
      const isEdit = !['selected', 'activated', 'deactivated', 'calculated'].includes(event.kind);
      const { document, isCalculating } = this.store.state();
      if (isEdit && !document.hasUnsavedChanges) {
        this.store.change({ document: { ...document, hasUnsavedChanges: true } });
      }
      if (isCalculating !== book.isCalculating()) this.followCalculation(book);
    });
    host.runtime.onChange((runtime, change) => {
      if (change === 'visibility') this.setPaneOpen(runtime.visibility === 'Visible');
      if (change === 'ribbonUpdates') {
        this.store.change({ controls: applyRibbonUpdates(runtime.ribbonUpdates) });
      }
    });
    this.followCalculation(book);
  }

  private followCalculation(book: Book): void {
    this.store.change({ isCalculating: book.isCalculating() });
    void book.settled().then(() => {
      if (book === this.document?.book) this.store.change({ isCalculating: false });
    });
  }

  private async loadAddin(): Promise<void> {
    const url = this.options.manifestUrl;
    if (url === null) return;
    this.store.change({ addin: { status: 'loading', url } });
    try {
      this.addin = await loadAddin(url);
      const { manifest, metadata } = this.addin;
      this.store.change({
        addin: { status: 'loaded', url, manifest, metadata },
        pane: { isOpen: this.options.isPaneOpen, title: manifest.displayName },
      });
    } catch (error) {
      const message = (error as Error).message;
      this.store.change({ addin: { status: 'failed', url, message } });
      this.notify('error', ADDIN_FAILED, message);
    }
  }

  private startAddin({ host, grid }: OpenDocument): void {
    if (!this.addin || !this.iframe) return;
    const { manifest, functionsJson, metadata } = this.addin;
    describeFunctions(grid, metadata.functions);
    host.setCustomFunctionMetadata(functionsJson, manifest.customFunctions?.namespace ?? '');
    host.runtime.set('visibility', this.store.state().pane.isOpen ? 'Visible' : 'Hidden');
    this.frame = new AddinFrame({
      iframe: this.iframe,
      pageUrl: pageOf(manifest),
      manifest,
      host,
      documentUrl: `${location.origin}/${this.store.state().document.name}`,
      requirementSets: REQUIREMENT_SETS,
      listener: {
        connected: () => undefined,
        commandCompleted: () => undefined,
        shortcut: (keys) => {
          if (keys.ctrlKey || keys.metaKey) this.runShortcut(String.fromCharCode(keys.keyCode).toLowerCase());
        },
        focusLeft: () => this.document?.grid.focus(),
        notModelled: (member) => this.noteNotModelled(member),
      },
    });
  }

  /** What the file layer has to know of the add-in: its functions' names, and whose settings are kept. */
  private fileOptions() {
    return {
      functionNames: this.addin?.metadata.functions.map((each) => each.name) ?? [],
      addIn: this.addin && { id: this.addin.manifest.id, version: this.addin.manifest.version },
    };
  }

  /** Asks before unsaved changes would be lost. */
  private mayReplace(): Promise<boolean> {
    const { document } = this.store.state();
    if (!document.hasUnsavedChanges) return Promise.resolve(true);
    return new Promise((resolve) => {
      this.store.change({
        question: {
          title: 'Unsaved changes',
          text: `The changes in ${document.name} have not been saved. Replace the workbook without saving?`,
          confirm: 'Replace',
          answer: (isConfirmed) => {
            this.store.change({ question: null });
            resolve(isConfirmed);
          },
        },
      });
    });
  }

  /** Runs work that takes time, with its name shown; failures become a notice. */
  private async working(progress: string, failed: string, work: () => Promise<void>): Promise<boolean> {
    this.store.change({ progress });
    try {
      await work();
      return true;
    } catch (error) {
      this.notify('error', failed, (error as Error).message);
      // What is no fault of the file is a defect here: the console gets its stack.
      if (!(error instanceof FileError)) reportError(error);
      return false;
    } finally {
      this.store.change({ progress: null });
    }
  }

  private noteNotModelled(member: string): void {
    const notModelled = new Map(this.store.state().notModelled);
    notModelled.set(member, (notModelled.get(member) ?? 0) + 1);
    this.store.change({ notModelled });
  }

  private notify(intent: Notice['intent'], title: string, text: string): void {
    const notice = { id: this.nextNotice++, intent, title, text };
    const others = this.store.state().notices.filter((other) => other.title !== title);
    this.store.change({ notices: [...others, notice] });
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (this.runShortcut(event.key.toLowerCase())) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  private runShortcut(key: string): boolean {
    if (key === 's') void this.download();
    else if (key === 'o') void this.chooseFile();
    else return false;
    return true;
  }

  private readonly onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.store.state().document.hasUnsavedChanges) event.preventDefault();
  };
}

interface SourceFile {
  /** null = the workbook was made new. */
  bytes: Uint8Array | null;
  /** As it was read from the file. */
  data: BookData;
}

const NO_FILE: SourceFile = { bytes: null, data: emptyBookData() };

const ADDIN_FAILED = 'The add-in could not be loaded';

/** Highest version of each requirement set that the object model covers. */
const REQUIREMENT_SETS = {
  ExcelApi: '1.17',
  CustomFunctionsRuntime: '1.4',
  SharedRuntime: '1.2',
  RichApiRuntime: '1.2',
  RibbonApi: '1.1',
  KeyboardShortcuts: '1.1',
  Settings: '1.1',
};
