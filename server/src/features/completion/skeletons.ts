import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { MONTHS } from '../../cable/vocabulary';
import type { Candidate } from './candidate';

const MONTH = `\${8|${MONTHS.join(',')}|}`;

/** From the classification line to the first paragraph, with the stops from 10 on. */
const HEADER = `C O N F I D E N T I A L \${10:POST} \${4:000001}

SIPDIS

E.O. 12958: DECL: \${11:01/01/2018}
TAGS: \${12:PREL}
SUBJECT: \${13:TITLE}

REF: \${14:STATE 1}

Classified By: \${15:Position} \${16:Name} for reasons 1.4 (\${17:b}) and (\${18:d}).

1. (C) $0
`;

const TRANSMISSION = `VZCZCXYZ\${1:0000}
\${2|RR,PP,OO,ZZ|} RUEHWEB

DE \${3:RUEHC} #\${5:0001} \${6:001}\${7:1200}
ZNY CCCCC ZZH
R \${19:01}\${7:1200}Z ${MONTH} \${9:08}
FM \${20:AMEMBASSY POST}
TO \${21:RUEHC/SECSTATE WASHDC}
BT
${HEADER}
BT
#\${5:0001}

NNNN
`;

const TELEGRAM = `\${1|R,P,O,Z|} \${19:01}\${7:1200}Z ${MONTH} \${9:08}
FM \${20:AMEMBASSY POST}
TO \${21:SECSTATE WASHDC}
${HEADER}`;

const SMART = `UNCLASSIFIED

MRN: \${1:10} \${2:POST} \${3:1}
Date/DTG: \${4:Aug 03, 2010} / \${5:031406Z AUG 10}
From: \${6:AMEMBASSY POST}
Action: \${7:WASHDC, SECSTATE} \${8|ROUTINE,PRIORITY,IMMEDIATE|}
E.O.: \${9:13526}
TAGS: \${10:PREL}
Captions: \${11:SENSITIVE}
Reference: \${12:10 STATE 1}
Subject: \${13:Title}

1. (U) $0
`;

/** Whole headers for an empty document, each found by its first line as well. */
export function skeletonCandidates(): readonly Candidate[] {
  return [
    [t('Cable: full transmission'), TRANSMISSION, t('from VZCZC to NNNN, as the communications centre sent it')],
    [t('Cable: telegram'), TELEGRAM, t('from the date-time group on')],
    [t('Cable: SMART'), SMART, t('with the labels in use since 2010')],
  ].map(([label = '', text = '', says]) => ({
    label,
    text,
    isSnippet: true,
    filter: `${label} ${text.slice(0, 6)}`,
    says,
    kind: CompletionItemKind.Snippet,
  }));
}
