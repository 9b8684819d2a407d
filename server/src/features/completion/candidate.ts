import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Explained } from './explained';

/** What can be put in the place of a piece that is being typed, before it is an item of LSP. */
export interface Candidate {
  /** As the list shows it; also what is put in place, unless `text` is given. */
  readonly label: string;
  readonly text?: string;
  /** Whether `text` is a snippet of LSP. */
  readonly isSnippet?: boolean;
  /** Beside the label: what it means. */
  readonly says?: string | undefined;
  /** What the typed letters are compared with, where that is not the label. */
  readonly filter?: string;
  readonly kind: CompletionItemKind;
  /** Characters that take the item and are typed behind it. */
  readonly commit?: readonly string[];
  /** What its explanation is about; left out where `says` is all. */
  readonly about?: Explained;
}

/** No list has more: who types on finds the rest. */
export const LIMIT = 200;

/** Nobody types a longer piece of a code or a name. */
const LONGEST = 80;

/**
 * The first of a table's entries that the typed letters may be meant for: those whose code begins with them, then those
 * in whose names every typed word begins a word. All of them where nothing is typed.
 */
export function matching<T>(
  entries: Iterable<T>,
  typed: string,
  codeOf: (entry: T) => string,
  namesOf: (entry: T) => readonly string[],
): { readonly byCode: readonly T[]; readonly byName: readonly T[] } {
  const key = typed.trim().toUpperCase();
  if (key.length > LONGEST) return { byCode: [], byName: [] };
  const words = key.split(/[\s/]+/).filter((word) => word !== '');
  const byCode: T[] = [];
  const byName: T[] = [];
  for (const entry of entries) {
    if (byCode.length > LIMIT) break;
    if (codeOf(entry).startsWith(key)) byCode.push(entry);
    else if (byName.length <= LIMIT && namesOf(entry).some((name) => hasWords(name.toUpperCase(), words))) {
      byName.push(entry);
    }
  }
  return { byCode, byName };
}

/** Whether each of the words begins a word of the name. */
function hasWords(name: string, words: readonly string[]): boolean {
  return words.every((word) => {
    for (let at = name.indexOf(word); at !== -1; at = name.indexOf(word, at + 1)) {
      if (at === 0 || ' -/(,;'.includes(name.charAt(at - 1))) return true;
    }
    return false;
  });
}
