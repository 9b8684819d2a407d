import { portionMarkAbove } from './body/portion-mark-above';
import { misspeltCaption } from './captions/misspelt';
import type { Check } from './check';
import { damagedClassification } from './classification/damaged';
import { sectionMissing } from './classification/section-missing';
import { sectionOrder } from './classification/section-order';
import { sectionTotal } from './classification/section-total';
import { brokenWord } from './damage/broken-word';
import { joinedAddressees } from './damage/joined-addressees';
import { latex } from './damage/latex';
import { listBullet } from './damage/list-bullet';
import { lostNumber } from './damage/lost-number';
import { markdownHeading } from './damage/markdown-heading';
import { markdownLink } from './damage/markdown-link';
import { misreadPilcrow } from './damage/misread-pilcrow';
import { wrongDecoding } from './damage/wrong-decoding';
import { dateTimeGroup } from './envelope/date-time-group';
import { dateTimeGroupShape } from './envelope/date-time-group-shape';
import { dayOfYear } from './envelope/day-of-year';
import { routingPrecedence } from './envelope/routing-precedence';
import { securityLetters } from './envelope/security-letters';
import { securitySignal } from './envelope/security-signal';
import { stationSection } from './envelope/station-section';
import { stationSectionMissing } from './envelope/station-section-missing';
import { stationSerial } from './envelope/station-serial';
import { declassificationDate } from './header/declassification-date';
import { declassificationFar } from './header/declassification-far';
import { declassificationLevel } from './header/declassification-level';
import { declassificationPast } from './header/declassification-past';
import { executiveOrderNumber } from './header/executive-order-number';
import { misspeltLabel } from './header/label-misspelt';
import { pageMarkSerial } from './page-mark/serial';
import { pageMarkTotal } from './page-mark/total';

/** Every check, in the order of the lines that they look at; damage, which may be anywhere, comes last. */
export const checks: readonly Check[] = [
  routingPrecedence,
  stationSerial,
  stationSection,
  stationSectionMissing,
  dayOfYear,
  securitySignal,
  securityLetters,
  dateTimeGroup,
  dateTimeGroupShape,
  damagedClassification,
  sectionOrder,
  sectionTotal,
  sectionMissing,
  misspeltCaption,
  misspeltLabel,
  executiveOrderNumber,
  declassificationDate,
  declassificationPast,
  declassificationFar,
  declassificationLevel,
  portionMarkAbove,
  pageMarkTotal,
  pageMarkSerial,
  wrongDecoding,
  joinedAddressees,
  misreadPilcrow,
  lostNumber,
  listBullet,
  brokenWord,
  markdownLink,
  markdownHeading,
  latex,
];
