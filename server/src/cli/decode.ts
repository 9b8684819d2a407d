/**
 * The text of a file whose encoding nobody tells: UTF-16 or UTF-8 by its byte order mark, else UTF-8 where the bytes
 * are valid, else windows-1252, which released cables from the nineties and scraped ones are written in.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return decodeWindows1252(bytes);
  }
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
