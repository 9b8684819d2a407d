import type { PageMark } from './model';
import type { Line } from './source';
import { valued } from './span';

const continuation = /^([A-Z][A-Z .'-]{1,23}?) {1,3}(\d{6,8}) {1,4}(\d{3})(\.\d)? {1,2}OF {1,2}(\d{3})$/;
const archive =
  /^PAGE (\d{2})(?: {1,10}([A-Z][A-Z .'-]{1,12}?) {1,4}(\d{4,6})(?: {1,4}\d{2} OF \d{2})?(?: {1,4}\d{6}Z)?)?$/;

/** Whether a line is a page mark: `PARIS 00004514 002 OF 002`, `PAGE 02 LA PAZ 00015 022228Z`. */
export function isPageMark(line: string): boolean {
  if (line.length > 72 || line.length < 7) return false;
  return line.startsWith('PAGE ') ? archive.test(line) : line.includes(' OF ') && continuation.test(line);
}

/** Reads a page mark; the line must be one. The decimal of `001.2 OF 003` is left aside: its meaning is not known. */
export function parsePageMark({ text, start, end }: Line): PageMark {
  const match = text.startsWith('PAGE ') ? undefined : continuation.exec(text);
  if (match) {
    const [, post = '', serial = '', number = '', , of = ''] = match;
    const serialAt = start + text.indexOf(serial, post.length);
    const numberAt = start + text.indexOf(number, serialAt - start + serial.length);
    return {
      kind: 'pageMark',
      start,
      end,
      post: valued(start, start + post.length, post),
      serial: valued(serialAt, serialAt + serial.length, serial),
      number: valued(numberAt, numberAt + number.length, Number(number)),
      of: valued(end - of.length, end, Number(of)),
    };
  }
  const page = archive.exec(text);
  const [, number = '', post, serial] = page ?? [];
  const postAt = post === undefined ? 0 : start + text.indexOf(post, 7);
  const serialAt = serial === undefined ? 0 : start + text.indexOf(serial, postAt - start + (post?.length ?? 0));
  return {
    kind: 'pageMark',
    start,
    end,
    number: valued(start + 5, start + 5 + number.length, Number(number)),
    ...(post !== undefined && { post: valued(postAt, postAt + post.length, post) }),
    ...(serial !== undefined && { serial: valued(serialAt, serialAt + serial.length, serial) }),
  };
}
