/** The line of a file in which a reference stands, read when somebody looks at it: the index keeps no text. */
import type { Range } from 'vscode-languageserver';
import { splitLines } from '../cable/lines';
import { plainText } from '../features/plainText';
import type { Log } from './answer';
import type { OpenDocuments } from './documents';

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** A line with the place of the reference in it. Both offsets are absent where it is empty. */
export interface Sentence {
  readonly sentence: string;
  readonly start?: number;
  readonly end?: number;
}

/** The lines around places, in their order; empty for a file that cannot be read now. */
export type Sentences = (places: readonly Place[]) => Promise<readonly Sentence[]>;

/** So many files are read for one list. */
const MOST = 200;

/** Longer lines are cut. */
const LONGEST = 300;

/** @param read the texts of files, `undefined` for one that cannot be read */
export function sentencesOf(
  documents: OpenDocuments,
  read: (uris: readonly string[]) => Promise<readonly (string | undefined)[]>,
  log: Log,
): Sentences {
  return async (places) => {
    const closed = new Set<string>();
    for (const { uri } of places) if (!documents.analysis(uri) && closed.size < MOST) closed.add(uri);
    const uris = [...closed];
    const texts = new Map<string, string | undefined>();
    try {
      (await read(uris)).forEach((text, i) => texts.set(uris[i] ?? '', text));
    } catch (error) {
      log(`The sentences around references were not read: ${String(error)}`);
    }
    return places.map(({ uri, range }) => {
      const text = documents.analysis(uri)?.file.text ?? texts.get(uri);
      return text === undefined ? { sentence: '' } : sentenceAt(text, range);
    });
  };
}

/** The lines from where a reference begins to where it ends, as one. */
function sentenceAt(text: string, { start, end }: Range): Sentence {
  const lines = splitLines(text);
  if (start.line >= lines.count) return { sentence: '' };
  const last = Math.min(end.line, lines.count - 1);
  const from = lines.start(start.line);
  const behind = Math.min(lines.end(last), lines.start(last) + end.character);
  const before = plainText(text.slice(from, from + start.character), LONGEST);
  const named = plainText(text.slice(from + start.character, behind), LONGEST);
  const after = plainText(text.slice(behind, lines.end(last)), LONGEST);
  const at = before === '' ? 0 : before.length + 1;
  const sentence = [before, named, after].filter((part) => part !== '').join(' ');
  if (named === '' || at + named.length > LONGEST) return { sentence: plainText(sentence, LONGEST) };
  return { sentence: plainText(sentence, LONGEST), start: at, end: at + named.length };
}
