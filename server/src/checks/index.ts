import { paragraphGap } from './body/paragraph-gap';
import { paragraphNumber } from './body/paragraph-number';
import { paragraphSeparator } from './body/paragraph-separator';
import { portionMarkAbove } from './body/portion-mark-above';
import { portionMarkMissing } from './body/portion-mark-missing';
import { portionMarkShape } from './body/portion-mark-shape';
import { portionMarkUnknown } from './body/portion-mark-unknown';
import { misspeltCaption } from './captions/misspelt';
import type { Check } from './check';
import { damagedClassification } from './classification/damaged';
import { classificationLevel } from './classification/level';
import { classificationMissing } from './classification/missing';
import { otherCable } from './classification/other-cable';
import { classificationPost } from './classification/post';
import { sectionMissing } from './classification/section-missing';
import { sectionOrder } from './classification/section-order';
import { sectionTotal } from './classification/section-total';
import { classificationSerial } from './classification/serial';
import { classificationShape } from './classification/shape';
import { brokenAddress } from './damage/broken-address';
import { brokenWord } from './damage/broken-word';
import { commaApostrophe } from './damage/comma-apostrophe';
import { escapedCharacter } from './damage/escaped-character';
import { html } from './damage/html';
import { invisibleCharacter } from './damage/invisible-character';
import { joinedAddressees } from './damage/joined-addressees';
import { latex } from './damage/latex';
import { lineEndBackslash } from './damage/line-end-backslash';
import { listBullet } from './damage/list-bullet';
import { lookAlikeLetter } from './damage/look-alike-letter';
import { lostCharacter } from './damage/lost-character';
import { lostNumber } from './damage/lost-number';
import { markdownHeading } from './damage/markdown-heading';
import { markdownLink } from './damage/markdown-link';
import { misreadPilcrow } from './damage/misread-pilcrow';
import { wrongDecoding } from './damage/wrong-decoding';
import { addressLabel } from './envelope/address-label';
import { addresseeName } from './envelope/addressee-name';
import { addresseePrecedence } from './envelope/addressee-precedence';
import { addresseeSlash } from './envelope/addressee-slash';
import { addresseeTwice } from './envelope/addressee-twice';
import { dateTimeGroup } from './envelope/date-time-group';
import { dateTimeGroupShape } from './envelope/date-time-group-shape';
import { dayOfYear } from './envelope/day-of-year';
import { fromMissing } from './envelope/from-missing';
import { fromName } from './envelope/from-name';
import { routingOrder } from './envelope/routing-order';
import { routingPrecedence } from './envelope/routing-precedence';
import { routingShape } from './envelope/routing-shape';
import { routingUnknown } from './envelope/routing-unknown';
import { securityLetters } from './envelope/security-letters';
import { securityShape } from './envelope/security-shape';
import { securitySignal } from './envelope/security-signal';
import { stationIndicator } from './envelope/station-indicator';
import { stationSection } from './envelope/station-section';
import { stationSectionMissing } from './envelope/station-section-missing';
import { stationSerial } from './envelope/station-serial';
import { stationShape } from './envelope/station-shape';
import { toMissing } from './envelope/to-missing';
import { lineMissing } from './envelope/line-missing';
import { transmissionId } from './envelope/transmission-id';
import { classifiedByColon } from './header/classified-by-colon';
import { classifiedByMissing } from './header/classified-by-missing';
import { classifiedByName } from './header/classified-by-name';
import { declassificationDate } from './header/declassification-date';
import { declassificationFar } from './header/declassification-far';
import { declassificationLevel } from './header/declassification-level';
import { declassificationPast } from './header/declassification-past';
import { declassificationShape } from './header/declassification-shape';
import { executiveOrderLabel } from './header/executive-order-label';
import { executiveOrderMissing } from './header/executive-order-missing';
import { executiveOrderNumber } from './header/executive-order-number';
import { copiesDiffer } from './header/copies-differ';
import { labelColon } from './header/label-colon';
import { misspeltLabel } from './header/label-misspelt';
import { reasonLetter } from './header/reason-letter';
import { reasonMissing } from './header/reason-missing';
import { reasonSection } from './header/reason-section';
import { reasonShape } from './header/reason-shape';
import { referenceFuture } from './header/reference-future';
import { referenceLetter } from './header/reference-letter';
import { referenceSelf } from './header/reference-self';
import { referenceShape } from './header/reference-shape';
import { subjectMissing } from './header/subject-missing';
import { tagRunTogether } from './header/tag-run-together';
import { tagTwice } from './header/tag-twice';
import { tagUnknown } from './header/tag-unknown';
import { tagsMissing } from './header/tags-missing';
import { pageMarkNumber } from './page-mark/number';
import { pageMarkPost } from './page-mark/post';
import { pageMarkSerial } from './page-mark/serial';
import { pageMarkTotal } from './page-mark/total';

/** Every check, in the order of the lines that they look at; damage, which may be anywhere, comes last. */
export const checks: readonly Check[] = [
  transmissionId,
  lineMissing,
  routingShape,
  routingPrecedence,
  routingUnknown,
  routingOrder,
  stationShape,
  stationIndicator,
  stationSerial,
  stationSection,
  stationSectionMissing,
  dayOfYear,
  securityShape,
  securitySignal,
  securityLetters,
  dateTimeGroup,
  dateTimeGroupShape,
  fromMissing,
  fromName,
  toMissing,
  addressLabel,
  addresseeSlash,
  addresseePrecedence,
  addresseeName,
  addresseeTwice,
  classificationMissing,
  damagedClassification,
  classificationLevel,
  classificationShape,
  sectionOrder,
  sectionTotal,
  sectionMissing,
  classificationPost,
  classificationSerial,
  otherCable,
  misspeltCaption,
  misspeltLabel,
  labelColon,
  classifiedByColon,
  copiesDiffer,
  executiveOrderMissing,
  executiveOrderLabel,
  executiveOrderNumber,
  declassificationShape,
  declassificationDate,
  declassificationPast,
  declassificationFar,
  declassificationLevel,
  tagsMissing,
  tagUnknown,
  tagRunTogether,
  tagTwice,
  subjectMissing,
  referenceLetter,
  referenceSelf,
  referenceFuture,
  referenceShape,
  classifiedByMissing,
  classifiedByName,
  reasonMissing,
  reasonShape,
  reasonSection,
  reasonLetter,
  paragraphNumber,
  paragraphGap,
  paragraphSeparator,
  portionMarkShape,
  portionMarkUnknown,
  portionMarkMissing,
  portionMarkAbove,
  pageMarkNumber,
  pageMarkTotal,
  pageMarkSerial,
  pageMarkPost,
  wrongDecoding,
  joinedAddressees,
  misreadPilcrow,
  lostNumber,
  listBullet,
  brokenAddress,
  brokenWord,
  markdownLink,
  markdownHeading,
  latex,
  escapedCharacter,
  lineEndBackslash,
  html,
  invisibleCharacter,
  lookAlikeLetter,
  lostCharacter,
  commaApostrophe,
];
