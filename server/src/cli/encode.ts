import { ABOVE_ASCII, decode, type Decoded, type Encoding } from '../encoding/decode';

/** The bytes of a text; `undefined` when the encoding has not all of its characters. */
export function encode({ text, encoding }: Decoded): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-8':
      return kept(Buffer.from(text, 'utf8'), text, encoding);
    case 'utf-8 with byte order mark':
      return kept(Buffer.from(`\ufeff${text}`, 'utf8'), text, encoding);
    case 'utf-16le':
      return kept(Buffer.from(`\ufeff${text}`, 'utf16le'), text, encoding);
    case 'utf-16be':
      return kept(Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), text, encoding);
    case 'windows-1252': {
      const bytes = text.replace(/[^\0-\u007f\u00a0-\u00ff]/g, (character) => {
        const index = ABOVE_ASCII.indexOf(character);
        return index === -1 ? character : String.fromCharCode(0x80 + index);
      });
      return /[^\0-\u00ff]/.test(bytes) ? undefined : kept(Buffer.from(bytes, 'latin1'), text, encoding);
    }
  }
}

/** What would be read as something else is not the text. */
function kept(bytes: Uint8Array, text: string, encoding: Encoding): Uint8Array | undefined {
  const again = decode(bytes);
  return again.text === text && again.encoding === encoding ? bytes : undefined;
}
