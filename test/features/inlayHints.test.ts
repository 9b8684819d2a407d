import { expect, test } from 'vitest';
import { type HintKinds, inlayHintsIn } from '../../server/src/features/inlayHints';
import { offsetAt } from '../../server/src/features/positions';
import { parsed, PORT_ELLERY } from './sample';

const NONE: HintKinds = { indicators: false, dateTimeGroups: false, tags: false };

/** The text with each hint in braces where it is shown. */
function shown(marked: string, kinds: Partial<HintKinds>): string {
  const { file, text, ranges } = parsed(marked);
  const within = ranges[0] ?? file;
  return inlayHintsIn(file, within, { ...NONE, ...kinds })
    .map(({ position, label }) => ({ at: offsetAt(file, position), label }))
    .reverse()
    .reduce((result, { at, label }) => `${result.slice(0, at)}{${String(label)}}${result.slice(at)}`, text);
}

function lineWith(text: string, part: string): string | undefined {
  return text.split('\n').find((line) => line.includes(part));
}

test('all off is no hint', () => {
  expect(shown(PORT_ELLERY, {})).not.toContain('{');
});

test('the name behind an indicator, but not where the line names it', () => {
  const text = shown(PORT_ELLERY.replace('RUEHXA RUEHXB', 'RUEHFR RUEHQQ'), { indicators: true });
  expect(lineWith(text, 'PP ')).toBe('PP RUEHFR{AMEMBASSY PARIS} RUEHQQ');
  expect(lineWith(text, 'TO ')).toBe('TO RUEHC/SECSTATE WASHDC PRIORITY 1234');
});

test('the day and time of a date-time group that tells one', () => {
  expect(lineWith(shown(PORT_ELLERY, { dateTimeGroups: true }), '141659Z')).toBe(
    'P 141659Z FEB 08{Thursday, 14 February 2008, 16:59 UTC}',
  );
  expect(shown(PORT_ELLERY.replace('141659Z FEB', '311659Z FEB'), { dateTimeGroups: true })).not.toContain('{');
});

test('the meaning behind a tag that has one', () => {
  const text = shown(PORT_ELLERY.replace('PREL EFIS', 'PREL QQQQ'), { tags: true });
  expect(lineWith(text, 'TAGS')).toBe('TAGS: PREL{External political relations} QQQQ');
});

test('a long meaning is cut, and whole in the tooltip', () => {
  const { file } = parsed(PORT_ELLERY.replace('PREL EFIS', 'KTIP MASS'));
  for (const { label, tooltip } of inlayHintsIn(file, file, { ...NONE, tags: true })) {
    expect(label.length).toBeLessThanOrEqual(41);
    if (String(label).endsWith('…')) expect(String(tooltip).length).toBeGreaterThan(label.length);
  }
});

test('only what is asked for', () => {
  const text = shown(`${PORT_ELLERY}\n⟦${PORT_ELLERY}⟧`, { tags: true });
  expect(text.match(/\{External political relations\}/g)).toHaveLength(1);
});
