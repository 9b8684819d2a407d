import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { type CableRecord, recordOf } from '../../server/src/record';
import type { Case } from './fragments/case';
import { classifiedBy } from './fragments/classifiedBy';
import { classifierLines } from './fragments/classifierLines';
import { classifierNames } from './fragments/classifierNames';
import { classifierTitles } from './fragments/classifierTitles';
import { declassifyOn, info, subject, tags, to } from './fragments/header';
import { positions } from './fragments/positions';
import { posts } from './fragments/posts';
import { references } from './fragments/references';
import { referenceYears } from './fragments/referenceYears';
import { signer, summary } from './fragments/text';

/** The record of a few lines of 08NIAMEY999, whose file says so. */
function recordOfFragment(fragment: string): CableRecord {
  const file = parseCables(fragment, { assumeCable: true });
  const [cable] = file.cables;
  if (!cable || file.cables.length > 1) throw new Error('A fragment is one cable.');
  return recordOf(file, cable, { year: 2008, post: 'NIAMEY', serial: 999 });
}

const listed = (values: readonly string[], separator: string) =>
  values.length === 0 ? undefined : values.join(separator);

const FIELDS: Readonly<Record<string, readonly [readonly Case[], (record: CableRecord) => string | undefined]>> = {
  tags: [tags, (record) => listed(record.tags, ' ')],
  subject: [subject, (record) => record.subject],
  declassifyOn: [declassifyOn, (record) => record.declassifyOn],
  to: [
    to,
    (record) =>
      listed(
        record.to.map(({ name }) => name),
        '; ',
      ),
  ],
  info: [
    info,
    (record) =>
      listed(
        record.info.map(({ name }) => name),
        '; ',
      ),
  ],
  references: [
    references,
    (record) =>
      listed(
        record.references.flatMap(({ id }) => id ?? []),
        ' ',
      ),
  ],
  'references by post': [
    posts,
    (record) =>
      listed(
        record.references.flatMap(({ id }) => id ?? []),
        ' ',
      ),
  ],
  'references by year': [
    referenceYears,
    (record) =>
      listed(
        record.references.flatMap(({ id }) => id ?? []),
        ' ',
      ),
  ],
  classifiedBy: [classifiedBy, (record) => record.classifiedBy?.name],
  'classifiedBy by position': [positions, (record) => record.classifiedBy?.name],
  'classifiedBy by title': [classifierTitles, (record) => record.classifiedBy?.name],
  'classifiedBy by name': [classifierNames, (record) => record.classifiedBy?.name],
  'classifiedBy by line': [classifierLines, (record) => record.classifiedBy?.name],
  summary: [summary, (record) => record.summary],
  signer: [signer, (record) => record.signer],
};

describe.each(Object.entries(FIELDS))('%s, of lines alone', (_, [cases, valueOf]) => {
  test.each(cases)('%j', (fragment, expected) => {
    expect(valueOf(recordOfFragment(fragment))).toBe(expected);
  });
});

test('a fragment keeps its parts inside itself', () => {
  for (const [cases] of Object.values(FIELDS)) {
    for (const [fragment] of cases) {
      const [cable] = parseCables(fragment, { assumeCable: true }).cables;
      const parts = cable ? [cable.envelope, cable.header, cable.body, cable.close] : [];
      expect(parts.every(({ start, end }) => start <= end && end <= fragment.length)).toBe(true);
    }
  }
});
