import text from './data/classifications.tsv';
import { SCHEMAS } from './schemas';
import { certainty, given, lazily, normalised, table, type Explained, type Row } from './table';

/** `SBU` and `LOU` are no levels of an executive order, but cables mark them beside those that are. */
export type LevelCode = 'U' | 'SBU' | 'LOU' | 'C' | 'S' | 'TS';

/** A way to write a level: `SECRET`, `S E C R E T`, `SSSSS`, `(S/NF)`. */
export interface ClassificationForm extends Explained {
  /** `…` stands for any words; portion marks without their brackets. */
  readonly form: string;
  readonly type:
    'level' | 'spaced form' | 'line form' | 'security letters' | 'portion mark' | 'dissemination' | 'authority block';
  readonly level: LevelCode | undefined;
  /** `SSSSS`: what the security line of such a cable says. */
  readonly securityLetters: string | undefined;
}

const { columns } = SCHEMAS.classifications;
const forms = table('classifications', text, columns);

/** A level by its words: `classificationLevel('TOP SECRET')`. */
export function classificationLevel(words: string): ClassificationForm | undefined {
  return ofType(words, 'level');
}

/** The five letters after ZNY or ZNR. Only the first tells the level; the others may be changed on allied circuits. */
export function securityLetters(letters: string): ClassificationForm | undefined {
  const whole = ofType(letters, 'security letters');
  const first = letters.charAt(0).toUpperCase();
  return (
    whole ?? (letters.length >= 5 && letters.length <= 11 ? ofType(first.repeat(5), 'security letters') : undefined)
  );
}

/** What the letters after the level's say on military circuits: `/AAAAA`, or the last two of `SSSAA`. */
export function securitySuffix(letters: string): ClassificationForm | undefined {
  const slash = letters.indexOf('/');
  const suffix = slash === -1 ? letters.slice(-2) : letters.slice(slash);
  if (slash === -1 && (letters.length !== 5 || suffix.charAt(0) === letters.charAt(0))) return undefined;
  return ofType(`…${suffix}`, 'security letters');
}

/** A portion mark without its brackets: `portionMark('S//NF')`; `S//REL …` finds any list of countries. */
export function portionMark(mark: string): ClassificationForm | undefined {
  const key = normalised(mark);
  if (!key) return undefined;
  const release = key.indexOf('//REL ');
  return (
    ofType(key, 'portion mark') ?? (release > 0 ? ofType(`${key.slice(0, release)}//REL …`, 'portion mark') : undefined)
  );
}

/** Every portion mark without its brackets, in alphabetical order. */
export const portionMarks = lazily((): readonly ClassificationForm[] =>
  forms
    .rows()
    .filter(({ type }) => type === 'portion mark')
    .map(read),
);

/** The letters of a level set apart, as the classification line has them, the lowest level first. */
export const spacedForms = lazily((): readonly ClassificationForm[] =>
  forms
    .rows()
    .filter(({ type }) => type === 'spaced form')
    .map(read),
);

/** What follows the level in a portion mark: `disseminationPart('NF')`. */
export function disseminationPart(part: string): ClassificationForm | undefined {
  return ofType(part, 'dissemination');
}

function ofType(form: string, type: ClassificationForm['type']): ClassificationForm | undefined {
  const row = forms.all(form).find((each) => each.type === type);
  return row && read(row);
}

function read(row: Row<(typeof columns)[number]>): ClassificationForm {
  return {
    form: row.form,
    type: row.type as ClassificationForm['type'],
    level: given(row.level) as LevelCode | undefined,
    securityLetters: given(row.security_letters),
    meaning: row.meaning,
    certainty: certainty(row.certainty),
    source: row.source,
  };
}
