import { expect, test } from 'vitest';
import { addressesIn, numbersIn } from '../../server/src/features/documentLinks';
import { fileWithoutCables, parsed, PORT_ELLERY } from './sample';

const linksIn = (text: string) => addressesIn(fileWithoutCables(text)).map(({ target }) => target);

test.each<[text: string, targets: string[]]>([
  ['See http://www.example.gov/a?b=c#d.', ['http://www.example.gov/a?b=c#d']],
  ['(HTTPS://EXAMPLE.SGOV.GOV/A_(B)).', ['HTTPS://EXAMPLE.SGOV.GOV/A_(B)']],
  ['<http://example.gov>, "http://example.gov:8080/"', ['http://example.gov', 'http://example.gov:8080/']],
  [
    'Write to poloff@example.gov, or (Jane.Doe%x@mail.example.gov).',
    ['mailto:poloff@example.gov', 'mailto:Jane.Doe%25x@mail.example.gov'],
  ],
  ['POC is DOE.J(AT)EXAMPLE.GOV or DOEJ@EXAMPLE.SGOV.GOV-', ['mailto:DOEJ@EXAMPLE.SGOV.GOV']],
])('%j', (text, targets) => {
  expect(linksIn(text)).toEqual(targets);
});

test.each([
  // No other kind of address, whatever it may do.
  'file:///etc/passwd vscode://x.y/z javascript:alert(1) ftp://example.gov command:cable.newCable data:text/html,x',
  'http:// https://a http://-x.gov http://x..gov http://user:word@example.gov/ xhttp://',
  'a@b @example.gov x@ x@.gov x@y.z1 @@ a@b@example.gov www.example.gov example.gov',
])('nothing in %j', (text) => {
  expect(linksIn(text)).toEqual([]);
});

test('ends at what is no ASCII, and shows nothing that turns a line', () => {
  expect(linksIn('http://example.gov/a\u202Eb http://example.gov/ñ')).toEqual([
    'http://example.gov/a',
    'http://example.gov/',
  ]);
});

test('takes time in proportion to the text', () => {
  const time = (unit: string, count: number) => {
    const text = unit.repeat(count);
    const from = performance.now();
    linksIn(text);
    return performance.now() - from;
  };
  for (const unit of ['@', 'a@', 'aaaa', 'http://', 'http://a.', 'http://a.gov)', 'a@b.', 'https://(((']) {
    time(unit, 2000);
    expect(time(unit, 64_000), unit).toBeLessThan(16 * 6 * Math.max(time(unit, 4000), 3));
  }
});

test('numbers of cables without their letters and notes', () => {
  const { file } = parsed(
    PORT_ELLERY.replace('2652\n', '2652 (NOTAL)\n').replace('Nor after it.', 'Nor after ref B and 07 RIGA 44.'),
  );
  expect(numbersIn(file).map(({ start, end }) => file.text.slice(start, end))).toEqual([
    'MARROW 14284',
    '07 PORT ELLERY 2652',
    '07 RIGA 44',
  ]);
});
