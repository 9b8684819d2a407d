/** How the characters of a file are written down. */
export type Encoding = 'utf-8' | 'utf-8 with byte order mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** Making one costs nearly as much as decoding a short cable. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });
const WINDOWS_1252 = new TextDecoder('windows-1252');

/**
 * The text of a file whose encoding nobody tells: UTF-16 or UTF-8 by its byte order mark, else UTF-8 where the bytes
 * are valid, else windows-1252, which released cables from the nineties and scraped ones are written in.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded('utf-16be', bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = UTF_8.decode(bytes);
    return { text, encoding: marked ? 'utf-8 with byte order mark' : 'utf-8' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

function decoded(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** What windows-1252 has from 0x80 to 0x9F, by the WHATWG Encoding Standard; the rest is Latin-1. */
export const ABOVE_ASCII = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Node 20's own decoder gives control characters for these; where it does not, none is left to put right. */
function decodeWindows1252(bytes: Uint8Array): string {
  return WINDOWS_1252.decode(bytes).replace(/[\u0080-\u009f]/g, (control) =>
    ABOVE_ASCII.charAt(control.charCodeAt(0) - 0x80),
  );
}
