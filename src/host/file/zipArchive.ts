import { Inflate, Zip, deflateSync, type ZipInputFile } from 'fflate';
import { FileError } from './FileError';

/** What an archive may hold at most; beyond it the file is refused before memory runs out. */
export const ARCHIVE_LIMITS = {
  entries: 10_000,
  /** Bytes of one entry once inflated. */
  entryBytes: 512 * 1024 * 1024,
  /** Bytes of all entries once inflated. */
  totalBytes: 1024 * 1024 * 1024,
  /** Inflated over deflated bytes of an entry; a sheet of equal rows comes to about 200. */
  ratio: 500,
  /** Below this size the ratio says nothing. */
  ratioFromBytes: 16 * 1024 * 1024,
};

/** One entry of a zip archive, still compressed: it can be written again without loss. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  size: number;
  compressed: Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const INFLATE_CHUNK = 16 * 1024;

/**
 * The entries of a zip archive in the order of its directory, not inflated.
 *
 * @throws FileError damaged, encrypted or tooLarge
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > ARCHIVE_LIMITS.entries) {
    throw new FileError(
      'tooLarge',
      `The file holds ${count} parts, more than the ${ARCHIVE_LIMITS.entries} a workbook may have.`,
    );
  }
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & 1) !== 0) {
      throw new FileError(
        'encrypted',
        'The file is a zip archive with a password; unpack it or save the workbook without a password.',
      );
    }
    const { size, packed, offset } = sizes(view, at, nameLength, extraLength);
    checkSize(name, size, packed);
    total += size;
    if (total > ARCHIVE_LIMITS.totalBytes) throw tooLarge();
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) throw damaged();
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > bytes.length) throw damaged();
    // Two entries of one name are a way to show a scanner one file and the reader another.
    if (names.has(name)) throw damaged();
    names.add(name);
    if (!name.endsWith('/')) {
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        size,
        compressed: bytes.subarray(start, start + packed),
      });
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * An entry's content. The declared size is not trusted: inflating stops as soon as more comes out.
 *
 * @throws FileError damaged when size or checksum differ
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  if (entry.method === 0) {
    if (entry.compressed.length !== entry.size || crc32(entry.compressed) !== entry.crc) throw damaged(entry);
    return entry.compressed;
  }
  if (entry.method !== 8) {
    throw new FileError('damaged', `Part ${entry.name} is packed in a way that workbooks do not use.`);
  }
  const content = new Uint8Array(entry.size);
  let filled = 0;
  const inflate = new Inflate((chunk: Uint8Array) => {
    if (filled + chunk.length > entry.size) throw damaged(entry);
    content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < entry.compressed.length; at += INFLATE_CHUNK) {
      const chunk = entry.compressed.subarray(at, at + INFLATE_CHUNK);
      inflate.push(chunk, at + INFLATE_CHUNK >= entry.compressed.length);
    }
  } catch {
    throw damaged(entry);
  }
  if (filled !== entry.size || crc32(content) !== entry.crc) throw damaged(entry);
  return content;
}

/** An entry for this content, deflated. */
export function deflateEntry(name: string, content: Uint8Array): ZipEntry {
  return {
    name,
    method: 8,
    crc: crc32(content),
    size: content.length,
    compressed: deflateSync(content, { level: 6 }),
  };
}

/** A zip archive of these entries, in their order; entries that were read are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const entry of entries) {
    const file: ZipInputFile = {
      filename: entry.name,
      size: entry.size,
      crc: entry.crc,
      compression: entry.method,
      // A fixed date: the same workbook gives the same bytes.
      mtime: new Date(1980, 0, 1),
    };
    zip.add(file);
    file.ondata?.(null, entry.compressed as Uint8Array<ArrayBuffer>, true);
  }
  zip.end();
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new FileError('damaged', 'The file is incomplete: it begins as a workbook but its end is missing.');
}

/** Sizes and offset of a directory entry; those of 4 GB archives stand in an extra field. */
function sizes(view: DataView, at: number, nameLength: number, extraLength: number) {
  let size = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  let extra = at + 46 + nameLength;
  const extraEnd = extra + extraLength;
  while (extra + 4 <= extraEnd && extraEnd <= view.byteLength) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      let field = extra + 4;
      const next = () => {
        if (field + 8 > extraEnd) throw damaged();
        const value = Number(view.getBigUint64(field, true));
        field += 8;
        return value;
      };
      if (size === 0xffffffff) size = next();
      if (packed === 0xffffffff) packed = next();
      if (offset === 0xffffffff) offset = next();
    }
    extra += 4 + length;
  }
  return { size, packed, offset };
}

function checkSize(name: string, size: number, packed: number): void {
  if (size > ARCHIVE_LIMITS.entryBytes) throw tooLarge();
  if (size > ARCHIVE_LIMITS.ratioFromBytes && size > packed * ARCHIVE_LIMITS.ratio) {
    throw new FileError(
      'unsafe',
      `Part ${name} would grow ${Math.round(size / Math.max(packed, 1))} times when opened, which no real workbook does; the file was not opened.`,
    );
  }
}

function tooLarge(): FileError {
  const limit = ARCHIVE_LIMITS.totalBytes / 1024 / 1024;
  return new FileError(
    'tooLarge',
    `The workbook is too large to open: unpacked it is beyond ${limit} MB or one part is beyond half of that.`,
  );
}

function damaged(entry?: ZipEntry): FileError {
  return new FileError(
    'damaged',
    entry
      ? `The file is damaged: its part ${entry.name} cannot be unpacked.`
      : 'The file is damaged: its table of contents does not match its content.',
  );
}

let crcTable: Uint32Array | null = null;

function crc32(bytes: Uint8Array): number {
  if (!crcTable) {
    crcTable = new Uint32Array(256);
    for (let n = 0; n < 256; n++) {
      let c = n;
      for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
      crcTable[n] = c;
    }
  }
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) {
    crc = (crcTable[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
