/** Why a file cannot be opened or saved. */
export type FileErrorCode =
  | 'empty'
  | 'notAWorkbook'
  | 'encrypted'
  | 'oldFormat'
  | 'binaryFormat'
  | 'tooLarge'
  | 'damaged'
  | 'unsafe'
  | 'notSaved';

/** A file that cannot be used; the message is one sentence for the person who chose the file. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'FileError';
  }
}
