import { isSameName, isShared, routingIndicator } from '../../codes/routingIndicators';
import { post, postsOfIndicator } from '../../codes/posts';
import { editDistance } from '../../codes/nearest';
import { span } from '../../cable/span';
import { defineCheck, replace } from '../check';
import { remembering } from '../nearest';

/** Names of one indicator that differ in more letters are two names. */
const SLIPS = 2;

/** `RUEHLI/AMEMBASSY LISBNO` */
export const addresseeName = defineCheck({
  code: 'envelope/addressee-name',
  severity: 'warning',
  rule: "An addressee's name is spelt as its routing indicator's.",
  fix: 'Writes the name that goes with the indicator.',
  layouts: ['transmission', 'telegram'],
  check({ envelope: { action, info, excluded } }, report) {
    for (const { routingIndicator: indicator, name, offices } of [...action, ...info, ...excluded]) {
      if (!indicator || offices.length > 0 || name.value.length < 6) continue;
      const meant = nameMeant(indicator.value, name.value);
      if (meant === undefined) continue;
      report({
        at: span(name.start, name.end),
        message: `${indicator.value} is ${meant}, which is written here as ${name.value}.`,
        fix: replace(name, meant, `Write ${meant}`),
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
  const own = [...postsOfIndicator(indicator).map(({ address }) => address), station.name, ...station.otherNames];
  if (own.some((each) => isSameName(each, written)) || post(written)) return undefined;
  // `DEA HQ` and `DEA HQS`: only the posts are spelt in one way.
  return own.find(
    (each) => editDistance(written, each, SLIPS) <= SLIPS && (post(each) !== undefined || isRearranged(written, each)),
  );
}
