/** What the overview's page and the extension tell each other. Each side believes nothing that has not this shape. */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A text alone, or with notes for its translators. */
const text = v.union([v.string(), v.object({ message: v.string(), comment: v.array(v.string()) })]);

/** As `LibraryOverview` and `CitationGraph` of the server, and what stands over them. */
const toPage = v.variant('kind', [
  /** Comes first: the language that the page speaks, and the texts in it by those in English. */
  v.object({ kind: v.literal('texts'), language: v.string(), bundle: v.record(v.string(), text) }),
  v.object({
    kind: v.literal('overview'),
    /** `1,204 cables in 1,180 files` */
    summary: v.string(),
    months: v.array(v.object({ month: v.string(), post: v.string(), count })),
    tags: v.array(v.object({ year: v.number(), tag: v.string(), count })),
  }),
  v.object({
    kind: v.literal('graph'),
    /** The id of the cable in the middle; absent while no cable is in front. */
    around: v.optional(v.string()),
    nodes: v.array(
      v.object({ id: v.string(), subject: v.optional(v.string()), isHere: v.boolean(), cites: count, citedBy: count }),
    ),
    edges: v.array(v.object({ from: v.string(), to: v.string() })),
  }),
]);

export type MessageToPage = v.InferOutput<typeof toPage>;
export type OverviewMessage = MessageToPage & { readonly kind: 'overview' };
export type GraphMessage = MessageToPage & { readonly kind: 'graph' };

export const FIGURES = ['cables-by-month', 'tags-by-year', 'citations'] as const;

export type Figure = (typeof FIGURES)[number];

/** A picture of the largest library has some 5 MB. */
const LARGEST = 50_000_000;

const fromPage = v.variant('kind', [
  /** It listens from now on. */
  v.object({ kind: v.literal('ready') }),
  /** Of a month or a year, and of one post or of all. */
  v.object({
    kind: v.literal('showDate'),
    date: v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2})?$/)),
    post: v.optional(v.pipe(v.string(), v.maxLength(100))),
  }),
  v.object({ kind: v.literal('showTag'), tag: v.pipe(v.string(), v.maxLength(100)) }),
  v.object({ kind: v.literal('openCable'), id: v.pipe(v.string(), v.regex(/^\d{2}[A-Z]{1,60}\d{1,20}$/)) }),
  v.object({
    kind: v.literal('save'),
    format: v.picklist(['svg', 'csv']),
    figure: v.picklist(FIGURES),
    content: v.pipe(v.string(), v.maxLength(LARGEST)),
  }),
]);

export type MessageFromPage = v.InferOutput<typeof fromPage>;

/** `undefined` for what is no message of the extension. */
export function messageToPage(data: unknown): MessageToPage | undefined {
  const result = v.safeParse(toPage, data);
  return result.success ? result.output : undefined;
}

/** `undefined` for what is no message of the page. */
export function messageFromPage(data: unknown): MessageFromPage | undefined {
  const result = v.safeParse(fromPage, data);
  return result.success ? result.output : undefined;
}
