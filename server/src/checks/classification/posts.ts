import type { Cable } from '../../cable/model';
import { editDistance } from '../../spelling/nearest';
import { post } from '../../codes/posts';
import type { CheckContext } from '../check';
import { isMixed, isSamePost, isTravelling, originOf } from '../origin';
import { restDamage } from './shape';

/**
 * The post that the classification line should name where it names another or none: that of the FM line, where the name is a
 * slip of it or the DE line sides with it.
 */
export function classificationPostDamage(
  cable: Cable,
  context: CheckContext,
): { readonly meant: string; readonly known: boolean } | undefined {
  const { classification } = cable.header;
  if (!classification?.post || isMixed(cable) || isTravelling(cable) || restDamage(classification, context))
    return undefined;
  const { from, station, classified } = originOf(cable);
  if (!from) return undefined;
  const written = classification.post.value;
  if (!classified) {
    // Words that are no post may stand there: `N O F O R N MOGADISHU`.
    const names = [from.name, ...from.otherNames];
    const meant = names.find((name) => editDistance(written, name, 3) <= (name.length > 5 ? 3 : 2));
    return meant === undefined || post(written) ? undefined : { meant, known: false };
  }
  if (isSamePost(from, classified) || !station || !isSamePost(station, from)) return undefined;
  return { meant: from.name, known: true };
}
