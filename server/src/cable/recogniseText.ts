/**
 * The text of a telegram that lost its header is known by less than a mark: by its capitals, its numbered paragraphs, the
 * words of the trade, and a surname alone at the end. All four are asked for, because a manual in capitals has two. The
 * small entry of the editor does not ask at all.
 */
import type { Evidence } from './model';

/** How much of a text is looked at, and how much of its end. */
const HEAD = 8000;
const TAIL = 200;

const firstParagraph = /^[ \t]{0,8}1\. (?=[A-Z("])/m;
const secondParagraph = /^[ \t]{0,8}2\. (?=[A-Z("])/m;
const surname = /(?:^|\n)[ \t]{0,20}([A-Z][A-Z'’-]{2,20}(?: [A-Z][A-Z'’-]{2,20})?)\s{0,40}$/;
/** What ends other texts in capitals. */
const noSurname =
  /\b(?:END|BT|NNNN?|PAGE|TEXT|SUMMARY|COMMENT|UNCLASSIFIED|CONFIDENTIAL|SECRET|DRAFT|COPY|ANNEX|APPENDIX|THANKS|REGARDS|AMEN|DATE|SIGNATURE|TOTAL|NOTICE|WARNING|LICENSE|NONE)\b/;
/** Words of telegrams and of nothing else. */
const telling =
  /\b(?:REFTELS?|SEPTEL|EMBOFFS?|POLOFFS?|ECONOFFS?|CONOFFS?|CHARGE D'AFFAIRES|(?:CONFIDENTIAL|SECRET|UNCLASSIFIED|LIMITED OFFICIAL USE|LOU|[CSU])\)? ?-? ?ENTIRE TEXT|NOTAL)\b/;
/** Words that other papers of a government have too: two of them count. */
const usual =
  /\b(?:USG|GO[A-Z]|MFA|FONMIN|PRIMIN|DEFMIN|DCM|USUN|DEPT|REFS? [A-F]|FYI|END SUMMARY|END COMMENT|[A-Z]{2,}DEL|PARA \d)\b/g;

/** The marks of a telegram's bare text; empty for other text. Cost: constant, but for the case of letters in its head. */
export function recogniseText(text: string): readonly Evidence[] {
  const head = text.slice(0, HEAD);
  const first = firstParagraph.exec(head);
  // What stands above paragraph 1 is the end of a header or a summary, not a chapter.
  if (!first || first.index > 2500 || !isCapitals(head) || !secondParagraph.test(head)) return [];
  const tailStart = Math.max(0, text.length - TAIL);
  const name = surname.exec(text.slice(tailStart));
  if (name?.[1] === undefined || noSurname.test(name[1]) || tailStart + name.index <= first.index) return [];
  const word = telling.exec(head) ?? (new Set(head.match(usual)).size >= 2 ? usual.exec(head) : undefined);
  usual.lastIndex = 0;
  if (!word) return [];
  const at = tailStart + name.index + name[0].indexOf(name[1]);
  // References or a summary above paragraph 1 are the telegram's too.
  const evidence: Evidence[] = [
    { kind: 'telegramText', strong: true, start: head.search(/\S/), end: first.index + first[0].length },
    { kind: 'telegramText', strong: false, start: word.index, end: word.index + word[0].length },
    { kind: 'telegramText', strong: false, start: at, end: at + name[1].length },
  ];
  return evidence.sort((a, b) => a.start - b.start);
}

/** Whether a text has hardly a lower-case letter. */
function isCapitals(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) upper++;
    else if (code >= 97 && code <= 122 && ++lower > 200) return false;
  }
  return upper >= 200 && lower * 40 < upper;
}
