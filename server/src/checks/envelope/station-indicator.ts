import { t } from '@vscode/l10n';
import { routingIndicator } from '../../codes/routingIndicators';
import { defineCheck, replace } from '../check';
import { isMixed, isSamePost, originOf, serialsDiffer } from '../origin';
import { isOneSlip } from '../../spelling/nearest';

/** `DE RUEHLO` above `FM AMEMBASSY PARIS` and `PARIS 004514`. */
export const stationIndicator = defineCheck({
  code: 'envelope/station-indicator',
  severity: 'warning', // all but the indicators that missions share; a relay by another station is rare
  rule: "The DE line's routing indicator is that of the post on the FM line.",
  fix: "Writes the post's indicator where the classification line names the post, too, or where the written one is a slip of it.",
  layouts: ['transmission'],
  check(cable, report) {
    const { station, from: line } = cable.envelope;
    const { from, station: named, classified } = originOf(cable);
    const own = from?.routingIndicator;
    if (station?.indicator && line && !named && own !== undefined && isUnknownSlip(station.indicator.value, own)) {
      report({
        at: station.indicator,
        message: t('{0} is no station that is known; {1} has {2}.', station.indicator.value, line.name.value, own),
        related: [{ at: line.name, message: t('The FM line.') }],
        fix: replace(station.indicator, own, t('Write {0}', own)),
      });
      return;
    }
    if (!station?.indicator || !line || !from || !named || isSamePost(from, named) || isMixed(cable)) return;
    // Another station re-sent the cable, under its own number.
    if (serialsDiffer(cable)) return;
    // Where the classification line sides with the station, it is the FM line that is wrong.
    if (!classified || isSamePost(classified, named)) return;
    const meant = isSamePost(classified, from) ? from.routingIndicator : undefined;
    report({
      at: station.indicator,
      message: t('{0} is {1}, but the cable is from {2}.', station.indicator.value, named.address, line.name.value),
      related: [{ at: line.name, message: t('The FM line.') }],
      fix: meant === undefined ? undefined : replace(station.indicator, meant, t('Write {0}', meant)),
    });
  },
});

function isUnknownSlip(written: string, own: string): boolean {
  return routingIndicator(written) === undefined && isOneSlip(written, own);
}
