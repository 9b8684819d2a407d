/** TAGS by year: a square for each, the larger the more cables have it, so that no colour needs to be told from another. */
import { t } from '@vscode/l10n';
import { max } from 'd3-array';
import { axisLeft, axisTop } from 'd3-axis';
import { scaleBand, scaleSqrt } from 'd3-scale';
import { cables, type TagYears } from './figures';
import { type Mark, operate } from './marks';
import { pictureOf } from './picture';

const ROW = 24;
const MARGIN = { top: 28, right: 12, bottom: 8, left: 64 };
const NARROWEST = 26;
const WIDEST = 72;

/** `press` is given the TAG of a square. */
export function tagChart(data: TagYears, width: number, press: (tag: string) => void): SVGSVGElement {
  const { years, tags } = data;
  const room = width - MARGIN.left - MARGIN.right;
  const inner = Math.min(Math.max(room, years.length * NARROWEST), years.length * WIDEST);
  const height = MARGIN.top + tags.length * ROW + MARGIN.bottom;
  const whole = Math.max(width, inner + MARGIN.left + MARGIN.right);
  const x = scaleBand(years, [MARGIN.left, MARGIN.left + inner]);
  const y = scaleBand(tags, [MARGIN.top, height - MARGIN.bottom]);
  const most = max(tags, (tag) => max(years, (year) => data.count(tag, year))) ?? 1;
  const side = scaleSqrt([0, most], [0, Math.min(ROW, x.step()) - 4]);
  const svg = pictureOf({
    width: whole,
    height,
    kind: 'chart',
    label: t('TAGS by year. The arrow keys go from square to square, Enter shows the cables of its TAG.'),
  });
  svg
    .append('g')
    .attr('class', 'grid')
    .selectAll('line')
    .data(tags)
    .join('line')
    .attr('x1', MARGIN.left)
    .attr('x2', MARGIN.left + inner)
    .attr('y1', (tag) => (y(tag) ?? 0) + ROW / 2)
    .attr('y2', (tag) => (y(tag) ?? 0) + ROW / 2);
  const marks: Mark[] = [];
  const squares = svg.append('g').attr('class', 'series-0');
  for (const [row, tag] of tags.entries()) {
    for (const [column, year] of years.entries()) {
      const count = data.count(tag, year);
      if (count === 0) continue;
      const size = Math.max(2, side(count));
      const square = squares
        .append('rect')
        .attr('x', (x(year) ?? 0) + (x.bandwidth() - size) / 2)
        .attr('y', (y(tag) ?? 0) + (ROW - size) / 2)
        .attr('width', size)
        .attr('height', size);
      marks.push({
        element: square.node() as SVGRectElement,
        column,
        row,
        label: t('{0} in {1}: {2}', tag, year, cables(count)),
        press: () => press(tag),
      });
    }
  }
  const every = Math.ceil(40 / x.step());
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(0,${MARGIN.top})`)
    .call(
      axisTop(x)
        .tickValues(years.filter((_, at) => at % every === 0))
        .tickFormat(String)
        .tickSizeOuter(0),
    );
  svg.append('g').attr('class', 'axis').attr('transform', `translate(${MARGIN.left},0)`).call(axisLeft(y).tickSize(0));
  operate(marks);
  return svg.node() as SVGSVGElement;
}
