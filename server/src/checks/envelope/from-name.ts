import { t } from '@vscode/l10n';
import { post, posts } from '../../codes/posts';
import { routingIndicator, stationOfName } from '../../codes/routingIndicators';
import { lazily } from '../../codes/table';
import type { Cable } from '../../cable/model';
import { defineCheck, replace } from '../check';
import { onlyNearest, remembering } from '../nearest';
import { isMixed, isSamePost, isTravelling, originOf } from '../origin';

/** `FM AMEMBASSY PARSI`, `FM AMEMBASSY LISBON` above `PARIS 004514`. */
export const fromName = defineCheck({
  code: 'envelope/from-name',
  severity: 'warning', // 6,138 of 6,169 cables; the rest have damage, another cable's text, or a party's number
  rule: 'The FM line names the post that the DE line and the classification line name.',
  fix: 'Writes the name that the other lines give.',
  layouts: ['transmission', 'telegram'],
  check(cable, report) {
    const line = cable.envelope.from;
    // A line that lost its label is told as such.
    if (!line || line.label.start === line.label.end || isMixed(cable) || isTravelling(cable)) return;
    const { from, station, classified } = originOf(cable);
    const serial = cable.header.classification?.post;
    if (!from) {
      const meant = nameMeant(cable);
      if (meant === undefined || stationOfName(line.name.value)) return;
      report({
        at: line.name,
        message: t('{0} is no sender that is known; {1} comes nearest.', line.name.value, meant),
        fix: replace(line.name, meant, t('Write {0}', meant)),
      });
      return;
    }
    if (!classified || !serial || isSamePost(from, classified)) return;
    // Where the DE line sides with FM, it is the classification line that is wrong.
    if (station && isSamePost(station, from)) return;
    const meant = station && isSamePost(station, classified) ? classified.address : undefined;
    report({
      at: line.name,
      message: t('The cable is from {0}, but the classification line names {1}.', line.name.value, serial.value),
      related: [{ at: serial, message: t('The post on the classification line.') }],
      fix: meant === undefined ? undefined : replace(line.name, meant, t('Write {0}', meant)),
    });
  },
});

const addresses = lazily(() => posts().map(({ address }) => address));
const nearestAddress = remembering((name) => onlyNearest(name, addresses(), 2));

/** The name that comes near a misspelt one: first of the posts that the DE line and the classification line name. */
function nameMeant({ envelope: { from, station }, header }: Cable): string | undefined {
  const written = from?.name.value ?? '';
  const named = station?.indicator && routingIndicator(station.indicator.value);
  const classified = header.classification?.post && post(header.classification.post.value);
  const likely = [named?.name, ...(named?.otherNames ?? []), classified?.address].filter((name) => name !== undefined);
  return onlyNearest(written, [...new Set(likely)], 3) ?? nearestAddress(written);
}
