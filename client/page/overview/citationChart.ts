/** The citations around one cable: what it cites to the left, what cites it to the right. */
import { t } from '@vscode/l10n';
import { extent } from 'd3-array';
import { scalePoint } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';
import { number } from './figures';
import { type CitationEdge, type CitationNode, type Placed, placed } from './layers';
import { type Mark, operate } from './marks';
import { pictureOf } from './picture';

const MARGIN = { top: 40, bottom: 20 };

/** Room for a column: a circle and the number beside it. */
const COLUMN = 176;
const RADIUS = 6;

/** `press` is given the id of a cable that lies in the library. */
export function citationChart(
  around: string,
  nodes: readonly CitationNode[],
  edges: readonly CitationEdge[],
  width: number,
  press: (id: string) => void,
): SVGSVGElement {
  const all = placed(around, nodes, edges);
  const at = new Map(all.map((each) => [each.node.id, each]));
  const layers = [...new Set(all.map(({ layer }) => layer))].sort((one, other) => one - other);
  const whole = Math.max(width, layers.length * COLUMN);
  const x = scalePoint(layers, [24, 24 + Math.min(whole - COLUMN, (layers.length - 1) * COLUMN * 1.5)]);
  const [top = 0, bottom = 0] = extent(all, ({ y }) => y);
  const height = MARGIN.top + bottom - top + MARGIN.bottom;
  const place = ({ layer, y }: Placed): [number, number] => [x(layer) ?? 0, MARGIN.top + y - top];
  const svg = pictureOf({
    width: whole,
    height,
    kind: 'graph',
    label: t('Citations around {0}. The arrow keys go from cable to cable, Enter opens one.', around),
  });
  for (const layer of layers) {
    svg
      .append('text')
      .attr('class', 'column')
      .attr('x', (x(layer) ?? 0) - RADIUS)
      .attr('y', 16)
      .text(titleOf(layer));
  }
  const line = linkHorizontal<readonly [Placed, Placed], Placed>()
    .source(([from]) => from)
    .target(([, to]) => to)
    .x((each) => place(each)[0])
    .y((each) => place(each)[1]);
  const links = svg.append('g').attr('class', 'links');
  for (const { from, to } of edges) {
    const [source, target] = [at.get(from), at.get(to)];
    if (source && target && source !== target) links.append('path').attr('d', line([source, target]));
  }
  const marks = all.map((each): Mark => {
    const { node, layer } = each;
    const [cx, cy] = place(each);
    const isMiddle = node.id === around;
    const group = svg.append('g').attr('class', isMiddle ? 'cable middle' : node.isHere ? 'cable here' : 'cable');
    group
      .append('circle')
      .attr('cx', cx)
      .attr('cy', cy)
      .attr('r', isMiddle ? RADIUS + 2 : RADIUS);
    group
      .append('text')
      .attr('x', cx + RADIUS + 6)
      .attr('y', cy)
      .attr('dominant-baseline', 'central')
      .text(node.id);
    return {
      element: group.node() as SVGGElement,
      column: layer,
      row: cy,
      label: labelOf(node),
      ...(node.isHere && { press: () => press(node.id) }),
    };
  });
  operate(marks.sort((one, other) => Number(other.column === 0) - Number(one.column === 0) || one.row - other.row));
  return svg.node() as SVGSVGElement;
}

function titleOf(layer: number): string {
  switch (layer) {
    case -1:
      return t('It cites');
    case 0:
      return t('This cable');
    case 1:
      return t('Cite it');
    default:
      return layer < 0 ? t('Cited by those') : t('Cite those');
  }
}

/** `08PARIS258, HARBOUR MASTER PLANS A NEW PIER: cited by 3 cables, cites 2` */
function labelOf({ id, subject, isHere, cites, citedBy }: CitationNode): string {
  const name = subject ? `${id}, ${subject}` : id;
  const cited = citedBy === 1 ? t('Cited by {0} cable', number(citedBy)) : t('Cited by {0} cables', number(citedBy));
  return isHere ? t('{0}: {1}, cites {2}', name, cited, number(cites)) : t('{0}: not in this folder. {1}', name, cited);
}
