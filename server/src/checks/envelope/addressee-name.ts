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
import { editDistance } from '../../codes/nearest';
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
        const [written, own] = otherStation(indicator.value, name.value)?.split('/') ?? [];
        if (written === undefined) continue;
        report({
          at: span(indicator.start, name.end),
          message:
            own === undefined || own === ''
              ? t('{0} is no station that is known; {1} has {2}.', indicator.value, name.value, written)
              : t('{0} is {1}; {2} has {3}.', indicator.value, own, name.value, written),
          fix: [
            replace(indicator, written, t('Write {0}', written)),
            ...(own === undefined || own === '' ? [] : [offered(replace(name, own, t('Write {0}', own)))]),
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

const nameByKey = remembering((key) => {
  const slash = key.indexOf('/');
  return findName(key.slice(0, slash), key.slice(slash + 1));
});

/** The name that goes with an indicator where another one is written; undefined where the written one will do. */
function nameMeant(indicator: string, written: string): string | undefined {
  return nameByKey(`${indicator}/${written}`);
}

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

const otherByKey = remembering((key) => {
  const slash = key.indexOf('/');
  return findOther(key.slice(0, slash), key.slice(slash + 1));
});

/**
 * The indicator of a post that is written with the indicator of another station, and the name of that station:
 * `RUEHKO/AMEMBASSY PARIS` for `RUEHFR` with the name of Paris. No name where the written indicator is a slip of it.
 */
function otherStation(indicator: string, name: string): string | undefined {
  return otherByKey(`${indicator}/${name}`);
}

function findOther(indicator: string, name: string): string | undefined {
  const station = routingIndicator(indicator);
  if (!station) {
    // The NSC has RHEHNS and RHEHNSC.
    const [near, other] = routingIndicators().filter(
      (each) => editDistance(indicator, each.indicator, 1) <= 1 && isNameOf(each, name),
    );
    return near && !other ? `${near.indicator}/` : undefined;
  }
  const right = stationOfName(name);
  if (!right || isShared(right) || right.indicator === indicator) return undefined;
  // Agencies and fleets move, and their names are written in many ways; posts do neither.
  const [named, own] = [post(name), post(station.name)];
  if (isShared(station) || !named || !own || isSamePost(named, own) || isNameOf(station, name)) return undefined;
  return `${right.indicator}/${station.name}`;
}

function isNameOf(station: RoutingIndicator, name: string): boolean {
  return namesOf(station).some((each) => isSameName(each, name));
}

function namesOf({ indicator, name, otherNames }: RoutingIndicator): readonly string[] {
  return [...postsOfIndicator(indicator).map(({ address }) => address), name, ...otherNames];
}
