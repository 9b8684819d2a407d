import { type Cable, parseCables } from '../../server/src/cable';

/** The cable 08LIMA258 with this text and these lines behind its subject. */
export function sampleCable(text: string, header = 'REF: STATE 4284', subject = 'THE BELLS OF LIMA'): Cable {
  const [first] = parseCables(sampleText(text, header, subject)).cables;
  if (!first) throw new Error('The sample is no cable.');
  return first;
}

export function sampleText(text: string, header = 'REF: STATE 4284', subject = 'THE BELLS OF LIMA'): string {
  return `VZCZCXRO0042
PP RUEHPE
DE RUEHPE #0258 0451659
ZNY CCCCC ZZH
P 141659Z FEB 08
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC PRIORITY 1234
C O N F I D E N T I A L LIMA 000258

SIPDIS

E.O. 12958: DECL: 02/14/2018
TAGS: PREL PE
SUBJECT: ${subject}
${header}

${text}
`;
}
