import { collectives } from './collectives';
import { posts } from './posts';
import { isShared, routingIndicators, type StationKind } from './routingIndicators';
import { lazily } from './table';

/** A name as it stands on an address line, with the routing indicator before its slash where one is known. */
export interface Address {
  /** `RUEHBS` */
  readonly indicator: string | undefined;
  /** `USEU BRUSSELS` */
  readonly name: string;
  readonly kind: StationKind;
  /** By which it can be found as well: older names, the city, the country. */
  readonly otherNames: readonly string[];
}

/** Every name that an address line may have: posts first, then collectives, agencies and the rest, each by the alphabet. */
export const addresses = lazily((): readonly Address[] => {
  const found = new Map<string, Address>();
  const add = (address: Address) => {
    const key = `${address.indicator ?? ''}/${address.name}`;
    if (!found.has(key)) found.set(key, address);
  };
  for (const { routingIndicator: indicator, address, name, city, country, otherNames } of posts()) {
    const others = [name, ...otherNames, city, country].filter((each) => each !== undefined);
    add({ indicator, name: address, kind: 'post', otherNames: others });
  }
  for (const station of routingIndicators()) {
    const { indicator, name, kind, otherNames } = station;
    // A shared indicator has no name of its own: those of its addressees are its other names.
    if (!isShared(station)) add({ indicator, name, kind, otherNames: [] });
    for (const other of otherNames) add({ indicator, name: other, kind, otherNames: [] });
  }
  for (const { name, routingIndicators: indicators } of collectives()) {
    const known = indicators.length > 0 ? indicators : [undefined];
    for (const indicator of known) add({ indicator, name, kind: 'collective', otherNames: [] });
  }
  const rank = (kind: StationKind) => KINDS.indexOf(kind);
  return [...found.values()].sort((a, b) => rank(a.kind) - rank(b.kind) || compare(a.name, b.name));
});

const KINDS: readonly StationKind[] = ['post', 'collective', 'agency', 'military', 'other'];

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
