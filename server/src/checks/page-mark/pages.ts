import type { Cable } from '../../cable/model';
import { pageMarksOf } from './marks';

/**
 * The number of pages where the page marks are whole among themselves, 2 to the last or 1 to the last, and count otherwise
 * than the classification line; `undefined` where they agree with it or are not whole.
 */
export function pagesCounted(cable: Cable): number | undefined {
  const sections = cable.header.classification?.section?.of.value;
  const marks = pageMarksOf(cable);
  const total = marks[0]?.of?.value;
  if (sections === undefined || total === undefined || total === sections) return undefined;
  const first = marks[0]?.number?.value ?? 0;
  const whole =
    (first === 1 || first === 2) &&
    marks.at(-1)?.number?.value === total &&
    marks.every(({ number, of }, i) => of?.value === total && number?.value === first + i);
  return whole ? total : undefined;
}
