/** How the characters of a file are written down. */
export type Encoding = 'utf-8' | 'utf-8 with byte order mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a file whose encoding nobody tells: UTF-16 or UTF-8 by its byte order mark, else UTF-8 where the bytes
 * are valid, else windows-1252, which released cables from the nineties and scraped ones are written in.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded('utf-16be', bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: marked ? 'utf-8 with byte order mark' : 'utf-8' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

function decoded(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

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

/**
 * What windows-1252 has from 0x80 to 0x9F, by the WHATWG Encoding Standard; the rest is Latin-1. Node 20's own decoder
 * gives control characters for these.
 */
const ABOVE_ASCII = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => ABOVE_ASCII.charAt(control.charCodeAt(0) - 0x80));
}
