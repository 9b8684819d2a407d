import text from './data/glossary.tsv';
import { SCHEMAS } from './schemas';
import { explained, lazily, list, table, type Explained, type Row } from './table';

/** A term or abbreviation of cables: `reftel`. */
export interface GlossaryEntry extends Explained {
  readonly term: string;
  readonly otherForms: readonly string[];
}

const { columns } = SCHEMAS.glossary;
const terms = table('glossary', text, columns);

/** Every entry, in alphabetical order. */
export const glossary = lazily((): readonly GlossaryEntry[] => terms.rows().map(read));

/** The entry as written (`poloff` and `POLOFF` find `PolOff`), capitals deciding where two differ in them alone. */
export function glossaryEntry(term: string): GlossaryEntry | undefined {
  const { exact, folded } = forms();
  return exact.get(term) ?? folded.get(term.toUpperCase());
}

/**
 * Whether a term counts as one inside a sentence. Short abbreviations that are ordinary words or names of places as well,
 * and all others of three letters at most, count in capitals alone: `DAO`, not `dao`.
 */
export function isWordOfGlossary(term: string): boolean {
  const { exact, folded } = forms();
  return exact.has(term) || (folded.has(term.toUpperCase()) && (term.length > 3 || term === term.toUpperCase()));
}

const forms = lazily(() => {
  const exact = new Map<string, GlossaryEntry>();
  const folded = new Map<string, GlossaryEntry>();
  for (const entry of glossary()) {
    for (const form of [entry.term, ...entry.otherForms]) {
      exact.set(form, entry);
      // A single letter is an office symbol: in lower case it is a word of the sentence.
      if (form.length > 1 && !folded.has(form.toUpperCase())) folded.set(form.toUpperCase(), entry);
    }
  }
  return { exact, folded };
});

function read({ other_forms, ...row }: Row<(typeof columns)[number]>): GlossaryEntry {
  return { ...explained(row), otherForms: list(other_forms) };
}
