import { describe, expect, test } from 'vitest';
import { encode } from '../../server/src/cli/encode';
import { decode as decodeBytes } from '../../server/src/encoding/decode';

const decode = (bytes: Uint8Array) => decodeBytes(bytes).text;

const CABLE = '¶1. (C) “Señor Müller” paid 5 € — no more.';

test('UTF-8, with and without a byte order mark', () => {
  expect(decode(new TextEncoder().encode(CABLE))).toBe(CABLE);
  expect(decode(new TextEncoder().encode(`\ufeff${CABLE}`))).toBe(CABLE);
});

test('UTF-16 by its byte order mark, both ways round', () => {
  const little = Buffer.from(`\ufeff${CABLE}`, 'utf16le');
  expect(decode(little)).toBe(CABLE);
  expect(decode(Buffer.from(little).swap16())).toBe(CABLE);
});

test('windows-1252 where the bytes are no UTF-8', () => {
  const bytes = Buffer.from('\xb61. (C) \x93Se\xf1or M\xfcller\x94 paid 5 \x80 \x97 no more.', 'latin1');
  expect(decode(bytes)).toBe(CABLE);
});

test('every byte has a character', () => {
  const text = decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  expect(text).toHaveLength(256);
  expect(text).not.toContain('\ufffd');
});

test('a part of a larger buffer', () => {
  expect(decode(Buffer.from('xx\xb61.', 'latin1').subarray(2))).toBe('¶1.');
});

test('no bytes', () => {
  expect(decode(new Uint8Array())).toBe('');
});

describe('a text is written in the encoding that it was read in', () => {
  test.each([
    ['utf-8', Buffer.from(CABLE)],
    ['utf-8 with byte order mark', Buffer.from(`\ufeff${CABLE}`)],
    ['utf-16le', Buffer.from(`\ufeff${CABLE}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${CABLE}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from('\xb61. (C) \x93Se\xf1or M\xfcller\x94 paid 5 \x80 \x97 no more.', 'latin1')],
  ])('%s', (encoding, bytes) => {
    const decoded = decodeBytes(bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(Buffer.from(encode(decoded) ?? [])).toEqual(bytes);
    expect(decodeBytes(encode({ ...decoded, text: `A${decoded.text}` }) ?? new Uint8Array()).text).toBe(`A${CABLE}`);
  });

  test('or not at all, when that has not all of its characters', () => {
    expect(encode({ text: 'Łódź', encoding: 'windows-1252' })).toBeUndefined();
    expect(encode({ text: '\ud800', encoding: 'utf-8' })).toBeUndefined();
    // What would be read as UTF-8 again.
    expect(encode({ text: 'plain', encoding: 'windows-1252' })).toBeUndefined();
  });
});
