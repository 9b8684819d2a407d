import { t } from '@vscode/l10n';
import { type Span, span } from '../cable/span';
import type { CheckContext, Fix, Report } from './check';

/** The stretch of `at` in which `text` differs from what is written; where it only adds, the characters on both sides. */
export function changedPart(written: string, at: Span, text: string): Span {
  let head = 0;
  const most = Math.min(written.length, text.length);
  while (head < most && written[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && written.at(-1 - tail) === text.at(-1 - tail)) tail++;
  const [start, end] = [at.start + head, at.end - tail];
  return start < end ? span(start, end) : span(Math.max(at.start, start - 1), Math.min(at.end, end + 1));
}

/** The edits that make one text of the other, word by word, so that each changes as little as it can. */
export function rewrite(written: string, at: Span, text: string, title: string): Fix {
  const [old, now] = [words(written), words(text)];
  if (old.length !== now.length) return { title, edits: [{ start: at.start, end: at.end, text }] };
  let from = at.start;
  const edits = old.flatMap((word, i) => {
    const start = from;
    from += word.length;
    const put = now[i] ?? '';
    return put === word ? [] : [{ start, end: from, text: put }];
  });
  return { title, edits };
}

/** Words and the blanks between them, by turns. */
function words(text: string): readonly string[] {
  return text.split(/( +)/);
}

/** A finding on what differs between a line and how it should read. */
export function reportChange(
  { slice }: CheckContext,
  at: Span,
  meant: string,
  message: (written: string, meant: string) => string,
  title = t('Write the line as it should read'),
): Report {
  const written = slice(at);
  const part = changedPart(written, at, meant);
  return { at: part, message: message(written, meant), fix: rewrite(written, at, meant, title) };
}
