import { t } from '@vscode/l10n';
import type { Distribution, Drafting, Envelope, Office } from '../../cable/model';
import type { Valued } from '../../cable/span';
import { type OfficeCode, officeCode } from '../../codes/offices';
import { type Card, fact, type Found, found, sentence, trust, unlisted } from './card';
import { clock } from './dates';
import { holds, spanAt } from './lookup';

/** What the Department's archive printed above the address: offices and their copies, and who wrote the text. */
export function archiveAt({ distribution, drafting, offices = [] }: Envelope, offset: number): Found | undefined {
  const office = spanAt(offices, offset);
  if (office) return found(office, officeCard(office.value, t('Office that gets the cable for information.')));
  if (holds(distribution, offset)) return distributionAt(distribution, offset);
  return holds(drafting, offset) ? draftingAt(drafting, offset) : undefined;
}

function distributionAt(
  { role, action, info, copies, counter, received }: Distribution,
  offset: number,
): Found | undefined {
  if (holds(role, offset)) {
    const says =
      role.value === 'action' ? t('office that is to act on the cable') : t('office that the cable comes from');
    return found(role, { code: role.value.toUpperCase(), says, facts: [] });
  }
  const acting = spanAt(action, offset);
  const office = acting ?? spanAt(info, offset);
  if (office)
    return officeAt(office, acting ? t('Action office, or the origin.') : t('Gets copies for information.'), offset);
  if (holds(copies, offset)) {
    return found(copies, { code: String(copies.value), says: t('copies in all'), facts: [] });
  }
  if (holds(counter, offset)) {
    return found(counter, { code: counter.value, says: t('number that the Department gave the telegram'), facts: [] });
  }
  return holds(received, offset) ? found(received, receivedCard(received.value)) : undefined;
}

function officeAt(office: Office, role: string, offset: number): Found {
  const { name, copies } = office;
  if (holds(copies, offset)) {
    const says = copies.value === 1 ? t('one copy') : t('{0} copies', copies.value);
    return found(copies, {
      code: String(copies.value).padStart(2, '0'),
      says,
      facts: sentence(t('For {0}.', name.value)),
    });
  }
  return found(name, officeCard(name.value, role));
}

/** What an office is; of one that only its bureau is known of, `EUR/WE`, whose it is. */
export function officeInWords({ code, meaning }: OfficeCode, written: string): string {
  return code === written.toUpperCase() ? meaning : t('under {0}, {1}', code, meaning);
}

/** `EB`, `ARA`; `N1` of a military message. */
export function officeCard(name: string, role: string, at?: string): Card {
  const known = officeCode(name);
  const says = known ? officeInWords(known, name) : at ? t('office at {0}', at) : undefined;
  const facts = [...sentence(role), ...fact(t('At'), known && at), ...(known ? trust(known) : [])];
  return says === undefined ? unlisted(name, facts) : { code: name, says, facts };
}

/** `291401Z` */
function receivedCard(written: string): Card {
  const [day, hour, minute] = [written.slice(0, 2), written.slice(2, 4), written.slice(4, 6)].map(Number);
  const isTime =
    day !== undefined && hour !== undefined && minute !== undefined && day > 0 && day < 32 && hour < 24 && minute < 60;
  const says = isTime
    ? t('received on day {0} of the month at {1} UTC', day, clock(hour, minute))
    : t('time of receipt');
  return { code: written, says, facts: [] };
}

/** Who wrote, cleared and approved the text. */
export function draftingAt(drafting: Drafting, offset: number): Found | undefined {
  const officers: readonly (readonly [Valued<string> | undefined, string])[] = [
    [drafting.draftedBy, t('wrote the cable')],
    [drafting.approvedBy, t('approved the cable')],
    [drafting.releasedBy, t('released the cable')],
    ...drafting.clearances.map((clearance) => [clearance, t('cleared the cable')] as const),
  ];
  for (const [place, says] of officers) {
    if (holds(place, offset)) return found(place, { code: place.value, says, facts: [] });
  }
  return undefined;
}
