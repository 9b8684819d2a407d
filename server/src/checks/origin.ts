import type { Cable } from '../cable/model';
import { post, type Post } from '../codes/posts';
import { isSameName, routingIndicator } from '../codes/routingIndicators';
import { lazily } from '../codes/table';

/** Who wrote the cable, as its lines say: FM, DE and the classification line. */
export interface Origin {
  readonly from: Post | undefined;
  readonly station: Post | undefined;
  readonly classified: Post | undefined;
}

/** A dozen checks ask for the origin of one cable, and tables are looked up for it. */
const origins = lazily(() => new WeakMap<Cable, Origin>());

export function originOf(cable: Cable): Origin {
  const known = origins();
  let origin = known.get(cable);
  if (!origin) {
    origin = readOrigin(cable);
    known.set(cable, origin);
  }
  return origin;
}

function readOrigin({ envelope, header }: Cable): Origin {
  const indicator = envelope.station?.indicator?.value;
  const station = indicator === undefined ? undefined : routingIndicator(indicator);
  const name = header.classification?.post?.value;
  return {
    from: envelope.from && post(envelope.from.name.value),
    station: station && post(station.name),
    classified: name === undefined ? undefined : post(name),
  };
}

/** Missions that share a city, a routing indicator or a series: the one may write in the name of the other. */
const SHARED: readonly (readonly string[])[] = [
  ['BRUSSELS', 'USEU BRUSSELS', 'USNATO'],
  ['KIEV', 'KYIV'],
  ['DUBAI', 'RPO DUBAI', 'IRAN RPO DUBAI'],
  ['GENEVA', 'USMISSION GENEVA'],
  ['ROME', 'VATICAN', 'UN ROME', 'USUN ROME'],
  ['VIENNA', 'UNVIE VIENNA', 'UNVIE', 'USOSCE', 'USDAO VIENNA'],
  ['PARIS', 'USOECD PARIS', 'USUNESCO PARIS FR', 'UNESCO PARIS FR', 'OECD PARIS'],
];

/** Whether two posts are one, or share what tells them apart. */
export function isSamePost(one: Post, other: Post): boolean {
  if (one.name === other.name || isSameName(one.address, other.address)) return true;
  if (one.city !== undefined && one.city === other.city) return true;
  return SHARED.some((names) => names.includes(one.name) && names.includes(other.name));
}

/** Cables of the Secretary and of others on their travels are numbered by the party, not by the station. */
export function isTravelling({ header: { classification } }: Cable): boolean {
  return /\b(?:PARTO|SECTO|TOSEC)\b/.test(classification?.post?.value ?? '');
}

/** Whether the DE line's number contradicts the classification line's. */
export function serialsDiffer({ envelope: { station }, header: { classification } }: Cable): boolean {
  const [short, full] = [station?.serial, classification?.serial];
  if (!short || !full) return false;
  return Number(full.value) % 10_000 !== Number(short.value);
}

/** Whether envelope and text are of two cables: neither the post nor the number agrees. */
export function isMixed(cable: Cable): boolean {
  const { from, classified } = originOf(cable);
  if (!from || !classified || isSamePost(from, classified) || isTravelling(cable)) return false;
  return serialsDiffer(cable);
}
