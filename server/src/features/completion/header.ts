import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Cable } from '../../cable/model';
import type { TypingPlace } from '../../cable/typedLine';
import { captions } from '../../codes/captions';
import { spacedForms } from '../../codes/classifications';
import { orderInForce } from '../../codes/executiveOrders';
import { reasons } from '../../codes/reasons';
import { isoDay } from '../hover/dates';
import { originOf } from '../hover/places';
import type { Candidate } from './candidate';
import { declassifyForms } from './declassifyForms';
import { literal } from './snippet';

/** `TO `, `INFO ` and FM where they are not there yet; a cable has one of each. */
export function addressLabelCandidates({ cable }: TypingPlace): readonly Candidate[] {
  const labels = cable?.envelope.labels ?? [];
  const has = (kind: string) => labels.some((label) => label.kind === kind);
  const missing = [
    ...(cable?.envelope.from ? [] : [['FM ', t('who sends the cable')]]),
    ...(has('to') ? [] : [['TO ', t('who is to act on it')]]),
    ...(has('info') ? [] : [['INFO ', t('who gets it for information')]]),
  ];
  return missing.map(([label = '', says]) => ({ label, says, kind: CompletionItemKind.Keyword }));
}

/** Groups of the captions that no line of its own has. */
const ELSEWHERE: ReadonlySet<string> = new Set(['content', 'serial', 'precedence', 'military']);

/** `SIPDIS`, `STATE FOR …`, without those that the cable has; SIPDIS may stand twice. */
export function captionCandidates({ cable, start, end }: TypingPlace): readonly Candidate[] {
  const there = new Set(
    cable?.header.captions.flatMap((each) => (each.start < end && start < each.end ? [] : [each.value])),
  );
  return captions()
    .filter(({ caption, group }) => !ELSEWHERE.has(group) && (caption === 'SIPDIS' || !there.has(caption)))
    .map(({ caption, meaning }) => ({
      label: caption,
      ...(caption.includes('…') && withWords(caption)),
      says: meaning,
      kind: CompletionItemKind.Keyword,
      about: { kind: 'caption', code: caption },
    }));
}

/** `STATE FOR …`: the place of the words is a stop. */
function withWords(caption: string): Pick<Candidate, 'text' | 'isSnippet'> {
  const [first = '', ...rest] = caption.split('…');
  return {
    text: rest.reduce((text, piece, i) => `${text}\${${i + 1}}${literal(piece)}`, literal(first)),
    isSnippet: true,
  };
}

/** What may open a line of the header and is not there yet: the classification, captions and labels. */
export function headerLineCandidates(place: TypingPlace): readonly Candidate[] {
  const header = place.cable?.header;
  const { classification, executiveOrder, tags, subject, references, classifiedBy } = header ?? {};
  const label = (text: string, says: string): Candidate => ({ label: text, says, kind: CompletionItemKind.Keyword });
  return [
    ...(classification?.serial ? [] : classificationCandidates(place.cable)),
    ...(executiveOrder ? [] : orderLineCandidates(place)),
    ...(tags ? [] : [label('TAGS: ', t('codes by which the cable is filed'))]),
    ...(subject ? [] : [label('SUBJECT: ', t('the title'))]),
    ...(references ? [] : [label('REF: ', t('the cables that this one answers or continues'))]),
    ...(classifiedBy ? [] : [classifiedByCandidate(place.cable)]),
    ...captionCandidates(place),
  ];
}

/** `C O N F I D E N T I A L PARIS 000258`, the serial as the DE line has it. */
function classificationCandidates(cable: Cable | undefined): readonly Candidate[] {
  const post = cable && originOf(cable)?.name;
  const serial = cable?.envelope.station?.serial?.value.padStart(6, '0');
  const behind = ` \${1:${literal(post ?? 'POST')}} \${2:${literal(serial ?? '000001')}}`;
  const levels = ['UNCLAS', ...spacedForms().map(({ form }) => form)];
  return levels.map((level) => ({
    label: level,
    text: level + behind,
    isSnippet: true,
    kind: CompletionItemKind.Keyword,
  }));
}

