import type { Book } from '../book/Book';
import type { BookData } from '../book/BookData';
import { createBook } from '../book/createBook';
import { headlessEngine } from '../book/headlessEngine';
import { ExcelHost } from '../ExcelHost';
import { type ReadOptions, readWorkbook } from '../file/readWorkbook';
import type { AddInReference } from '../file/settings';
import { writeWorkbook } from '../file/writeWorkbook';
import { parseFunctionsMetadata } from '../addin/FunctionsMetadata';
import { OfficeRealm } from './OfficeRealm';

/** An add-in: what functions.json and functions.js hold, and who it is. */
export interface AddinCode {
  /** Id and version of its manifest; without it settings are those of the first add-in in the file. */
  identity?: AddInReference;
  functionsJson: string;
  functionsScript: string;
  /** Put before each function's name with a dot; "" = bare names. */
  namespace?: string;
}

export interface HeadlessExcelOptions {
  /** The add-in to run; without it formulas with its functions give #NAME?. */
  addin?: AddinCode;
}

/**
 * Excel without a screen, in this process: a workbook, the real client library (globals Excel, Office,
 * CustomFunctions), and the add-in's functions. One workbook at a time; another after dispose().
 */
export class HeadlessExcel {
  readonly host: ExcelHost;
  readonly book: Book;
  readonly #realm: OfficeRealm;
  readonly #original: Uint8Array | null;
  readonly #opened: BookData;
  readonly #fileOptions: ReadOptions;

  /**
   * @param source the bytes of an .xlsx, or a workbook as data
   * @throws FileError when the bytes are no workbook
   */
  static async open(
    source: BookData | Uint8Array,
    options: HeadlessExcelOptions = {},
  ): Promise<HeadlessExcel> {
    const { addin } = options;
    const fileOptions: ReadOptions = {
      functionNames: addin
        ? parseFunctionsMetadata(addin.functionsJson, addin.namespace).functions.map(({ name }) => name)
        : [],
      addIn: addin?.identity ?? null,
    };
    const original = source instanceof Uint8Array ? source : null;
    const opened = source instanceof Uint8Array ? await readWorkbook(source, fileOptions) : source;
    const realm = OfficeRealm.load();
    const excel = new HeadlessExcel(realm, original, opened, fileOptions);
    try {
      await excel.#start(addin);
    } catch (error) {
      excel.dispose();
      throw error;
    }
    return excel;
  }

  private constructor(
    realm: OfficeRealm,
    original: Uint8Array | null,
    opened: BookData,
    fileOptions: ReadOptions,
  ) {
    this.#realm = realm;
    this.#original = original;
    this.#opened = structuredClone(opened);
    this.#fileOptions = fileOptions;
    this.book = createBook(opened, headlessEngine());
    this.host = new ExcelHost(this.book);
  }

  /** Resolves when every formula is calculated, custom functions included. */
  settled(): Promise<void> {
    return this.book.settled();
  }

  /** The workbook as a file: the one opened with what changed written into it. */
  toXlsx(): Promise<Uint8Array> {
    return writeWorkbook({
      original: this.#original,
      opened: this.#opened,
      current: this.book.toData(),
      edits: this.book.structuralEdits(),
      ...this.#fileOptions,
    });
  }

  /** Closes the workbook; nothing of it keeps the process alive. */
  dispose(): void {
    this.#realm.disconnect(this.host);
    this.host.dispose();
    this.book.dispose();
  }

  async #start(addin: AddinCode | undefined): Promise<void> {
    this.host.onEntries((entries) => this.#realm.deliver(entries));
    if (addin) {
      this.host.setCustomFunctionMetadata(addin.functionsJson, addin.namespace);
      this.#realm.run(addin.functionsScript);
    }
    await this.#realm.connect(this.host);
  }
}
