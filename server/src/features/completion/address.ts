import { CompletionItemKind } from 'vscode-languageserver-types';
import type { TypingPlace } from '../../cable/typedLine';
import { type Address, addresses } from '../../codes/addresses';
import { collective } from '../../codes/collectives';
import { post } from '../../codes/posts';
import { precedences } from '../../codes/precedences';
import { routingIndicators, stationOfName } from '../../codes/routingIndicators';
import { kindOfStation, placeOf } from '../hover/places';
import { nameOfIndicator } from '../meanings';
import { type Candidate, LIMIT, matching } from './candidate';

/** `P`, `O` …: one letter for what the words say on address lines. */
export function prosignCandidates(): readonly Candidate[] {
  // NIACT IMMEDIATE has the prosign of IMMEDIATE.
  return inUse().flatMap(({ word, prosign }) =>
    word === 'NIACT IMMEDIATE' ? [] : [precedenceCandidate(prosign, word, [' '])],
  );
}

/** `PP`, `OO` … at the head of line 2. */
export function routingPrecedenceCandidates(): readonly Candidate[] {
  return inUse().flatMap(({ word, routingLine }) =>
    word === 'NIACT IMMEDIATE' ? [] : [precedenceCandidate(routingLine, word, [' '])],
  );
}

/** The precedences that cables have. */
function inUse() {
  return precedences().filter(({ certainty }) => certainty === 'sure');
}

function precedenceCandidate(label: string, says: string, commit: readonly string[]): Candidate {
  return { label, says, kind: CompletionItemKind.Keyword, commit, about: { kind: 'precedence', code: label } };
}

/** Indicators alone, of line 2 and the DE line; a name finds its indicator. */
export function indicatorCandidates(typed: string): readonly Candidate[] {
  const { byCode, byName } = matching(
    routingIndicators(),
    typed,
    ({ indicator }) => indicator,
    ({ name }) => (typed.length < 3 ? [] : [name]),
  );
  const stations = [...byCode, ...byName].map(({ indicator, name }): Candidate => {
    const says = nameOfIndicator(indicator) ?? name;
    return {
      label: indicator,
      says,
      filter: `${indicator} ${name}`,
      kind: CompletionItemKind.Constant,
      commit: [' '],
      about: { kind: 'indicator', code: indicator },
    };
  });
  return stations.slice(0, LIMIT);
}

/** `AMEMBASSY PARIS` behind FM. */
export function senderCandidates(typed: string): readonly Candidate[] {
  const offices = addresses().filter(({ kind }) => kind === 'post');
  return addressCandidates(offices, typed, false);
}

/**
 * `RUEHBS/USEU BRUSSELS` behind TO and INFO, found by the indicator and by any word of the name; and the precedence behind
 * a name that is whole. A telegram that begins with the date-time group has no indicators.
 */
export function addresseeCandidates({ cable, start }: TypingPlace, typed: string): readonly Candidate[] {
  const blank = typed.lastIndexOf(' ');
  const name = typed.slice(typed.indexOf('/') + 1, Math.max(blank, 0)).trim();
  const words = blank > 0 && isName(name) ? precedenceWords(typed.slice(0, blank + 1)) : [];
  const { action = [], info = [] } = cable?.envelope ?? {};
  const others = [...action, ...info].filter((each) => each.start !== start);
  const withIndicators =
    cable?.layout === 'transmission' || others.some(({ routingIndicator }) => routingIndicator !== undefined);
  return [...words, ...addressCandidates(addresses(), typed, withIndicators)].slice(0, LIMIT);
}

function isName(name: string): boolean {
  return (post(name) ?? collective(name) ?? stationOfName(name)) !== undefined;
}

/** Put behind the name, which is part of what is replaced. */
function precedenceWords(before: string): readonly Candidate[] {
  // Routine addressees have no word.
  const words = inUse().filter(({ word }) => word !== 'ROUTINE');
  return words.map(({ word, meaning }) => ({
    label: word,
    text: before + word,
    filter: before + word,
    says: meaning,
    kind: CompletionItemKind.Keyword,
    about: { kind: 'precedence', code: word },
  }));
}

function addressCandidates(entries: readonly Address[], typed: string, withIndicators: boolean): readonly Candidate[] {
  const textOf = ({ indicator, name }: Address) => (withIndicators && indicator ? `${indicator}/${name}` : name);
  const { byCode, byName } = matching(entries, typed, textOf, (entry) => [textOf(entry), ...entry.otherNames]);
  const seen = new Set<string>();
  return [...byCode, ...byName].flatMap((entry): Candidate[] => {
    const text = textOf(entry);
    if (seen.has(text) || seen.size >= LIMIT) return [];
    seen.add(text);
    const { name, kind, indicator, otherNames } = entry;
    const office = kind === 'post' ? post(name) : undefined;
    return [
      {
        label: text,
        filter: [text, ...otherNames].join(' '),
        says: (office && placeOf(office)) ?? collective(name)?.meaning ?? kindOfStation(kind),
        kind: CompletionItemKind.Constant,
        about: isName(name) || !indicator ? { kind: 'name', code: name } : { kind: 'indicator', code: indicator },
      },
    ];
  });
}
