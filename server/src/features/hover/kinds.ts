import { classificationLevel, disseminationPart } from '../../codes/classifications';
import { declassification } from '../../codes/declassification';
import { glossaryEntry } from '../../codes/glossary';
import { officeCode } from '../../codes/offices';
import { type Card, trust, unlisted } from './card';
import { officeCard } from './archive';
import { codeCard, orderCard } from './executiveOrder';
import { captionCard } from './header';
import { markCard } from './portionMark';
import { reasonCard } from './reasons';
import { precedenceCard, securityLettersCard, signalCard } from './signals';
import { indicatorCard, nameCard } from './stations';
import { tagCard } from './tags';

/** What a code can be that stands for itself, outside a cable. */
export const CODE_KINDS = [
  'indicator',
  'name',
  'tag',
  'level',
  'caption',
  'precedence',
  'signal',
  'securityLetters',
  'portionMark',
  'dissemination',
  'reason',
  'order',
  'exemption',
  'office',
  'term',
] as const;

export type CodeKind = (typeof CODE_KINDS)[number];

/**
 * The card of the hover for a code as the tables write it: `RUEHFR`, `1.4 (b)`.
 * @param role what the code does where it stands
 * @param day of the cable, `2008-02-13`, where the meaning depends on it
 */
export function cardOf(kind: CodeKind, code: string, role = '', day?: string): Card {
  switch (kind) {
    case 'indicator':
      return indicatorCard(code, role);
    case 'name':
      return nameCard(code, role);
    case 'tag':
      return tagCard(code);
    case 'caption':
      return captionCard(code) ?? unlisted(code);
    case 'precedence':
      return precedenceCard(code, role);
    case 'signal':
      return signalCard(code);
    case 'securityLetters':
      return securityLettersCard(code);
    case 'level':
      return meant(code, classificationLevel(code));
    case 'portionMark':
      return markCard(code, undefined);
    case 'dissemination':
      return meant(code, disseminationPart(code));
    case 'reason': {
      const [cite = '', letter = ''] = code.split(' ', 2);
      return reasonCard(cite, letter.replace(/[()]/g, ''), day);
    }
    case 'order':
      return orderCard(code, day === undefined ? undefined : Date.parse(day));
    case 'exemption':
      return declassification(code) ? codeCard(code, undefined) : unlisted(code);
    case 'office':
      return officeCode(code) ? officeCard(code, role) : unlisted(code);
    case 'term':
      return meant(code, glossaryEntry(code));
  }
}

function meant(code: string, row: (Parameters<typeof trust>[0] & { readonly meaning: string }) | undefined): Card {
  return row ? { code, says: row.meaning, facts: trust(row) } : unlisted(code);
}
