import { t } from '@vscode/l10n';
import type { Cable } from '../../cable/model';
import type { Valued } from '../../cable/span';
import { post } from '../../codes/posts';
import { routingIndicator, stationOfName } from '../../codes/routingIndicators';
import { type CheckContext, type Fix, replace } from '../check';
import { isMixed, isTravelling, serialsDiffer } from '../origin';
import { pageMarksOf } from '../page-mark/marks';
import { stationDamage } from './station-shape';

/** The serial numbers of DE line and classification line, which contradict each other. */
export interface Contradiction {
  readonly short: Valued<string>;
  readonly full: Valued<string>;
  /** Which of the two is wrong, as the page marks or the number of digits say. */
  readonly wrong: 'station' | 'classification' | undefined;
  readonly inStation: Fix;
  readonly inClassification: Fix | undefined;
}

/** `#0285` above `PARIS 000258`; undefined where the numbers agree, or need not. */
export function serialContradiction(cable: Cable, context: CheckContext): Contradiction | undefined {
  const { station, from } = cable.envelope;
  const [short, full] = [station?.serial, cable.header.classification?.serial];
  if (!short || !full || !serialsDiffer(cable) || isMixed(cable) || stationDamage(cable, context)) return undefined;
  if (isTravelling(cable) || isRelay(station?.indicator?.value, from?.name.value)) return undefined;
  const lastFour = full.value.slice(-4).padStart(4, '0');
  const longer = classificationMeant(short.value, full.value);
  return {
    short,
    full,
    wrong: wrongOne(cable, short.value, full.value, longer),
    inStation: replace(short, lastFour, t('Write #{0} on the DE line', lastFour)),
    inClassification:
      longer === undefined || short.value.length !== 4
        ? undefined
        : replace(full, longer, t('Write {0} on the classification line', longer)),
  };
}

function wrongOne(cable: Cable, short: string, full: string, longer: string | undefined): Contradiction['wrong'] {
  if (short.length !== 4) return 'station';
  if (full.length === 5 && longer?.length === 6) return 'classification';
  const marks = pageMarksOf(cable).flatMap(({ serial }) => serial ?? []);
  if (marks.length === 0) return undefined;
  if (marks.every((mark) => Number(mark.value) === Number(full))) return 'station';
  return marks.every((mark) => Number(mark.value) === Number(longer)) ? 'classification' : undefined;
}

/** The number of the classification line by that of the DE line; one digit of six may be lost: `00451` for `004514`. */
function classificationMeant(short: string, full: string): string | undefined {
  if (full.length === 5) {
    const whole = full.slice(0, 2) + short;
    for (let i = 0; i < whole.length; i++) if (whole.slice(0, i) + whole.slice(i + 1) === full) return whole;
  }
  return full.length < 4 ? undefined : full.slice(0, -4) + short.slice(-4);
}

/** Whether another station than the writer's sent the cable, under its own number. */
function isRelay(indicator: string | undefined, from: string | undefined): boolean {
  const station = indicator === undefined ? undefined : routingIndicator(indicator);
  if (!station || from === undefined) return false;
  // A misspelt name is no other station's.
  const known = post(from) ?? stationOfName(from);
  return known !== undefined && ![station.name, ...station.otherNames].includes(from);
}
