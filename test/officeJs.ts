import { emptyBookData } from '../src/host/book/emptyBookData';
import type { BookData } from '../src/host/book/BookData';
import type { HeadlessExcelOptions } from '../src/host/node/HeadlessExcel';
import { HeadlessExcel } from '../src/host/node/HeadlessExcel';

/**
 * Opens a workbook before each test of a file and closes it afterwards; Excel, Office and
 * CustomFunctions are the vendor's own.
 */
export function useExcel(
  data: () => BookData = emptyBookData,
  options: HeadlessExcelOptions = {},
): OpenExcel {
  const open: { excel: HeadlessExcel | null } = { excel: null };
  beforeEach(async () => {
    open.excel = await HeadlessExcel.open(data(), options);
  });
  afterEach(() => open.excel?.dispose());
  const current = (): HeadlessExcel => {
    if (!open.excel) throw new Error('No workbook is open outside a test.');
    return open.excel;
  };
  return {
    get host() {
      return current().host;
    },
    get book() {
      return current().book;
    },
    get excel() {
      return current();
    },
  };
}

export interface OpenExcel {
  readonly host: HeadlessExcel['host'];
  readonly book: HeadlessExcel['book'];
  readonly excel: HeadlessExcel;
}

/** What Excel.run is refused with. */
export async function refusal(batch: (context: Excel.RequestContext) => Promise<unknown> | void) {
  try {
    await Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      return { code: error.code, message: error.message, location: error.debugInfo.errorLocation };
    }
    throw error;
  }
  throw new Error('Excel has not refused.');
}

/** Lets events that wait be delivered. */
export function delivered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
