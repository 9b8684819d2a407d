/** Invented texts for the tests of detection. */
export const CABLE = `VZCZCXYZ0001
OO RUEHC
DE RUEHXY #0258/01 0431659
ZNY CCCCC ZZH
O 121659Z FEB 08
FM AMEMBASSY EXAMPLE
TO SECSTATE WASHDC IMMEDIATE 1234
BT
C O N F I D E N T I A L EXAMPLE 000258
SUBJECT: HARBOUR MASTER PLANS A NEW PIER
1. (C) Summary.
`;

export const LETTER = 'Dear Anne,\n\nthe harbour was lovely this year.\n';

export const MEMO = 'MEMORANDUM\n\nTO: All staff\nSUBJECT: Parking\n\n1. Please park behind the house.\n';
