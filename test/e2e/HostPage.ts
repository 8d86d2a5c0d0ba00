import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

/** A cell as the book names it. */
export interface Cell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The workbook host in a page, as a person sees and works it. */
export class HostPage {
  constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {}

  /** Opens the page and waits until its workbook is calculated. */
  async open(query: string): Promise<void> {
    await this.page.goto(`${this.origin}/${query}`);
    await this.page.waitForFunction(() => window.workbookHost?.isOpen);
    await this.page.evaluate(() => window.workbookHost.grid.rendered());
    await this.settled();
  }

  /** Opens a file by the Open button. */
  async choose(bytes: Uint8Array, name: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Open', exact: true }).click();
    const mimeType = 'application/octet-stream';
    await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  }

  /** Opens a workbook by the Open button and waits until it is calculated. */
  async openWorkbook(bytes: Uint8Array, name: string): Promise<void> {
    await this.choose(bytes, name);
    await this.page.getByTestId('document-name').getByText(name, { exact: true }).waitFor();
    await this.settled();
  }

  /** Saves by the keyboard and returns the file that is downloaded. */
  async save(): Promise<Uint8Array> {
    const download = this.page.waitForEvent('download');
    await this.page.keyboard.press('Control+s');
    return new Uint8Array(readFileSync(await (await download).path()));
  }

  settled(): Promise<void> {
    return this.page.evaluate(() => window.workbookHost.book.settled());
  }

  /** The cell right of a label on the active sheet. */
  cellBeside(label: string, columns: number): Promise<Cell> {
    return this.page.evaluate(
      ([wanted, offset]) => {
        const { book } = window.workbookHost;
        const sheetId = book.activeSheetId();
        const used = book.usedArea(sheetId, true);
        if (!used) throw new Error('The sheet is empty.');
        const values = book.values({ sheetId, ...used });
        for (const [row, cells] of values.entries()) {
          const column = cells.indexOf(wanted as string);
          if (column >= 0) {
            return {
              sheetId,
              row: used.row + row,
              column: used.column + column + Number(offset),
              rows: 1,
              columns: 1,
            };
          }
        }
        throw new Error(`No cell says ${wanted}.`);
      },
      [label, columns] as const,
    );
  }

  /** A value of the Result table, as shown. */
  async result(measure: string): Promise<string> {
    const cell = await this.cellBeside(measure, 1);
    return this.page.evaluate((area) => window.workbookHost.book.text(area)[0]?.[0] ?? '', cell);
  }

  /** Types into the cell beside a label, as a person does. */
  async type(label: string, columns: number, text: string): Promise<void> {
    const cell = await this.cellBeside(label, columns);
    await this.page.evaluate((area) => {
      window.workbookHost.book.select(area);
      window.workbookHost.grid.focus();
    }, cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Puts a value into the cell beside a label as a paste does: past the sheet's validation. */
  async paste(label: string, columns: number, value: string | number): Promise<void> {
    const cell = await this.cellBeside(label, columns);
    await this.page.evaluate(([area, input]) => window.workbookHost.book.setCells(area, [[input]], 'user'), [
      cell,
      value,
    ] as const);
    await this.settled();
  }

  /** Rests the pointer on a cell. */
  async hover(cell: Cell): Promise<void> {
    const { x, y } = await this.page.evaluate(
      ({ row, column }) =>
        window.workbookHost.grid.cellRect(row, column).toJSON() as { x: number; y: number },
      cell,
    );
    await this.page.mouse.move(x + 4, y + 4);
    await this.page.mouse.move(x + 8, y + 8);
  }

  /** The page of the add-in beside the grid. */
  pane(): Frame {
    const frame = this.page.frames().find((candidate) => candidate.url().includes('/taskpane.html'));
    if (!frame) throw new Error('The pane shows no page.');
    return frame;
  }
}
