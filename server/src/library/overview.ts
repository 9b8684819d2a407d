/** Figures for a picture of the library. */
import { citationsOf, firstCopy } from './citations';
import { type CableNumber, numberOfId } from './facts';
import { monthOf } from './groups';
import type { LibraryIndex } from './libraryIndex';
import { assumedId, citingOf, resolve } from './resolve';
import { idOfCable } from './search';

/** A picture with more cables shows nothing. */
const MOST_NODES = 120;

/** How many cables each post has in each month; what is undated is left out. */
export function monthsOf(index: LibraryIndex): { month: string; post: string; count: number }[] {
  return countsOf(index, function* (cable) {
    const month = monthOf(index, cable);
    if (month !== '') yield `${month} ${index.postName(cable)}`;
  }).map(([key, count]) => ({ month: key.slice(0, 7), post: key.slice(8), count }));
}

/** How many cables have each tag in each year. */
export function tagYearsOf(index: LibraryIndex): { year: number; tag: string; count: number }[] {
  return countsOf(index, function* (cable) {
    const year = monthOf(index, cable).slice(0, 4);
    if (year !== '') for (const tag of new Set(index.tagsOf(cable))) yield `${year} ${index.tags.at(tag)}`;
  }).map(([key, count]) => ({ year: Number(key.slice(0, 4)), tag: key.slice(5), count }));
}

function countsOf(index: LibraryIndex, keys: (cable: number) => Iterable<string>): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const cable of index.cables()) {
    if (firstCopy(index, cable) !== cable) continue;
    for (const key of keys(cable)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

export interface GraphNode {
  readonly id: string;
  readonly subject?: string;
  /** Whether it lies in the library, or is only referred to. */
  readonly isHere: boolean;
  readonly cites: number;
  readonly citedBy: number;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** The cables up to two citations away from one, the nearest first, and the citations between them. */
export function graphAround(index: LibraryIndex, id: string | undefined): Graph {
  const middle = numberOfId(id);
  if (!middle || id === undefined) return { nodes: [], edges: [] };
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, { readonly from: string; readonly to: string }>();
  let step = [id];
  for (let away = 0; away <= 2; away++) {
    const next: string[] = [];
    for (const each of step) {
      if (nodes.has(each) || nodes.size >= MOST_NODES) continue;
      const { node, from, to } = neighbourhoodOf(index, each);
      nodes.set(each, node);
      for (const other of to) edges.set(`${each} ${other}`, { from: each, to: other });
      for (const other of from) edges.set(`${other} ${each}`, { from: other, to: each });
      next.push(...to, ...from);
    }
    step = next;
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to)),
  };
}

interface Neighbourhood {
  readonly node: GraphNode;
  /** Those that cite it, and those that it cites, by their ids. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

function neighbourhoodOf(index: LibraryIndex, id: string): Neighbourhood {
  const number = numberOfId(id);
  const [any] = number ? resolve(index, number, {}) : [];
  if (any === undefined || !number) {
    const from = number ? citingIdsOf(index, number) : [];
    return { node: { id, isHere: false, cites: 0, citedBy: from.length }, from, to: [] };
  }
  const cable = firstCopy(index, any);
  const to = citedIdsOf(index, cable).filter((other) => other !== id);
  const from = idsOf(
    index,
    citationsOf(index, cable).map((reference) => reference.cable),
  );
  const subject = index.subject(cable);
  return {
    node: { id, ...(subject !== '' && { subject }), isHere: true, cites: to.length, citedBy: from.length },
    from,
    to,
  };
}

/** Each cable that a cable refers to, by its id. */
export function citedIdsOf(index: LibraryIndex, cable: number): string[] {
  const own = index.number(cable);
  const ids = index.referencesOf(cable).map(({ number }) => {
    const [found] = resolve(index, number, citingOf(index, cable));
    return (found === undefined ? undefined : idOfCable(index, found)) ?? assumedId(number, own);
  });
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** Who refers to a cable that is not here. */
function citingIdsOf(index: LibraryIndex, number: Required<CableNumber>): string[] {
  const citing = index.referencesTo(number.post, number.serial).filter((reference) => {
    const own = index.number(reference.cable);
    return assumedId(reference.number, own) === assumedId(number, undefined);
  });
  return idsOf(
    index,
    citing.map((reference) => reference.cable),
  );
}

function idsOf(index: LibraryIndex, cables: readonly number[]): string[] {
  return [...new Set(cables.map((cable) => idOfCable(index, cable)).filter((id) => id !== undefined))];
}
