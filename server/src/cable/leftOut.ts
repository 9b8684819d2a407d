import type { Aside, Body, BodyItem, Cable, Close, Envelope, Header, Interruption, PageMark } from './model';
import type { Reading } from './reading';
import { type Span, span } from './span';

/** The parts of a cable as they were read from a table of its own lines. */
export interface Parts {
  readonly envelope: Envelope;
  readonly header: Header;
  readonly body: Body;
  readonly close: Close;
}

/**
 * Puts what was left out of the lines back into the parts of the cable that runs from `whole.start` to `whole.end`, so
 * that they give its text back: page marks and banners where they stand, the attributes into the close.
 */
export function withLeftOut(
  parts: Parts,
  { left, attributes }: Pick<Reading, 'left' | 'attributes'>,
  whole: Span,
): Parts & Pick<Cable, 'asides'> {
  const { header, body, close } = parts;
  const asides: Aside[] = [];
  const ofEnvelope: PageMark[] = [];
  const ofHeader: PageMark[] = [];
  const ofBody: (PageMark | Interruption)[] = [];
  const ofClose: Span[] = [];
  for (const item of left) {
    if (item.start >= close.start) ofClose.push(span(item.start, item.end));
    else if (item.start >= body.start) {
      const { start, end } = item;
      ofBody.push(
        item.kind === 'pageMark' || item.kind === 'interruption' ? item : { kind: 'interruption', start, end },
      );
    } else if (item.kind === 'pageMark') (item.start >= header.start ? ofHeader : ofEnvelope).push(item);
    else asides.push({ kind: item.kind === 'copy' ? 'copy' : 'banner', start: item.start, end: item.end });
  }
  const envelopeMarks = inOrder([...(parts.envelope.pageMarks ?? []), ...ofEnvelope]);
  return {
    envelope: {
      ...parts.envelope,
      start: whole.start,
      ...(envelopeMarks.length > 0 && { pageMarks: envelopeMarks }),
    },
    header: { ...header, pageMarks: inOrder([...header.pageMarks, ...ofHeader]) },
    body: { ...body, items: merged(body.items, ofBody) },
    close: {
      ...close,
      end: whole.end,
      endMarks: inOrder([...close.endMarks, ...ofClose]),
      ...(attributes.length > 0 && { attributes }),
    },
    ...(asides.length > 0 && { asides }),
  };
}

function inOrder<T extends Span>(places: readonly T[]): readonly T[] {
  return [...places].sort((a, b) => a.start - b.start);
}

/** Two lists of items, each in the order of the text, as one. */
function merged(items: readonly BodyItem[], more: readonly BodyItem[]): readonly BodyItem[] {
  if (more.length === 0) return items;
  return [...items, ...more].sort((a, b) => a.start - b.start);
}
