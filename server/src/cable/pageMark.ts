import type { PageMark } from './model';
import type { Line } from './source';
import { type Valued, valued } from './span';

const continuation = /^([A-Z][A-Z .'-]{1,23}?) {1,3}(\d{6,8}) {1,4}(\d{3})(\.\d)? {1,2}OF {1,2}(\d{3})$/;
/** The head of a printed page: post, serial, section, and the time of receipt. */
const archive =
  /^PAGE (\d{2})(?: {1,10}([A-Z][A-Z .'-]{1,13}?) {1,4}(\d{4,6})(?: {1,4}(\d{2}) {1,2}OF {1,2}(\d{2}))?( {1,4}\d{6,7}Z?)?)?(?= |$)/;

/** Whether a line is a page mark: `PARIS 00004514 002 OF 002`, `PAGE 02 LA PAZ 00015 022228Z`. */
export function isPageMark(line: string): boolean {
  if (line.length > 72 || line.length < 7) return false;
  return line.startsWith('PAGE ')
    ? archive.exec(line)?.[0].length === line.length
    : line.includes(' OF ') && continuation.test(line);
}

/** The head of a printed page that a line opens with: `PAGE 02 LA PAZ 02004 01 OF 03 012251Z`. */
export interface PrintedPage {
  /** Where the mark ends, as a column of the line; text that follows was joined to it. */
  readonly length: number;
  readonly number: number;
  readonly post: string;
  readonly serial: number;
}

/** Reads the head of a printed page; undefined without a serial, and where text follows a mark without its time. */
export function printedPage(line: string): PrintedPage | undefined {
  if (!line.startsWith('PAGE ')) return undefined;
  const match = archive.exec(line.slice(0, 100));
  const [whole = '', number = '', post, serial, , , time] = match ?? [];
  if (post === undefined || serial === undefined) return undefined;
  if (time === undefined && whole.length < line.trimEnd().length) return undefined;
  return { length: whole.length, number: Number(number), post, serial: Number(serial) };
}

/** Reads a page mark; the line must be one. The decimal of `001.2 OF 003` is left aside: its meaning is not known. */
export function parsePageMark({ text, start, end }: Line): PageMark {
  let from = 0;
  const place = <T>(written: string, value: T): Valued<T> => {
    const at = text.indexOf(written, from);
    from = at + written.length;
    return valued(start + at, start + from, value);
  };
  if (!text.startsWith('PAGE ')) {
    const [, post = '', serial = '', number = '', , of = ''] = continuation.exec(text) ?? [];
    return {
      kind: 'pageMark',
      start,
      end,
      post: place(post, post),
      serial: place(serial, serial),
      number: place(number, Number(number)),
      of: valued(end - of.length, end, Number(of)),
    };
  }
  const [, number = '', post, serial] = archive.exec(text) ?? [];
  from = 5;
  return {
    kind: 'pageMark',
    start,
    end,
    number: place(number, Number(number)),
    ...(post !== undefined && { post: place(post, post) }),
    ...(serial !== undefined && { serial: place(serial, serial) }),
  };
}
