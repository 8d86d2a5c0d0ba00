import type { ExcelHost } from '../ExcelHost';
import type { PressedKey } from '../addin/Shortcuts';
import type { Book } from '../book/Book';
import type { BookData } from '../book/BookData';
import { emptyBookData } from '../book/emptyBookData';
import { FileError } from '../file/FileError';
import { readWorkbook } from '../file/readWorkbook';
import { writeWorkbook } from '../file/writeWorkbook';
import { AddinSession } from './AddinSession';
import { initialState } from './HostState';
import type { ThemeName } from './HostState';
import { HostStore } from './HostStore';
import type { Grid } from './createGrid';
import { AddressError, chooseXlsxFile, downloadXlsx, fetchXlsx } from './files';
import { openDocument } from './openDocument';
import type { OpenDocument } from './openDocument';
import type { PageOptions } from './pageOptions';

/**
 * The workbook host of this window: one workbook at a time, one add-in, and the state of the shell
 * around them. Tests and the browser's console find it as `window.workbookHost`: `book` and `host` are
 * the open workbook and its object model, `open(bytes, name)` and `save()` its way in and out.
 */
export class WorkbookHost {
  readonly store: HostStore;
  readonly addin: AddinSession;
  private document: OpenDocument | null = null;
  /** The file the workbook was opened from, whose parts it keeps when it is saved. */
  private source: SourceFile = NO_FILE;
  private gridElement: HTMLDivElement | null = null;
  private iframe: HTMLIFrameElement | null = null;

  constructor(private readonly options: PageOptions) {
    this.store = new HostStore(initialState(options.theme));
    this.addin = new AddinSession(this.store, {
      keyPressed: (pressed) => this.runShortcut(pressed),
      focusLeft: () => this.document?.grid.focus(),
    });
  }

  get isOpen(): boolean {
    return this.document !== null;
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
    const { manifestUrl, fileUrl, isPaneOpen } = this.options;
    if (manifestUrl !== null) await this.addin.load(manifestUrl, isPaneOpen);
    const isOpened = fileUrl !== null && (await this.openAddress(fileUrl));
    if (!isOpened) this.show(emptyBookData(), NEW_NAME, NO_FILE);
  }

  /**
   * Opens a workbook from the bytes of an .xlsx file, in place of the one that is open.
   *
   * @returns false when the file cannot be used; a notice says why, and the open workbook stays
   */
  open(bytes: Uint8Array, name: string): Promise<boolean> {
    return this.working(`Reading ${name}`, `${name} could not be opened`, async () => {
      const data = await readWorkbook(bytes, this.addin.fileOptions());
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
      ...this.addin.fileOptions(),
    });
  }

