/** Fixed words of the header: those that the parser needs to tell one kind of line from another. */

/** Captions that stand on a line of their own, or several on one line. */
export const CAPTIONS: ReadonlySet<string> = new Set([
  'SIPDIS',
  'NODIS',
  'EXDIS',
  'LIMDIS',
  'STADIS',
  'NOFORN',
  'SENSITIVE',
  'TERREP',
  'EFTO',
  'ROGER CHANNEL',
  'CHEROKEE',
  'NOFORN SIPDIS',
  'SENSITIVE SIPDIS',
  'SENSITIVE BUT UNCLASSIFIED',
  'LIMITED OFFICIAL USE',
  'NOT FOR INTERNET DISTRIBUTION',
  'NOT FOR INTERNET',
  'VISAS VIPER',
  'CORRECTED COPY',
  'CODEL',
  'STAFFDEL',
  'AIDAC',
  'INFORM CONSULS',
  'SPECAT',
  'MINIMIZE CONSIDERED',
]);

export const PRECEDENCE_WORDS: readonly string[] = ['NIACT IMMEDIATE', 'FLASH', 'IMMEDIATE', 'PRIORITY', 'ROUTINE'];

export const MONTHS: readonly string[] = [
  'JAN',
  'FEB',
  'MAR',
  'APR',
  'MAY',
  'JUN',
  'JUL',
  'AUG',
  'SEP',
  'OCT',
  'NOV',
  'DEC',
];

/** Words of the Classified By line and of the labels: two halves that make one of these are one broken word. */
export const HEADER_WORDS: ReadonlySet<string> = new Set([
  'AMBASSADOR',
  'AFFAIRES',
  'AFFAIRS',
  'CHARGE',
  'CHIEF',
  'CLASSIFIED',
  'COUNSELOR',
  'COUNSELLOR',
  'DECL',
  'DEPUTY',
  'DIRECTOR',
  'ECONOMIC',
  'MINISTER',
  'MISSION',
  'OFFICER',
  'POLITICAL',
  'REASON',
  'REASONS',
  'SECRETARY',
  'SECTION',
  'SUBJECT',
]);
