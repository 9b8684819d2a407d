import { t } from '@vscode/l10n';
import {
  isSameName,
  isShared,
  type RoutingIndicator,
  routingIndicator,
  routingIndicators,
  stationOfName,
} from '../../codes/routingIndicators';
import { post, postsOfIndicator } from '../../codes/posts';
import { editDistance } from '../../spelling/nearest';
import { span } from '../../cable/span';
import { defineCheck, offered, replace } from '../check';
import { remembering } from '../nearest';
import { isSamePost } from '../origin';

/** Names of one indicator that differ in more letters are two names. */
const SLIPS = 2;

/** `RUEHLI/AMEMBASSY LISBNO` */
export const addresseeName = defineCheck({
  code: 'envelope/addressee-name',
  severity: 'warning',
  rule: "An addressee's name is that of its routing indicator, and spelt so.",
  fix: 'Writes the name that goes with the indicator; where it is the name of another post, offers both.',
  layouts: ['transmission', 'telegram'],
  check({ envelope: { action, info, excluded } }, report) {
    for (const { routingIndicator: indicator, name, offices } of [...action, ...info, ...excluded]) {
      if (!indicator || offices.length > 0 || name.value.length < 6) continue;
      const meant = nameMeant(indicator.value, name.value);
      if (meant === undefined) {
        const other = otherStation(indicator.value, name.value);
        if (!other) continue;
        const { indicator: right, written: own } = other;
        report({
          at: span(indicator.start, name.end),
          message:
            own === undefined
              ? t('{0} is no station that is known; {1} has {2}.', indicator.value, name.value, right)
              : t('{0} is {1}; {2} has {3}.', indicator.value, own, name.value, right),
          fix: [
            replace(indicator, right, t('Write {0}', right)),
            ...(own === undefined ? [] : [offered(replace(name, own, t('Write {0}', own)))]),
          ],
        });
        continue;
      }
      report({
        at: span(name.start, name.end),
        message: t('{0} is {1}, which is written here as {2}.', indicator.value, meant, name.value),
        fix: replace(name, meant, t('Write {0}', meant)),
      });
    }
  },
});

function isRearranged(written: string, name: string): boolean {
  return [...written].sort().join('') === [...name].sort().join('');
}

/** The name that goes with an indicator where another one is written; undefined where the written one will do. */
const nameMeant = remembering(findName);

function findName(indicator: string, written: string): string | undefined {
  const station = routingIndicator(indicator);
  if (!station || isShared(station)) return undefined;
  const own = namesOf(station);
  if (own.some((each) => isSameName(each, written)) || post(written)) return undefined;
  // `DEA HQ` and `DEA HQS`: only the posts are spelt in one way.
  return own.find(
    (each) => editDistance(written, each, SLIPS) <= SLIPS && (post(each) !== undefined || isRearranged(written, each)),
  );
}

interface Station {
  readonly indicator: string;
  /** Of the station whose indicator is written; absent where that is none, and a slip of this one. */
  readonly written?: string;
}

/** The station of the name where the indicator is that of another: for `RUEHFR/AMEMBASSY TOKYO` that of Tokyo, and who has RUEHFR. */
const otherStation = remembering(findOther);

function findOther(indicator: string, name: string): Station | undefined {
  const station = routingIndicator(indicator);
  if (!station) {
    // The NSC has RHEHNS and RHEHNSC.
    const [near, other] = routingIndicators().filter(
      (each) => editDistance(indicator, each.indicator, 1) <= 1 && isNameOf(each, name),
    );
    return near && !other ? { indicator: near.indicator } : undefined;
  }
  const right = stationOfName(name);
  if (!right || isShared(right) || right.indicator === indicator) return undefined;
  // Agencies and fleets move, and their names are written in many ways; posts do neither.
  const [named, own] = [post(name), post(station.name)];
  if (isShared(station) || !named || !own || isSamePost(named, own) || isNameOf(station, name)) return undefined;
  return { indicator: right.indicator, written: station.name };
}

function isNameOf(station: RoutingIndicator, name: string): boolean {
  return namesOf(station).some((each) => isSameName(each, name));
}

function namesOf({ indicator, name, otherNames }: RoutingIndicator): readonly string[] {
  return [...postsOfIndicator(indicator).map(({ address }) => address), name, ...otherNames];
}
