/** A half-open stretch of the text, in UTF-16 code units from its start: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text together with what it means: `06/20/2017` with `2017-06-20`. */
export interface Valued<T> extends Span {
  readonly value: T;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

export function valued<T>(start: number, end: number, value: T): Valued<T> {
  return { start, end, value };
}

/** Whether `inner` lies inside `outer`; equal bounds count as inside. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the offset lies in the span or at its end, as a text cursor does. */
export function touches(place: Span, offset: number): boolean {
  return place.start <= offset && offset <= place.end;
}
