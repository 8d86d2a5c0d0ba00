/**
 * Text as the file stores it: characters that XML cannot hold are written _x001F_, and text that reads
 * like such an escape has its underscore escaped.
 */
export function toStoredText(text: string): string {
  return text.replace(UNSTORABLE, (found) =>
    found === '_' ? '_x005F_' : `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** The text that stored text stands for. */
export function fromStoredText(stored: string): string {
  return stored.includes('_x')
    ? stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : stored;
}

// Control characters but tab and line feed (a carriage return would be read as a line feed), halves of a
// surrogate pair that stand alone, the two non-characters of XML, and underscores that begin an escape.
const UNSTORABLE =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
