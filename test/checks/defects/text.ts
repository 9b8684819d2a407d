import { type Defect, inText, put, transposed, swapped } from './plant';

const PARAGRAPH = /^[¶\uFFFD]?[2-8]\. {1,2}\(/;
const PAGE = /^[A-Z][A-Z .]{2,9} +00\d{6} +\d{3}(?:\.\d)? OF \d{3}/;

export const textDefects: readonly Defect[] = [
  // text
  inText('paragraph: number lost', PARAGRAPH, put(/^[¶\uFFFD]?\d\. {1,2}/, '')),
  inText('paragraph: number transposed with the next', PARAGRAPH, put(/^([¶\uFFFD]?)\d\./, '$19.')),
  inText(
    'paragraph: number one too high',
    PARAGRAPH,
    put(/^([¶\uFFFD]?)(\d)\./, (_, sign = '', n = '') => `${sign}${Number(n) + 1}.`),
  ),
  inText(
    'paragraph: number of the one before',
    PARAGRAPH,
    put(/^([¶\uFFFD]?)(\d)\./, (_, sign = '', n = '') => `${sign}${Number(n) - 1}.`),
  ),
  inText('paragraph: comma for the stop', PARAGRAPH, put(/^([¶\uFFFD]?\d)\./, '$1,')),
  inText('paragraph: pilcrow read as 1', /^[2-8]\. {1,2}\(/, put(/^/, '1')),
  inText('portion mark: opening bracket lost', PARAGRAPH, put(/\(([A-Z/]{1,5}\))/, '$1')),
  inText('portion mark: closing bracket lost', PARAGRAPH, put(/(\([A-Z/]{1,5})\)/, '$1')),
  inText('portion mark: unknown', PARAGRAPH, put(/\([A-Z/]{1,5}\)/, '(X)'), false),
  inText('portion mark: above the classification', PARAGRAPH, put(/\([A-Z/]{1,5}\)/, '(TS)'), false),
  inText('portion mark: missing', PARAGRAPH, put(/\([A-Z/]{1,5}\) ?/, ''), false),
  inText('portion mark: letters swapped', /^[¶\uFFFD]?\d\. {1,2}\(SBU\)/, put('(SBU)', '(SUB)')),
  inText(
    'page mark: serial transposed',
    PAGE,
    put(/00(\d{6})/, (_, digits = '') => `00${transposed(digits)}`),
  ),
  inText('page mark: total wrong', PAGE, put(/OF \d{3}/, 'OF 009')),
  inText('page mark: page beyond the total', PAGE, put(/(\d{3})((?:\.\d)?) OF (\d{3})/, '031$2 OF $3'), false),
  inText('page mark: post misspelt', PAGE, put(/^([A-Z]+)/, swapped)),
];
