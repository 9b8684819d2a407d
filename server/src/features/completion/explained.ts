import { markdownOf, plainOf } from '../hover/card';
import { cardOf, CODE_KINDS, type CodeKind } from '../hover/kinds';

/** What an item of a list is about, as it travels to the client and back: the explanation is made for the one looked at. */
export interface Explained {
  readonly kind: CodeKind;
  /** `PREL`, `1.4 (b)` */
  readonly code: string;
  /** The day of the cable, `2008-02-13`, where the meaning depends on it. */
  readonly day?: string | undefined;
}

/** What comes back from a client may be anything. */
export function isExplained(data: unknown): data is Explained {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, code, day } = data as Partial<Record<keyof Explained, unknown>>;
  return (
    CODE_KINDS.some((known) => known === kind) &&
    typeof code === 'string' &&
    (day === undefined || typeof day === 'string')
  );
}

/** The card of the hover for an item of a list. */
export function explanationOf({ kind, code, day }: Explained): { readonly markdown: string; readonly plain: string } {
  const card = cardOf(kind, code, '', day);
  return { markdown: markdownOf(card), plain: plainOf(card) };
}
