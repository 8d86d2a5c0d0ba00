/** Lets the person choose an .xlsx file; null when none is chosen. */
export function chooseXlsxFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx,.xlsm';
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    input.click();
  });
}

/** Hands the bytes to the browser as a download. */
export function downloadXlsx(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** An address that gives no workbook; the message names it. */
export class AddressError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AddressError';
  }
}

/** @throws AddressError when there is nothing to be had from the address */
export async function fetchXlsx(url: string): Promise<Uint8Array> {
  const response = await fetch(url).catch(() => null);
  if (!response) {
    throw new AddressError(
      `${url}: no answer. Check the address, and that its server allows this page to read it.`,
    );
  }
  if (!response.ok)
    throw new AddressError(`${url}: the server answers ${response.status}, expected a workbook.`);
  return new Uint8Array(await response.arrayBuffer());
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
