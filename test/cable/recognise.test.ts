import { describe, expect, test } from 'vitest';
import { isCable, recognise } from '../../server/src/cable/recognise';

describe('what looks like one line of a cable is none yet', () => {
  test.each([
    'MRN: 12 34 5678\nPatient: A. Example\nSubject: Discharge summary',
    'CONFIDENTIAL DRAFT 2019\n\nTo: Board\nSubject: Merger',
    'SECRET GARDEN 1911\nSUBJECT: children literature',
    'TAGS: NYC\nSECRET SANTA 20231',
    '204500 Mar 15\nSubject: invoices',
    '120000 May 05 login ok\nTAGS: SEC OPS',
    '100233 The 12 items\nSUBJ: x',
    'NEW YORK 20240101 001 OF 003\nSubject: report',
    'PAGE 01 CHAPTER 1234\nSUBJECT: history',
    'RR ROUTE 5\nSUBJECT: mail',
    'TO AMEMBASSY Visa section\nSUBJECT: Visa application',
    'Date/DTG: 5 May\nSubject: minutes',
    'Subject: question\n\nSIPDIS?',
    'E.O. 12866: N/A\nTAGS: REG, FED',
    'FM RADIO GUIDE\nSUBJECT: Aerials\n1. (U) Tune in.',
    'MEMORANDUM\n\nSUBJECT: Lunch\n\n1. (U) Soup.',
    'VZCZCXRO1234 is how a transmission begins.',
    '> VZCZCXRO1234\n> OO RUEHFR\n> DE RUEHFR #0258 0441659\nWhat is this?',
  ])('%j', (text) => {
    expect(isCable(recognise(text))).toBe(false);
  });
});

describe('two marks of a cable are enough', () => {
  test.each([
    'VZCZCXRO1234\nOO RUEHFR',
    '\n\nid: 1\nrefid: 08LIMA258\n\nO 131659Z FEB 08\nFM AMEMBASSY LIMA',
    'UNCLAS LA PAZ 0039\n\nE.O. 11652: N/A\nTAGS: PINT, BL',
    'C O N F I D E N T I A L LIMA 000258\n\nSIPDIS',
    '\uFEFFE.O. 12958: DECL: 02/12/2018\nTAGS: PREL PE\nSUBJECT: BELLS',
    '\fPAGE 01  LA PAZ  00459  222152Z\nUNCLAS LA PAZ 0459',
    'This record is a partial extract of the original cable.\nTAGS: PREL',
  ])('%j', (text) => {
    expect(isCable(recognise(text))).toBe(true);
  });
});
