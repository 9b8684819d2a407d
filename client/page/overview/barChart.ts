/** Cables of each month or year, a colour a post. */
import { t } from '@vscode/l10n';
import { max } from 'd3-array';
import { axisBottom, axisLeft } from 'd3-axis';
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { cables, number, periodInBrief, periodInWords, type Periods, seriesInWords } from './figures';
import { type Mark, operate } from './marks';
import { pictureOf } from './picture';

const HEIGHT = 260;
const MARGIN = { top: 12, right: 12, bottom: 28, left: 48 };

/** Narrower bars can neither be hit nor told apart: a long time makes a wide picture. */
const NARROWEST = 9;
const WIDEST = 64;
const LABEL = 48;

/** `press` is given the period and the series of a bar. */
export function barChart(data: Periods, width: number, press: (period: string, series: string) => void): SVGSVGElement {
  const { periods, series } = data;
  const inner = Math.min(
    Math.max(width - MARGIN.left - MARGIN.right, periods.length * NARROWEST),
    periods.length * WIDEST,
  );
  const x = scaleBand(periods, [MARGIN.left, MARGIN.left + inner]).paddingInner(0.15);
  const y = scaleLinear(
    [0, max(periods, (period) => data.total(period)) ?? 0],
    [HEIGHT - MARGIN.bottom, MARGIN.top],
  ).nice();
  const whole = Math.max(width, inner + MARGIN.left + MARGIN.right);
  const svg = pictureOf({
    width: whole,
    height: HEIGHT,
    kind: 'bar chart',
    label: t('Cables by date and post. The arrow keys go from bar to bar, Enter shows its cables.'),
  });
  const ticks = y.ticks(4).filter(Number.isInteger);
  svg
    .append('g')
    .attr('class', 'grid')
    .selectAll('line')
    .data(ticks)
    .join('line')
    .attr('x1', MARGIN.left)
    .attr('x2', whole - MARGIN.right)
    .attr('y1', y)
    .attr('y2', y);
  const marks: Mark[] = [];
  const layers = stack<string, string>()
    .keys(series)
    .value((period, name) => data.count(period, name))(periods);
  for (const [row, layer] of layers.entries()) {
    const bars = svg.append('g').attr('class', `series-${row}`);
    for (const [column, bar] of layer.entries()) {
      const [from, to] = bar;
      if (from === to) continue;
      const rect = bars
        .append('rect')
        .attr('x', x(bar.data) ?? 0)
        .attr('width', x.bandwidth())
        .attr('y', y(to))
        .attr('height', Math.max(1, y(from) - y(to)));
      marks.push({
        element: rect.node() as SVGRectElement,
        column,
        // The next bar up is the next series.
        row: series.length - row,
        label: t('{0}, {1}: {2}', periodInWords(bar.data), seriesInWords(layer.key), cables(to - from)),
        press: () => press(bar.data, layer.key),
      });
    }
  }
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(0,${HEIGHT - MARGIN.bottom})`)
    .call(axisBottom(x).tickValues(labelled(periods, x.step())).tickFormat(periodInBrief).tickSizeOuter(0));
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(${MARGIN.left},0)`)
    .call(
      axisLeft(y)
        .tickValues(ticks)
        .tickFormat((tick) => number(tick.valueOf()))
        .tickSizeOuter(0),
    );
  operate(marks.sort((one, other) => one.column - other.column || other.row - one.row));
  return svg.node() as SVGSVGElement;
}

/** As many labels as there is room for: years at their January first. */
function labelled(periods: readonly string[], step: number): readonly string[] {
  const every = Math.ceil(LABEL / step);
  if (every === 1) return periods;
  const januaries = periods.filter((period) => period.endsWith('-01') || period.length === 4);
  if (januaries.length < 2) return periods.filter((_, at) => at % every === 0);
  const perLabel = periods[0]?.length === 4 ? every : Math.ceil(every / 12);
  return januaries.filter((_, at) => at % perLabel === 0);
}
