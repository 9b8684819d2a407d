/** The sentence in which a file cites a cable, read when somebody looks at it: the index keeps no text. */
import type { Range } from 'vscode-languageserver';
import { parseCables } from '../cable';
import type { CableFile } from '../cable/model';
import { citingSentence } from '../features/citingSentence';
import { cableAt } from '../features/hover/lookup';
import { plainText } from '../features/plainText';
import { offsetAt, rangeOf } from '../features/positions';
import type { Log } from './answer';
import type { OpenDocuments } from './documents';

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** A sentence with the place of the reference in it. Both offsets are absent where it is empty. */
export interface Sentence {
  readonly sentence: string;
  readonly start?: number;
  readonly end?: number;
  /** Where the text speaks of the reference; absent where REF alone has it. */
  readonly range?: Range;
}

/** The sentences around places, in their order; empty for a file that cannot be read now. */
export type Sentences = (places: readonly Place[]) => Promise<readonly Sentence[]>;

/** So many files are read for one list. */
const MOST = 200;

/** Longer ones are cut. */
const LONGEST = 300;

/** The index has it for a cable. */
const PARSING = { assumeCable: true };

/** How long the requests of open documents wait at most, in milliseconds. */
const WITHOUT_PAUSE = 10;

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
    const sentences: Sentence[] = [];
    let since = Date.now();
    let last: { readonly uri: string; readonly file: CableFile | undefined } | undefined;
    for (const { uri, range } of places) {
      if (last?.uri !== uri) {
        const text = texts.get(uri);
        const file = documents.analysis(uri)?.file ?? (text === undefined ? undefined : parseCables(text, PARSING));
        last = { uri, file };
      }
      sentences.push(last.file ? sentenceIn(last.file, range) : { sentence: '' });
      if (Date.now() - since < WITHOUT_PAUSE) continue;
      await new Promise<void>((resolve) => setTimeout(resolve));
      since = Date.now();
    }
    return sentences;
  };
}

/** What the text says of a reference, or else the lines of REF in which it stands. */
function sentenceIn(file: CableFile, range: Range): Sentence {
  const start = offsetAt(file, range.start);
  const cable = cableAt(file, start);
  const found = cable && citingSentence(file, cable, { start, end: offsetAt(file, range.end) });
  if (!found) return lineAt(file, range);
  const { place, named } = found;
  const before = cutFront(plainText(found.before, Infinity));
  // Blanks at the seams are gone with those at the ends.
  const head = before === '' || !/\s$/.test(found.before) ? before : `${before} `;
  const tail = /^\s/.test(found.after) ? ' ' : '';
  const shown = plainText(named, LONGEST);
  const sentence = plainText(`${head}${shown}${tail}${plainText(found.after, LONGEST)}`, LONGEST);
  return { sentence, start: head.length, end: head.length + shown.length, range: rangeOf(file, place) };
}

/** The words before the reference, the first of them left out where they are many. */
function cutFront(before: string): string {
  if (before.length <= LONGEST / 2) return before;
  return `…${before.slice(before.indexOf(' ', before.length - LONGEST / 2))}`;
}

/** The lines from where a reference begins to where it ends, as one. */
function lineAt({ text, lines }: CableFile, { start, end }: Range): Sentence {
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
