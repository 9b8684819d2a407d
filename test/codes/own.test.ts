import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { checks } from '../../server/src/checks';
import { findingsIn } from '../../server/src/checks/run';
import { addresses } from '../../server/src/codes/addresses';
import { caption, nearestCaptions } from '../../server/src/codes/captions';
import { glossaryEntry } from '../../server/src/codes/glossary';
import { type OwnCodes, together, usingCodes } from '../../server/src/codes/own';
import { post } from '../../server/src/codes/posts';
import { routingIndicator, stationOfName } from '../../server/src/codes/routingIndicators';
import { nearestTags, tag, tagMeanings } from '../../server/src/codes/tags';
import { readCodes } from '../../server/src/project/readCodes';
import { goodCable } from '../checks/goodCable';

function own(...lines: readonly string[]): OwnCodes {
  const { codes, problems } = readCodes(lines.join('\n'), 'codes.tsv');
  expect(problems).toEqual([]);
  return codes;
}

const TAGS = 'code\tkind\tmeaning\tiso2\tslip_for\tcertainty\tsource';
const CODES = own(
  TAGS,
  'KELF\tprogram\tThe elf desk',
  'PERL\tprogram\tThe pearl desk',
  'PREL\tsubject\tRelations of ours\t\t\tunsure\tmemo 12',
  'indicator\tname\tkind\tcity\tcountry\tother_names\tnote\tcertainty\tsource',
  'RUEHQQX\tAMEMBASSY ATLANTIS\tpost\tAtlantis',
  'caption\tgroup\tmeaning\tposition\tcertainty\tsource',
  'ELFDIS\tdistribution\tfor the elf desk alone\town line',
  'name\tkind\tcity\tcountry\tiso2\tlat\tlon\ttimezone\trouting_indicator\tother_names\tnote\tsource',
  'ATLANTIS\tAMEMBASSY\tAtlantis\tAtlantis\t\t31.2\t-24.5\tAtlantic/Azores\tRUEHQQX',
  'term\tother_forms\tmeaning\tcertainty\tsource',
  'elfoff\tElfOff\telf officer',
);

describe('with rows of a user’s own', () => {
  test('a new row is found by every look-up', () => {
    usingCodes(CODES, () => {
      expect(tag('KELF')).toMatchObject({
        meaning: 'The elf desk',
        certainty: 'sure',
        source: 'your own table codes.tsv',
      });
      expect(nearestTags('KELE').map(({ code }) => code)).toContain('KELF');
      expect(routingIndicator('RUEHQQX')?.name).toBe('AMEMBASSY ATLANTIS');
      expect(stationOfName('AMEMBASSY ATLANTIS')?.indicator).toBe('RUEHQQX');
      expect(post('AMEMBASSY ATLANTIS')?.timeZone).toBe('Atlantic/Azores');
      expect(addresses().some(({ name }) => name === 'AMEMBASSY ATLANTIS')).toBe(true);
      expect(caption('ELFDIS')?.meaning).toBe('for the elf desk alone');
      expect(nearestCaptions('ELFDLS').map((each) => each.caption)).toContain('ELFDIS');
      expect(glossaryEntry('ElfOff')?.meaning).toBe('elf officer');
    });
  });

  test('a row with the key of one of the project’s takes its place, and says where it is from', () => {
    usingCodes(CODES, () => {
      expect(tagMeanings('PREL')).toHaveLength(1);
      expect(tag('PREL')).toMatchObject({
        meaning: 'Relations of ours',
        certainty: 'unsure',
        source: 'memo 12; your own table codes.tsv',
      });
      // Others of the table are there as ever.
      expect(tag('PGOV')?.meaning).toBe('Internal governmental affairs');
    });
  });

  test('another kind of a code stands beside the one that is there, and before it', () => {
    usingCodes(own(TAGS, 'PREL\torganization\tA league'), () => {
      expect(tagMeanings('PREL').map(({ kind }) => kind)).toEqual(['organization', 'subject']);
    });
  });

  test('nothing of it is left behind', () => {
    const before = [tag('PREL'), nearestTags('KELE'), nearestCaptions('ELFDLS'), addresses().length];
    usingCodes(CODES, () => [tag('PREL'), nearestTags('KELE'), nearestCaptions('ELFDLS'), addresses()]);
    expect(() =>
      usingCodes(CODES, () => {
        throw new Error('a fault');
      }),
    ).toThrow('a fault');
    expect([tag('PREL'), nearestTags('KELE'), nearestCaptions('ELFDLS'), addresses().length]).toEqual(before);
    expect(tag('KELF')).toBeUndefined();
  });

  test('of two sets the second goes before the first, and the two are always the same object', () => {
    const other = own(TAGS, 'PREL\tsubject\tRelations of theirs', 'KGNO\tprogram\tThe gnome desk');
    const both = together(CODES, other);
    expect(together(CODES, other)).toBe(both);
    usingCodes(both, () => {
      expect(tag('PREL')?.meaning).toBe('Relations of theirs');
      expect(tag('KELF')?.meaning).toBe('The elf desk');
      expect(tag('KGNO')?.meaning).toBe('The gnome desk');
    });
    expect(together(undefined, other)).toBe(other);
    expect(together(CODES, undefined)).toBe(CODES);
    expect(together(undefined, undefined)).toBeUndefined();
  });
});

test('the checks know them, and take none of their answers over to a cable without', () => {
  const text = goodCable(['TAGS: EFIS, PHSA, PREL, FR', 'TAGS: EFIS, PHSA, PERL, FR'], ['\nSIPDIS\n', '\nELFDIS\n']);
  const codes = () => findingsIn(parseCables(text), checks).map(({ code }) => code);
  const without = codes();
  expect(without).toContain('header/tag-unknown');
  expect(usingCodes(CODES, codes)).toEqual([]);
  expect(codes()).toEqual(without);
});
