import type { SheetInfo } from '../book/Book';
import { RichApiError } from '../protocol/TypeMap';
import { invalidArgument } from './address';

/** @throws RichApiError InvalidArgument or ItemAlreadyExists, as Excel refuses names of sheets */
export function assertSheetName(name: string, others: readonly SheetInfo[]): void {
  const isValid =
    typeof name === 'string' && name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name);
  if (!isValid || name.toLowerCase() === 'history') {
    throw invalidArgument(
      `"${name}" is not a name for a worksheet: 1 to 31 characters, none of \\ / ? * [ ] :, no apostrophe at an end.`,
    );
  }
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw new RichApiError('ItemAlreadyExists', `There is already a worksheet "${name}".`, 409);
  }
}
