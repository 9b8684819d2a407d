import { CompletionItemKind } from 'vscode-languageserver-types';
import type { TypingPlace } from '../../cable/typedLine';
import { type TagCode, type TagKind, tags } from '../../codes/tags';
import { isShown } from '../meanings';
import { type Candidate, LIMIT, matching } from './candidate';

const RANK: Readonly<Record<TagKind, number>> = { subject: 0, geo: 1, program: 2, organization: 3 };

const ITEM_KINDS: Readonly<Record<TagKind, CompletionItemKind>> = {
  subject: CompletionItemKind.Enum,
  geo: CompletionItemKind.EnumMember,
  program: CompletionItemKind.Property,
  organization: CompletionItemKind.Class,
};

/** As many letters of a code of four are enough to mean it. */
const MEANT = 3;

/** The codes of the tables by kind, without those that the line has already and without known slips. */
export function tagCandidates({ cable, start, end }: TypingPlace, typed: string): readonly Candidate[] {
  const there = new Set<string>();
  for (const item of cable?.header.tags?.items ?? []) {
    const isTyped = item.start <= start && end <= item.end;
    // A letter that is no code yet makes one item of all words of the line.
    const words = item.value.split(' ');
    if (isTyped && words.length === 1) continue;
    for (const word of words) there.add(word);
    if (isTyped) there.delete(typed.toUpperCase());
  }
  const open = tags().filter(({ code, slipFor }) => slipFor === undefined && !there.has(code));
  const { byCode, byName } = matching(
    open.sort((a, b) => RANK[a.kind] - RANK[b.kind]),
    typed,
    ({ code }) => code,
    // One letter begins a word of nearly every meaning.
    ({ meaning }) => (typed.length < MEANT || !isShown(meaning) ? [] : [meaning]),
  );
  const commit = typed.length >= MEANT ? { commit: [' ', ','] } : {};
  return [
    ...byCode.map((tag) => ({ ...candidateOf(tag), ...commit })),
    ...byName.map((tag) => ({ ...candidateOf(tag), filter: `${tag.code} ${tag.meaning}` })),
  ].slice(0, LIMIT);
}

function candidateOf({ code, kind, meaning }: TagCode): Candidate {
  return { label: code, says: meaning, kind: ITEM_KINDS[kind], about: { kind: 'tag', code } };
}
