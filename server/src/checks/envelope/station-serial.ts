import type { Cable } from '../../cable/model';
import type { Valued } from '../../cable/span';
import { routingIndicator } from '../../codes/routingIndicators';
import { defineCheck, type Fix, replace } from '../check';
import { pageMarksOf } from '../page-mark/marks';

/** `DE RUEHFR #0285` above `C O N F I D E N T I A L PARIS 000258`. */
export const stationSerial = defineCheck({
  code: 'envelope/station-serial',
  severity: 'warning', // differs in 11 of 5,511 cables: 9 with damage or another cable's text, one series of its own, one relay
  rule: "The DE line's serial number is the last four digits of the classification line's.",
  fix: 'Writes the number that the page marks repeat; without page marks, where digits are only swapped, it offers both.',
  check(cable, report) {
    const { station, from } = cable.envelope;
    const { classification } = cable.header;
    const [short, full] = [station?.serial, classification?.serial];
    if (!short || !full || Number(full.value) % 10_000 === Number(short.value)) return;
    if (hasSeriesOfItsOwn(cable) || isRelay(station?.indicator?.value, from?.name.value)) return;
    report({
      at: short,
      message: `The DE line says #${short.value}, but the classification line says ${full.value}.`,
      related: [{ at: full, message: 'The serial number on the classification line.' }],
      fix: fixes(cable, short, full),
    });
  },
});

function fixes(cable: Cable, short: Valued<string>, full: Valued<string>): readonly Fix[] {
  // `#804101`: a lost slash, or other digits too many; where the number ends is not known.
  if (short.value.length !== 4) return [];
  const lastFour = full.value.slice(-4).padStart(4, '0');
  const longer = full.value.slice(0, -4) + short.value.slice(-full.value.length);
  const inStation = replace(short, lastFour, `Write #${lastFour} on the DE line`);
  const inClassification = replace(full, longer, `Write ${longer} on the classification line`);
  const marks = pageMarksOf(cable).flatMap((mark) => mark.serial ?? []);
  if (marks.length > 0) {
    if (marks.every((mark) => Number(mark.value) === Number(full.value))) return [inStation];
    if (marks.every((mark) => Number(mark.value) === Number(longer))) return [inClassification];
  }
  return sorted(lastFour) === sorted(short.value) ? [inStation, inClassification] : [];
}

function sorted(digits: string): string {
  return [...digits].sort().join('');
}

/** Cables of the Secretary and of others on their travels are numbered by the party, not by the station. */
function hasSeriesOfItsOwn({ header: { classification } }: Cable): boolean {
  return /\b(?:PARTO|SECTO|TOSEC)\b/.test(classification?.post?.value ?? '');
}

/** Whether another station than the writer's sent the cable, under its own number. */
function isRelay(indicator: string | undefined, from: string | undefined): boolean {
  const station = indicator === undefined ? undefined : routingIndicator(indicator);
  if (!station || from === undefined) return false;
  return ![station.name, ...station.otherNames].includes(from);
}
