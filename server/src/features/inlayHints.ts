import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import type { Cable, CableFile } from '../cable/model';
import type { Span } from '../cable/span';
import { dayAndTime, weekdayAndDay } from './hover/dates';
import { meaningOfTag, nameOfIndicator } from './meanings';
import { oneLine } from './names';
import { positionAt } from './positions';

/** Which codes have their meaning beside them. */
export interface HintKinds {
  readonly indicators: boolean;
  readonly dateTimeGroups: boolean;
  readonly tags: boolean;
}

/** A line of ten tags must still be read. */
const WIDTH = 40;

/** More than any window shows. */
const LIMIT = 1000;

/** The meanings of the codes in a stretch, to be shown behind each. */
export function inlayHintsIn(file: CableFile, within: Span, kinds: HintKinds): InlayHint[] {
  const hints: InlayHint[] = [];
  const add = (place: Span, meaning: string | undefined) => {
    if (meaning === undefined || place.end < within.start || place.end > within.end || hints.length >= LIMIT) return;
    const label = oneLine(meaning, WIDTH);
    hints.push({
      position: positionAt(file, place.end),
      label,
      kind: InlayHintKind.Type,
      paddingLeft: true,
      ...(label !== meaning && { tooltip: oneLine(meaning, WIDTH * 5) }),
    });
  };
  for (const cable of file.cables) {
    if (cable.end < within.start || cable.start > within.end) continue;
    if (kinds.indicators) addIndicators(cable, add);
    if (kinds.dateTimeGroups) addDateTimeGroup(cable, add);
    if (kinds.tags) for (const tag of cable.header.tags?.items ?? []) add(tag, meaningOfTag(tag.value));
  }
  return hints;
}

type Add = (place: Span, meaning: string | undefined) => void;

/** On an address line the name follows the indicator already. */
function addIndicators({ envelope }: Cable, add: Add): void {
  const { routing, station, routingHeader } = envelope;
  const places = [...(routing?.indicators ?? []), station?.indicator, ...(routingHeader?.indicators ?? [])];
  for (const place of places) if (place) add(place, nameOfIndicator(place.value));
}

function addDateTimeGroup({ envelope }: Cable, add: Add): void {
  const { dateTimeGroup } = envelope;
  const instant = dateTimeGroup?.instant;
  if (!dateTimeGroup || instant === undefined) return;
  const { hour, minute } = dateTimeGroup;
  add(dateTimeGroup.stamp, dayAndTime(weekdayAndDay(instant), hour.value, minute.value));
}
