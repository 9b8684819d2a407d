import { t } from '@vscode/l10n';
import { caption } from '../codes/captions';
import { glossaryEntry } from '../codes/glossary';
import { normalised } from '../codes/table';
import { tagsListed } from '../codes/tags';
import { meaningsInLine, meaningsInText } from './explain/lines';
import { nearCodes, type NearCode } from './explain/near';
import { type Card, isKnown, sentence, unlisted } from './hover/card';
import { cardOf, CODE_KINDS, type CodeKind } from './hover/kinds';

/** What stands for itself, or what is a part of a line. */
export interface Meaning {
  /** Absent for a part of a line, which its place tells. */
  readonly kind?: CodeKind;
  readonly card: Card;
}

/** What the tables know of something written outside a cable. */
export interface Explanation {
  readonly written: string;
  /** All that a code can mean, or each part of a line in its order. Never empty. */
  readonly meanings: readonly Meaning[];
  /** Whether nothing in it is missing from the tables. */
  readonly known: boolean;
  /** What may be meant by a code that no table has. */
  readonly near: readonly NearCode[];
}

/**
 * Explains a code (`RUEHFR`, `prel`, `(C/NF)`, `reftel`), or a line of a cable or a piece of one (`O 131659Z FEB 08`,
 * `REF: A. LISBON 26`), by the cards of the hover.
 */
export function explain(given: string): Explanation {
  const written = given.trim();
  const codes = meaningsOfCode(written);
  const meanings = codes.length > 0 ? codes : meaningsInLine(written).map((card) => ({ card }));
  if (meanings.length > 0) return { written, meanings, known: meanings.every(({ card }) => isKnown(card)), near: [] };
  const near = nearCodes(written);
  const terms = near.length > 0 ? [] : meaningsInText(written);
  if (terms.length > 0) return { written, meanings: terms.map((card) => ({ card })), known: true, near };
  const perhaps = near.map(({ code, says }) => ({ label: t('Perhaps'), text: `${code}, ${says}` }));
  // Of an indicator the first letters tell something.
  const indicator = codeIn(written, 'indicator');
  const { code, facts } = indicator ? cardOf('indicator', indicator, ROLES.indicator()) : { code: written, facts: [] };
  const card = unlisted(code, [...facts, ...perhaps]);
  return { written, meanings: [indicator ? { kind: 'indicator', card } : { card }], known: false, near };
}

/** What a card says that has no cable around it. A tag's has its kind. */
const ROLES: Readonly<Record<CodeKind, () => string | undefined>> = {
  indicator: () => t('Routing indicator.'),
  name: () => t('Name of a post or an addressee.'),
  tag: () => undefined,
  caption: () => t('Caption.'),
  precedence: () => t('Precedence.'),
  signal: () => t('Operating signal.'),
  securityLetters: () => t('Letters of the security line.'),
  level: () => t('Classification.'),
  portionMark: () => t('Portion mark.'),
  dissemination: () => t('Part of a portion mark.'),
  reason: () => t('Reason for the classification.'),
  order: () => t('Executive order.'),
  exemption: () => t('Declassification.'),
  office: () => t('Office symbol.'),
  term: () => t('Word of the text.'),
};

function meaningsOfCode(written: string): readonly Meaning[] {
  const meanings: Meaning[] = [];
  for (const kind of CODE_KINDS) {
    const code = codeIn(written, kind);
    if (!code) continue;
    const card = cardOf(kind, code);
    // A level is among the captions, too, and an office among the words of the text: told once.
    if (!isKnown(card) || meanings.some((other) => withoutAsides(other.card.says) === withoutAsides(card.says)))
      continue;
    meanings.push({ kind, card: { ...card, facts: [...sentence(ROLES[kind]()), ...card.facts] } });
  }
  return meanings;
}

/** `Counselor of the Department` of `Counselor of the Department (office symbol)` */
function withoutAsides(says: string): string {
  return says.replace(/ \([^()]*\)/g, '');
}

/** The code as the tables write it, without what cables put around it. */
function codeIn(written: string, kind: CodeKind): string | undefined {
  if (kind === 'term') return glossaryEntry(written) && written;
  const code = normalised(written);
  if (code === undefined) return undefined;
  switch (kind) {
    // What ends in a number is no name of a post but that of a cable: 08 PARIS 258.
    case 'name':
      return /\d$/.test(code) ? undefined : code;
    // Drafters file by words as well; out of its line such a phrase is none.
    case 'tag':
      return code.includes(' ') && !tagsListed(code) ? undefined : code;
    case 'indicator':
      return /^R[A-Z]{3,7}$/.test(code) ? code : undefined;
    case 'securityLetters':
      return /^([A-Z])\1\1[A-Z]{2}(?:\/[A-Z]{5})?$/.test(code) ? code : undefined;
    // S E C R E T
    case 'level':
      return /^(?:[A-Z] )+[A-Z]$/.test(code) ? code.replaceAll(' ', '') : code;
    // A caption says more of itself than the part of a mark that is called alike.
    case 'dissemination':
      return caption(code) ? undefined : code;
    case 'portionMark':
      return code.replace(/^\(([^()]*)\)$/, '$1');
    case 'reason':
      return /^\d\.\d{1,2} \([A-Z]\)$/.test(code) ? code.toLowerCase() : undefined;
    case 'order':
      return /^(?:E\.?O\.? ?)?\d{5}$/.test(code) ? code.slice(-5) : undefined;
    default:
      return code;
  }
}
