import { isSameName, isShared, routingIndicator } from '../../codes/routingIndicators';
import { post, postsOfIndicator } from '../../codes/posts';
import { editDistance } from '../../codes/nearest';
import { span } from '../../cable/span';
import { defineCheck, replace } from '../check';

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
      const station = routingIndicator(indicator.value);
      if (!station || isShared(station)) continue;
      const own = [
        ...postsOfIndicator(indicator.value).map(({ address }) => address),
        station.name,
        ...station.otherNames,
      ];
      if (own.some((each) => isSameName(each, name.value)) || post(name.value)) continue;
      // `AMEMBASSY LISBON IMMEDAITE`: the last word is a precedence, and told as one.
      // `DEA HQ` and `DEA HQS`: only the posts are spelt in one way.
      const meant = own.find(
        (each) =>
          editDistance(name.value, each, SLIPS) <= SLIPS &&
          (post(each) !== undefined || isRearranged(name.value, each)),
      );
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
