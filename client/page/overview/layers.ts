/** Where the cables of a citation graph stand: what a cable cites to its left, what cites it to its right. Pure. */
import { forceCollide, forceLink, forceSimulation, forceY } from 'd3-force';
import type { SimulationNodeDatum } from 'd3-force';
import type { GraphMessage } from './messages';

export type CitationNode = GraphMessage['nodes'][number];
export type CitationEdge = GraphMessage['edges'][number];

export interface Placed {
  readonly node: CitationNode;
  /** Citations away from the middle: negative for what is cited. */
  readonly layer: number;
  /** Pixels, 0 in the middle. */
  readonly y: number;
}

/** Between the middles of two cables of one column. */
const ROW = 26;
const TICKS = 200;

/** The layer of each cable that citations join to the middle one. */
export function layersOf(around: string, edges: readonly CitationEdge[]): ReadonlyMap<string, number> {
  const layers = new Map([[around, 0]]);
  const neighbours = new Map<string, { readonly id: string; readonly step: number }[]>();
  const add = (id: string, neighbour: string, step: number) => {
    const known = neighbours.get(id);
    if (known) known.push({ id: neighbour, step });
    else neighbours.set(id, [{ id: neighbour, step }]);
  };
  for (const { from, to } of edges) {
    add(from, to, -1);
    add(to, from, 1);
  }
  // A map grows while it is gone through, and hands out what is new.
  for (const [id, layer] of layers) {
    for (const next of neighbours.get(id) ?? []) if (!layers.has(next.id)) layers.set(next.id, layer + next.step);
  }
  return layers;
}

/** Columns by layer; within a column, cables near those they are joined to, none upon another. The same each time. */
export function placed(
  around: string,
  nodes: readonly CitationNode[],
  edges: readonly CitationEdge[],
): readonly Placed[] {
  const layers = layersOf(around, edges);
  const shown = nodes.filter(({ id }) => layers.has(id));
  interface Body extends SimulationNodeDatum {
    readonly id: string;
  }
  const rows = new Map<number, number>();
  const bodies = shown.map(({ id }): Body => {
    const layer = layers.get(id) ?? 0;
    const row = rows.get(layer) ?? 0;
    rows.set(layer, row + 1);
    // Columns far apart, so that only cables of one column push each other.
    const y = id === around ? 0 : (row % 2 === 0 ? 1 : -1) * Math.ceil(row / 2 + 0.5) * ROW;
    return { id, fx: layer * ROW * 1000, y, ...(id === around && { fy: 0 }) };
  });
  const known = new Set(shown.map(({ id }) => id));
  const links = edges
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(bodies)
    .force(
      'links',
      forceLink<Body, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(0)
        .strength(0.05),
    )
    .force('middle', forceY<Body>(0).strength(0.02))
    .force('apart', forceCollide<Body>(ROW / 2).iterations(4))
    .stop()
    .tick(TICKS);
  const heights = apart(bodies.map(({ id, y = 0 }) => ({ id, y, layer: layers.get(id) ?? 0 })));
  return shown.map((node) => ({ node, layer: layers.get(node.id) ?? 0, y: heights.get(node.id) ?? 0 }));
}

/** What the forces leave too near each other is moved apart, in its order. */
function apart(
  bodies: readonly { readonly id: string; readonly y: number; readonly layer: number }[],
): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (const layer of new Set(bodies.map((body) => body.layer))) {
    const column = bodies.filter((body) => body.layer === layer).sort((one, other) => one.y - other.y);
    let last = -Infinity;
    const moved = column.map(({ id, y }) => ({ id, y: (last = Math.max(y, last + ROW)), by: y }));
    // As far up as down, so that the column stays where it was.
    const shift = moved.reduce((sum, { y, by }) => sum + by - y, 0) / moved.length;
    for (const { id, y } of moved) heights.set(id, y + shift);
  }
  return heights;
}
