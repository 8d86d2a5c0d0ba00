import { SaxesParser } from 'saxes';
import { FileError } from './FileError';
import { fromStoredText } from './storedText';
import { refuseDoctype } from './Xml';

/**
 * The texts that cells name by number; of rich text its plain text, without reading aids (phonetic runs).
 *
 * @throws FileError damaged when the part is not well-formed
 */
export function readSharedStrings(xml: string, part: string): string[] {
  refuseDoctype(xml, part);
  const strings: string[] = [];
  let item: string | null = null;
  let collecting = false;
  let phonetic = 0;
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = new SaxesParser({ xmlns: false, position: false } as const);
  parser.on('error', () => {
    throw new FileError('damaged', `The file is damaged: its part ${part} is not readable XML.`);
  });
  parser.on('opentag', ({ name }) => {
    const element = local(name);
    if (element === 'si') item = '';
    else if (element === 'rPh') phonetic++;
    else if (element === 't') collecting = phonetic === 0;
  });
  const collect = (piece: string) => {
    if (collecting && item !== null) item += piece;
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('closetag', ({ name }) => {
    const element = local(name);
    if (element === 'rPh') phonetic--;
    else if (element === 't') collecting = false;
    else if (element === 'si' && item !== null) {
      strings.push(fromStoredText(item));
      item = null;
    }
  });
  parser.write(xml).close();
  return strings;
}
