import { post } from '../../server/src/codes/posts';
import type { Cable, CableFile } from '../../server/src/cable/model';
import { hoverAt } from '../../server/src/features/hover';

/** What is explained of the codes of one kind, as often as they occur. */
export interface Explained {
  all: number;
  known: number;
  /** Of the known: what stands for a code that the hover takes for a slip of another, or parts, or reads as words. */
  guessed: number;
  /** How often each code occurs of which nothing is known. */
  readonly missing: Map<string, number>;
}

export type Kind = 'indicator' | 'tag' | 'post';

/** Counts the codes of a file by what a hover says of them, so that no look-up that the hover does not use can count. */
export function countExplained(file: CableFile, counts: Readonly<Record<Kind, Explained>>): void {
  for (const cable of file.cables) {
    for (const { start, value } of indicatorsOf(cable)) {
      count(counts.indicator, value, says(file, start));
    }
    for (const { start, value } of cable.header.tags?.items ?? []) {
      count(counts.tag, value, says(file, start));
    }
    for (const name of postsOf(cable)) count(counts.post, name, post(name)?.timeZone ?? NOTHING);
  }
}

const NOTHING = 'not in the tables';

/** The first line of the hover, behind the code. */
function says(file: CableFile, offset: number): string {
  const [first = ''] = hoverAt(file, offset)?.plain.split('\n') ?? [];
  return first === '' ? NOTHING : first.slice(first.indexOf(': ') + 2);
}

function indicatorsOf({ envelope }: Cable) {
  const { routing, station, action, info, excluded } = envelope;
  const addressees = [...action, ...info, ...excluded].flatMap(({ routingIndicator }) => routingIndicator ?? []);
  return [...(routing?.indicators ?? []), ...(station?.indicator ? [station.indicator] : []), ...addressees];
}

const TITLE = /^(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USINT|USLO|AIT|REO|RRT|APP|USEU|USUN) /;

/** Posts as they occur: who sends the cable, who gets it, and whom it refers to. */
function postsOf({ envelope, header, body }: Cable): readonly string[] {
  const { from, action, info, excluded } = envelope;
  const addressees = [...action, ...info, ...excluded].map(({ name }) => name.value).filter((name) => TITLE.test(name));
  return [
    ...(from && TITLE.test(from.name.value) ? [from.name.value] : []),
    ...addressees,
    ...(header.classification?.post ? [header.classification.post.value] : []),
    ...(header.references?.items ?? []).flatMap(({ post: name, serial }) => (name && serial ? [name.value] : [])),
    ...body.items.flatMap((item) => (item.kind === 'pageMark' && item.post ? [item.post.value] : [])),
  ];
}

const GUESSES = [`${NOTHING}; `, 'a subject in words', 'by this cable'];

function count(counts: Explained, code: string, said: string): void {
  counts.all++;
  if (said === NOTHING || said.startsWith('meaning not known')) {
    counts.missing.set(code, (counts.missing.get(code) ?? 0) + 1);
    return;
  }
  counts.known++;
  if (GUESSES.some((guess) => said.includes(guess))) counts.guessed++;
}
