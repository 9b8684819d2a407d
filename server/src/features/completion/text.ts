import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Cable, CableFile, Paragraph } from '../../cable/model';
import type { TypingPlace } from '../../cable/typedLine';
import { portionMarks } from '../../codes/classifications';
import type { Candidate } from './candidate';

/** `(C)`, `(S/NF)`, the marks that the cable has already first. */
export function portionMarkCandidates({ text }: CableFile, { cable, end }: TypingPlace): readonly Candidate[] {
  const there = new Map<string, number>();
  for (const item of cable?.body.items ?? []) {
    const mark = item.kind === 'paragraph' ? item.portionMark?.value : undefined;
    if (mark !== undefined) there.set(mark, (there.get(mark) ?? 0) + 1);
  }
  const next = text.charAt(end);
  const gap = next === '' || next === '\n' || next === '\r' || next === ' ' ? '' : ' ';
  return portionMarks()
    .filter(({ form, certainty }) => certainty === 'sure' && !form.includes('…'))
    .sort((a, b) => (there.get(b.form) ?? 0) - (there.get(a.form) ?? 0))
    .map(({ form, meaning }) => ({
      label: `(${form})`,
      ...(gap !== '' && { text: `(${form})${gap}` }),
      says: meaning,
      kind: CompletionItemKind.EnumMember,
      about: { kind: 'portionMark', code: form },
    }));
}

/** `5. (C) ` behind paragraph 4, with its pilcrow and its mark. */
export function paragraphCandidates({ cable, start }: TypingPlace): readonly Candidate[] {
  if (!cable) return [];
  const last = lastParagraph(cable, start);
  const number = (last?.number?.value ?? 0) + 1;
  const pilcrow = last?.number?.pilcrow === 'kept' ? '¶' : '';
  const mark = last ? last.portionMark?.value : markOfLevel(cable);
  const label = `${pilcrow}${number}. ${mark === undefined ? '' : `(${mark}) `}`;
  return [{ label, says: t('the next paragraph'), kind: CompletionItemKind.Text }];
}

/** The last numbered paragraph above an offset. */
function lastParagraph({ body }: Cable, offset: number): Paragraph | undefined {
  return body.items.findLast(
    (item): item is Paragraph => item.kind === 'paragraph' && item.number !== undefined && item.start < offset,
  );
}

/** The mark of a first paragraph: that of the cable's level, and none where the cable has none. */
function markOfLevel({ header }: Cable): string | undefined {
  switch (header.classification?.level.value) {
    case 'unclassified':
      return 'U';
    case 'confidential':
      return 'C';
    case 'secret':
      return 'S';
    case 'topSecret':
      return 'TS';
    case 'limitedOfficialUse':
      return 'LOU';
    case undefined:
      return undefined;
  }
}
