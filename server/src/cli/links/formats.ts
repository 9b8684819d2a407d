/** How links are written down. */
import { csvRowOf } from '../csv';
import type { Link } from './links';

export const LINK_FORMATS = ['jsonl', 'json', 'csv', 'dot', 'graphml'] as const;
export type LinkFormat = (typeof LINK_FORMATS)[number];

/** Writes links one by one, so that none has to wait for the last. */
export interface LinkWriter {
  readonly head: string;
  /** Empty for a link that the format has no room for: a graph needs the numbers of both cables. */
  write(link: Link): string;
  readonly tail: string;
}

export function linkWriter(format: LinkFormat, resolved: boolean): LinkWriter {
  switch (format) {
    case 'jsonl':
      return { head: '', write: (link) => `${json(link)}\n`, tail: '' };
    case 'json': {
      let between = '';
      return {
        head: '[',
        write: (link) => {
          const piece = `${between}\n${json(link)}`;
          between = ',';
          return piece;
        },
        tail: '\n]\n',
      };
    }
    case 'csv': {
      const columns = ['file', 'line', 'from', 'to', 'post', 'serial', ...(resolved ? ['foundIn'] : [])];
      return {
        head: csvRowOf(columns),
        write: ({ file, line, from, to, post, serial, foundIn }) =>
          csvRowOf([file, line, from, to, post, serial, ...(foundIn ? [foundIn.join('; ')] : [])]),
        tail: '',
      };
    }
    case 'dot':
      return {
        head: 'digraph cables {\n',
        write: edgesOnce(({ from, to }) => `  "${from}" -> "${to}";\n`),
        tail: '}\n',
      };
    case 'graphml':
      return graphml();
  }
}

function json({ file, line, from = null, to = null, post, serial, foundIn }: NullableLink): string {
  return JSON.stringify({ file, line, from, to, post, serial, ...(foundIn && { foundIn }) });
}

/** What is absent becomes `null`. */
type NullableLink = Omit<Link, 'from' | 'to'> & {
  readonly from?: Link['from'] | null;
  readonly to?: Link['to'] | null;
};

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Two cables are joined once, however often one names the other. Ids are capitals and digits, which need no escape. */
function edgesOnce(write: (edge: Edge) => string): (link: Link) => string {
  const seen = new Set<string>();
  return ({ from, to }) => {
    if (from === undefined || to === undefined || seen.has(`${from} ${to}`)) return '';
    seen.add(`${from} ${to}`);
    return write({ from, to });
  };
}

function graphml(): LinkWriter {
  const nodes = new Set<string>();
  const node = (id: string) => {
    if (nodes.has(id)) return '';
    nodes.add(id);
    return `    <node id="${id}"/>\n`;
  };
  return {
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n  <graph edgedefault="directed">\n',
    write: edgesOnce(({ from, to }) => `${node(from)}${node(to)}    <edge source="${from}" target="${to}"/>\n`),
    tail: '  </graph>\n</graphml>\n',
  };
}
