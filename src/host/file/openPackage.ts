import { FileError } from './FileError';
import { Package } from './Package';

/** Files larger than this are not even looked into, in bytes. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/**
 * The package of an .xlsx or .xlsm file.
 *
 * @throws FileError saying what the file is instead, and what to do
 */
export function openPackage(bytes: Uint8Array): Package {
  if (bytes.length === 0) throw new FileError('empty', 'The file is empty; choose a saved .xlsx workbook.');
  if (bytes.length > MAX_FILE_BYTES) {
    throw new FileError(
      'tooLarge',
      `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB; split the workbook.`,
    );
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw compoundFile(bytes);
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw notZip(bytes);
  const file = new Package(bytes);
  if (!file.has('[Content_Types].xml')) throw notWorkbook(file);
  const workbook = workbookPart(file);
  if (!workbook) throw notWorkbook(file);
  if (workbook.endsWith('.bin')) {
    throw new FileError(
      'binaryFormat',
      'The file is a binary workbook (.xlsb), which is not supported; save it as .xlsx in Excel.',
    );
  }
  return file;
}

/** The name of the workbook part, usually xl/workbook.xml, or null. */
export function workbookPart(file: Package): string | null {
  return file.related('', 'officeDocument')[0]?.target ?? null;
}

function notWorkbook(file: Package): FileError {
  const names = file.names();
  const kind = names.some((name) => name.startsWith('word/'))
    ? 'a Word document'
    : names.some((name) => name.startsWith('ppt/'))
      ? 'a PowerPoint presentation'
      : names.includes('content.xml') && names.includes('mimetype')
        ? 'an OpenDocument file; save it as .xlsx'
        : 'a zip archive without a workbook in it';
  return new FileError('notAWorkbook', `The file is not an .xlsx workbook but ${kind}.`);
}

/** The old compound format wraps encrypted workbooks as well as old .xls files. */
function compoundFile(bytes: Uint8Array): FileError {
  if (holdsName(bytes, 'EncryptedPackage')) {
    return new FileError(
      'encrypted',
      'The workbook is protected with a password; open it in Excel, remove the password and save it again.',
    );
  }
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) {
    return new FileError(
      'oldFormat',
      'The file is an Excel 97-2003 workbook (.xls), which is not supported; save it as .xlsx in Excel.',
    );
  }
  return new FileError(
    'notAWorkbook',
    'The file is in the format of old Office documents, not an .xlsx workbook; save it as .xlsx.',
  );
}

/** Whether a compound file's directory has an entry of this name (UTF-16, null-terminated). */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = wanted[0] as number;
  // Entries are 128 bytes long and aligned to that.
  for (let at = 512; at + wanted.length <= bytes.length; at += 128) {
    if (bytes[at] === first && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function notZip(bytes: Uint8Array): FileError {
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return new FileError('notAWorkbook', 'The file is an empty zip archive, not an .xlsx workbook.');
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const trimmed = head.replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '').toLowerCase();
  if (trimmed.startsWith('%pdf')) {
    return new FileError('notAWorkbook', 'The file is a PDF, not an .xlsx workbook.');
  }
  if (startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x04]) || startsWith(bytes, [0x09, 0x00])) {
    return new FileError(
      'oldFormat',
      'The file is a very old Excel workbook (.xls), which is not supported; save it as .xlsx in Excel.',
    );
  }
  if (trimmed.startsWith('<!doctype html') || trimmed.startsWith('<html')) {
    return new FileError('notAWorkbook', 'The file is a web page, not an .xlsx workbook; save it as .xlsx.');
  }
  if (trimmed.startsWith('<')) {
    return new FileError('notAWorkbook', 'The file is an XML text, not an .xlsx workbook; save it as .xlsx.');
  }

  if (!/[\u0000-\u0008\u000e-\u001f]/.test(head)) {
    return new FileError(
      'notAWorkbook',
      'The file is plain text (CSV or the like), not an .xlsx workbook; open it in Excel and save it as .xlsx.',
    );
  }
  return new FileError('notAWorkbook', 'The file is not an .xlsx workbook.');
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
