import { type Card, markdownOf, notInTables, plainOf } from '../hover/card';
import { codeCard, orderCard } from '../hover/executiveOrder';
import { captionCard } from '../hover/header';
import { portionMarkCard } from '../hover/portionMark';
import { reasonCard } from '../hover/reasons';
import { precedenceCard } from '../hover/signals';
import { indicatorCard, nameCard } from '../hover/stations';
import { tagCard } from '../hover/tags';

/** What an item of a list is about, as it travels to the client and back: the explanation is made for the one looked at. */
export interface Explained {
  readonly kind: (typeof KINDS)[number];
  /** `PREL`, `1.4 (b)` */
  readonly code: string;
  /** The day of the cable, `2008-02-13`, where the meaning depends on it. */
  readonly day?: string | undefined;
}

const KINDS = [
  'tag',
  'caption',
  'indicator',
  'name',
  'precedence',
  'portionMark',
  'reason',
  'order',
  'exemption',
] as const;

/** What comes back from a client may be anything. */
export function isExplained(data: unknown): data is Explained {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, code, day } = data as Partial<Record<keyof Explained, unknown>>;
  return (
    KINDS.some((known) => known === kind) && typeof code === 'string' && (day === undefined || typeof day === 'string')
  );
}

/** The card of the hover for an item of a list. */
export function explanationOf(about: Explained): { readonly markdown: string; readonly plain: string } {
  const card = cardOf(about);
  return { markdown: markdownOf(card), plain: plainOf(card) };
}

function cardOf({ kind, code, day }: Explained): Card {
  switch (kind) {
    case 'tag':
      return tagCard(code);
    case 'caption':
      return captionCard(code) ?? { code, says: notInTables(), facts: [] };
    case 'indicator':
      return indicatorCard(code, '');
    case 'name':
      return nameCard(code, '');
    case 'precedence':
      return precedenceCard(code, '');
    case 'portionMark':
      return portionMarkCard({ start: 0, end: 0, value: code }, '');
    case 'reason': {
      const [cite = '', letter = ''] = code.split(' ', 2);
      return reasonCard(cite, letter.replace(/[()]/g, ''), day);
    }
    case 'order':
      return orderCard(code, day === undefined ? undefined : Date.parse(day));
    case 'exemption':
      return codeCard(code, undefined);
  }
}
