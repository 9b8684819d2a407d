import { expect, test } from 'vitest';
import { referencePlaceAt, referencePlaces } from '../../server/src/features/referencePlaces';
import { parsed, PORT_ELLERY } from './sample';

function placesIn(marked: string) {
  const { file } = parsed(marked);
  const [cable] = file.cables;
  if (!cable) throw new Error('The sample is no cable.');
  const places = [...referencePlaces(file, cable)].sort((a, b) => a.start - b.start || a.end - b.end);
  return { file, cable, places };
}

test('the places that name other cables, each found at every offset of it', () => {
  const { file, cable, places } = placesIn(
    PORT_ELLERY.replace('OSTERHOLM WILL NOT', 'OF 07 RIGA 44').replace(
      'Nor after it.',
      'Nor after refs A and B, reftel, 07 RIGA 44.',
    ),
  );
  const shown = places.map(
    ({ kind, start, end, references }) =>
      `${kind} ${file.text.slice(start, end)}: ${references.map(({ id }) => id).join(', ')}`,
  );
  expect(shown).toEqual([
    'number 07 RIGA 44: 07RIGA44',
    'item A. MARROW 14284: 08MARROW14284',
    'item B. 07 PORT ELLERY 2652: 07PORTELLERY2652',
    'word refs: 08MARROW14284, 07PORTELLERY2652',
    'mention A: 08MARROW14284',
    'mention B: 07PORTELLERY2652',
    'mention reftel: 08MARROW14284, 07PORTELLERY2652',
    'number 07 RIGA 44: 07RIGA44',
  ]);
  for (const place of places) {
    for (let at = place.start; at <= place.end; at++) expect(referencePlaceAt(file, cable, at)).toEqual(place);
  }
});

test('what the archive noted below the text', () => {
  const { places } = placesIn(
    `${PORT_ELLERY.trimEnd()}\n\n  Message Attributes\n\n  Document Number: 2008PORTELLERY00258\n  Reference: 07 MARROW 14284\n  `,
  );
  expect(places.map(({ references }) => references[0]?.id)).toContain('07MARROW14284');
});

test('a cable without REF has no mentions, and a text without numbers no places', () => {
  const { cable, file } = placesIn(
    PORT_ELLERY.replace(/ {2}REF:.*\n.*\n/, '').replace('Nor after', 'Nor in ref A after'),
  );
  expect(cable.header.references).toBeUndefined();
  expect(referencePlaces(file, cable)).toEqual([]);
});
