/** What every picture of the page begins with: its size, and what a screen reader says of it. */
import { create } from 'd3-selection';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** `bar chart` */
  readonly kind: string;
  readonly label: string;
}

export function pictureOf({ width, height, kind, label }: Picture) {
  return create('svg')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width)
    .attr('height', height)
    .attr('role', 'group')
    .attr('aria-roledescription', kind)
    .attr('aria-label', label);
}
