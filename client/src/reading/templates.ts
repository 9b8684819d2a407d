/** What a new cable holds. Pure: no part of VS Code but the syntax of its snippets. */

/** The order on classified information that is in force. */
const ORDER = '13526';

/** A snippet for that moment. */
export type Template = (now: Date) => string;

/** The places to fill in are numbered as they stand, so that Tab goes down the page. */
export const unclassified: Template = (now) =>
  lines(
    address(now),
    'UNCLAS ${3:PARIS} ${4:000001}',
    '',
    `E.O. ${ORDER}: N/A`,
    'TAGS: ${5:PREL}',
    'SUBJECT: ${6:TITLE}',
    '',
    '1. ${7:SUMMARY: What happened, and why it matters. END SUMMARY.}',
    '',
    '2. ${8:Text.}',
    '${9:SIGNATURE}',
    '$0',
  );

export const classified: Template = (now) =>
  lines(
    address(now),
    '${4|C O N F I D E N T I A L,S E C R E T|} ${3:PARIS} ${5:000001}',
    '',
    'SIPDIS',
    '',
    `E.O. ${ORDER}: DECL: ${tenYearsOn(now)}`,
    'TAGS: ${6:PREL}',
    'SUBJECT: ${7:TITLE}',
    '',
    'Classified By: ${8:Political Counselor A. Person} for reasons 1.4 (b) and (d).',
    '',
    '1. (C) ${9:SUMMARY: What happened, and why it matters. END SUMMARY.}',
    '',
    '2. (C) ${10:Text.}',
    '${11:SIGNATURE}',
    '$0',
  );

function address(now: Date): string {
  return lines(`\${1:R} ${dateTimeGroup(now)}`, 'FM ${2:AMEMBASSY} ${3:PARIS}', 'TO RUEHC/SECSTATE WASHDC');
}

/** `141659Z FEB 26` */
function dateTimeGroup(now: Date): string {
  const time = [now.getUTCDate(), now.getUTCHours(), now.getUTCMinutes()].map(two).join('');
  const month = now.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' }).toUpperCase();
  return `${time}Z ${month} ${two(now.getUTCFullYear() % 100)}`;
}

/** `02/14/2036`: the longest that an original classification lasts without a reason for more. */
function tenYearsOn(now: Date): string {
  const day = new Date(Date.UTC(now.getUTCFullYear() + 10, now.getUTCMonth(), now.getUTCDate()));
  return `${two(day.getUTCMonth() + 1)}/${two(day.getUTCDate())}/${day.getUTCFullYear()}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function lines(...all: readonly string[]): string {
  return all.join('\n');
}
