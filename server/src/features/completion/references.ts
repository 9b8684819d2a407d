import { CompletionItemKind } from 'vscode-languageserver-types';
import type { TypingPlace } from '../../cable/typedLine';
import { posts } from '../../codes/posts';
import { placeOf } from '../hover/places';
import { type Candidate, LIMIT, matching } from './candidate';

/** A cable that a reference can name. */
export interface KnownCable {
  /** Four digits. */
  readonly year: number;
  /** `PORT ELLERY` */
  readonly post: string;
  readonly serial: number;
  readonly subject?: string | undefined;
}

/** The cables that something typed may be meant for, by number or by words of the subject; `limit` of them at most. */
export type KnownCables = (typed: string, limit: number) => readonly KnownCable[];

/** How many cables stand before the posts. */
const CABLES = 50;

/** `MARROW` and other posts, as references name them. */
export function postCandidates(typed: string): readonly Candidate[] {
  const { byCode, byName } = matching(
    posts().filter(({ kind }) => kind !== 'PARTY'),
    typed,
    ({ name }) => name,
    ({ name, otherNames, city, country }) => [name, ...otherNames, city ?? '', country ?? ''],
  );
  return [...byCode, ...byName].slice(0, LIMIT).map((office) => ({
    label: office.name,
    filter: [office.name, ...office.otherNames, office.country ?? ''].join(' '),
    says: placeOf(office),
    kind: CompletionItemKind.Constant,
    about: { kind: 'name', code: office.name },
  }));
}

/** `07 MARROW 14284` with its subject; a cable of the year of this one is named without it. */
export function citationCandidates(
  { cable }: TypingPlace,
  typed: string,
  knownCables: KnownCables | undefined,
): readonly Candidate[] {
  const ownYear = cable?.envelope.dateTimeGroup?.year?.value;
  return (knownCables?.(typed, CABLES) ?? []).slice(0, CABLES).map(({ year, post, serial, subject }) => {
    const short = String(year % 100).padStart(2, '0');
    const label = `${year === ownYear ? '' : `${short} `}${post} ${serial}`;
    return {
      label,
      // Found by the source, whatever of it was typed.
      filter: `${typed} ${label} ${subject ?? ''}`,
      says: subject,
      kind: CompletionItemKind.File,
    };
  });
}