function classifiedByCandidate(cable: Cable | undefined): Candidate {
  const cite = reasonsOf(cable).at(-1)?.cite ?? '1.4';
  const label = 'Classified By: ';
  return {
    label,
    text: `${label}\${1:Position} \${2:Name} for reasons ${cite} (\${3:b}) and (\${4:d}).`,
    isSnippet: true,
    says: t('who classified the cable, and why'),
    kind: CompletionItemKind.Keyword,
  };
}

/** `E.O. 12958: DECL: 02/13/2018`: the order in force on the day of the cable, with each form that it knows. */
export function orderLineCandidates({ cable }: TypingPlace): readonly Candidate[] {
  const number = orderNumberOf(cable);
  return declassifyForms(cable, number).map(({ text, isSnippet, ...form }) => ({
    ...form,
    label: `E.O. ${number}: ${form.label}`,
    ...(text !== undefined && { text: `E.O. ${number}: ${text}` }),
    ...(isSnippet && { isSnippet }),
    about: { kind: 'order', code: number, day: dayOf(cable) },
  }));
}

/** What follows the number; a place that begins at the number itself lacks its colon. */
export function declassificationCandidates({ cable, start }: TypingPlace): readonly Candidate[] {
  const number = cable?.header.executiveOrder?.number;
  const forms = declassifyForms(cable, number?.value ?? orderNumberOf(cable));
  if (number?.end !== start) return forms;
  return forms.map((form) => ({ ...form, text: `: ${form.text ?? form.label}` }));
}

/** `1.4 (b)`, of the section in force on the day of the cable. */
export function reasonCandidates({ cable }: TypingPlace): readonly Candidate[] {
  const day = dayOf(cable);
  return reasonsOf(cable).map(({ cite, letter, meaning }) => {
    const code = `${cite} (${letter})`;
    return { label: code, says: meaning, kind: CompletionItemKind.EnumMember, about: { kind: 'reason', code, day } };
  });
}

/** `(b)` behind `1.4`, without the letters that stand there. */
export function reasonLetterCandidates({ cable, start, end }: TypingPlace): readonly Candidate[] {
  const cites = cable?.header.classifiedBy?.reasons ?? [];
  const cited = cites.findLast((each) => each.cite.end <= start);
  const there = new Set(cited?.letters.flatMap((each) => (each.start >= start && each.end <= end ? [] : [each.value])));
  const day = dayOf(cable);
  return reasonsOf(cable, cited?.cite.value)
    .filter(({ letter }) => !there.has(letter))
    .map(({ cite, letter, meaning }) => ({
      label: `(${letter})`,
      says: meaning,
      kind: CompletionItemKind.EnumMember,
      about: { kind: 'reason', code: `${cite} (${letter})`, day },
    }));
}

/** The reasons in force on the day of the cable; of another section, by the newest list that has it. */
function reasonsOf(cable: Cable | undefined, cite?: string) {
  const day = dayOf(cable);
  const inForce = reasons().filter(({ from, until }) =>
    day === undefined ? until === undefined : from <= day && (until === undefined || day <= until),
  );
  const wanted = inForce.filter((each) => cite === undefined || each.cite === cite);
  if (wanted.length > 0 || cite === undefined) return wanted;
  const order = reasons().findLast((each) => each.cite === cite)?.order;
  return reasons().filter((each) => each.cite === cite && each.order === order);
}

/** The order of the day of the cable; of the newest where the day is not known. */
function orderNumberOf(cable: Cable | undefined): string {
  return orderInForce(dayOf(cable) ?? '9999-12-31')?.number ?? '13526';
}

function dayOf(cable: Cable | undefined): string | undefined {
  const instant = cable?.envelope.dateTimeGroup?.instant;
  return instant === undefined ? undefined : isoDay(instant);
}
