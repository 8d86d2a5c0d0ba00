/** The cell of an address, as a person on that sheet calls it: `'Nurse'!$B$12` is B12. */
export function cellOf(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
}
