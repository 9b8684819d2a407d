/** What a new cable begins with is a sound cable, whatever the day. */
import { expect, test } from 'vitest';
import { classified, unclassified } from '../../client/src/reading/templates';
import { parseCables } from '../../server/src/cable';
import { checks } from '../../server/src/checks';
import { findingsIn } from '../../server/src/checks/run';

/** The text of a snippet when every place keeps what is proposed: `${2|R,P|}` is `R`. */
function filledIn(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*),[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('$0', '');
}

const DAYS = ['2026-01-01T00:00:00Z', '2024-02-29T23:59:00Z', '2031-12-31T09:05:00Z'];

test.each(
  DAYS.flatMap((day) => [['unclassified', day, unclassified] as const, ['classified', day, classified] as const]),
)('%s on %s', (_, day, template) => {
  const text = filledIn(template(new Date(day)));
  expect(text).not.toMatch(/[${}|]/);
  const file = parseCables(text);
  expect(file.cables).toHaveLength(1);
  const [cable] = file.cables;
  expect(cable?.envelope.dateTimeGroup?.instant).toBe(Date.parse(day));
  expect(cable?.header.subject?.title.value).toBe('TITLE');
  expect(cable?.body.items.filter(({ kind }) => kind === 'paragraph')).toHaveLength(2);
  expect(cable?.close.signature?.value).toBe('SIGNATURE');
  expect(findingsIn(file, checks)).toEqual([]);
});

test.each([
  ['unclassified', unclassified],
  ['classified', classified],
])('%s: Tab goes down the page', (_, template) => {
  const places = [...template(new Date(0)).matchAll(/\$\{(\d+)/g)].map(([, place]) => Number(place));
  const firsts = [...new Set(places)];
  expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
  expect(firsts.length).toBeGreaterThan(8);
});