  async openAddress(url: string): Promise<boolean> {
    const name = decodeURIComponent(new URL(url, location.href).pathname.split('/').pop() || NEW_NAME);
    const loaded: Uint8Array[] = [];
    await this.working(`Loading ${name}`, `${name} could not be loaded`, async () => {
      loaded.push(await fetchXlsx(url));
    });
    return loaded[0] !== undefined && this.open(loaded[0], name);
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
    if (await this.mayReplace()) this.show(emptyBookData(), NEW_NAME, NO_FILE);
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

  private opened(): OpenDocument {
    if (!this.document) throw new Error('No workbook is open yet.');
    return this.document;
  }

  private show(data: BookData, name: string, source: SourceFile): void {
    if (!this.gridElement || !this.iframe) throw new Error('The grid has no place on the page.');
    this.addin.stop();
    this.document?.dispose();
    // A grid leaves its nodes behind; the next one starts in an element of its own.
    const container = document.createElement('div');
    container.style.cssText = 'position: absolute; inset: 0';
    this.gridElement.replaceChildren(container);
    this.source = source;
    this.document = openDocument(data, name, container, this.store.state().theme !== 'light');
    document.title = `${name} - Workbook host`;
    this.store.change({
      document: { name, hasUnsavedChanges: false },
      controls: {},
      notModelled: new Map(),
      cellMessage: null,
    });
    this.watch(this.document);
    this.addin.start(this.document, this.iframe);
  }

  private watch({ book, grid }: OpenDocument): void {
    grid.onEdit(() => {
      const { document } = this.store.state();
      if (!document.hasUnsavedChanges) {
        this.store.change({ document: { ...document, hasUnsavedChanges: true } });
      }
    });
    book.on((event) => {
      if (event.kind === 'refused') this.showRefusal(event.message);
      // The next change that is allowed makes the refusal a thing of the past.
      if (event.kind === 'changed') this.store.dismissNotice('edit');
      if (this.store.state().isCalculating !== book.isCalculating()) this.followCalculation(book);
      this.showCellMessage(book);
    });
    this.followCalculation(book);
  }

  private showRefusal(text: string): void {
    this.store.notify({ topic: 'edit', intent: 'warning', title: 'Nothing was changed', text });
  }

  private followCalculation(book: Book): void {
    this.store.change({ isCalculating: book.isCalculating() });
    void book.settled().then(() => {
      if (book !== this.document?.book) return;
      this.store.change({ isCalculating: false });
      this.showCellMessage(book);
    });
  }

  /** The error text of the selected cell stands in the status bar, where the keyboard reaches it. */
  private showCellMessage(book: Book): void {
    const { sheetId, row, column } = book.selection();
    const cellMessage = book.errorMessage(sheetId, row, column);
    if (cellMessage !== this.store.state().cellMessage) this.store.change({ cellMessage });
  }

  /** Asks before unsaved changes would be lost. */
  private async mayReplace(): Promise<boolean> {
    const { document } = this.store.state();
    if (!document.hasUnsavedChanges) return true;
    return this.store.ask(
      'Unsaved changes',
      `The changes in ${document.name} have not been saved. Replace the workbook without saving?`,
      'Replace',
    );
  }

  /** Runs work that takes time, with its name shown; a failure becomes a notice. */
  private async working(progress: string, failed: string, work: () => Promise<void>): Promise<boolean> {
    this.store.change({ progress });
    this.store.dismissNotice('file');
    try {
      await work();
      return true;
    } catch (error) {
      this.store.notify({ topic: 'file', intent: 'error', title: failed, text: (error as Error).message });
      // What is no fault of file or address is a defect here: the console gets its stack.
      if (!(error instanceof FileError || error instanceof AddressError)) reportError(error);
      return false;
    } finally {
      this.store.change({ progress: null });
    }
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const pressed = {
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      alt: event.altKey,
      shift: event.shiftKey,
    };
    const isHandled =
      event.key === 'F6'
        ? this.focusNextRegion(event.shiftKey)
        : this.addin.runShortcut(pressed) || this.runShortcut(pressed);
    if (isHandled) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  private runShortcut({ key, ctrl, alt, shift }: PressedKey): boolean {
    if (!ctrl || alt || shift) return false;
    if (key.toLowerCase() === 's') void this.download();
    else if (key.toLowerCase() === 'o') void this.chooseFile();
    else return false;
    return true;
  }

  /** F6 walks from ribbon to grid to pane, as in other spreadsheets. */
  private focusNextRegion(isBack: boolean): boolean {
    const regions = [
      { isCurrent: () => !this.isInGrid(), focus: () => this.focusRibbon() },
      { isCurrent: () => this.isInGrid(), focus: () => this.document?.grid.focus() },
    ];
    if (this.store.state().pane.isOpen) {
      regions.push({ isCurrent: () => false, focus: () => this.addin.focusPane() });
    }
    const current = regions.findIndex((region) => region.isCurrent());
    regions.at((current + (isBack ? -1 : 1)) % regions.length)?.focus();
    return true;
  }

  private isInGrid(): boolean {
    return this.gridElement?.contains(document.activeElement) ?? false;
  }

  private focusRibbon(): void {
    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }

  private readonly onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.store.state().document.hasUnsavedChanges) event.preventDefault();
  };
}

const NEW_NAME = 'Book1.xlsx';

interface SourceFile {
  /** null = the workbook was made new. */
  bytes: Uint8Array | null;
  /** As it was read from the file. */
  data: BookData;
}

const NO_FILE: SourceFile = { bytes: null, data: emptyBookData() };
