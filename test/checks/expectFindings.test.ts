import { describe, expect, test } from 'vitest';
import { expectFindings } from './expectFindings';

const code = 'envelope/day-of-year';
const sample = `
  DE RUEHFR #0258 ⟦058⟧1659
  ZNY CCCCC ZZH
  O ⟪131659Z FEB 08⟫
  `;

describe('expectFindings fails on', () => {
  test('nothing, when all is as expected', () => expectFindings(sample, { code, fixed: 'DE RUEHFR #0258 0441659' }));

  test.each([
    ['a finding that is not expected', sample.replace(/[⟦⟧⟪⟫]/gu, ''), []],
    ['an expected finding that is missing', sample.replace('058', '044'), [{ code }]],
    ['another code', sample, [{ code: 'envelope/date-time-group', fixed: 'DE RUEHFR #0258 0441659' }]],
    ['another place', sample.replace('⟦058⟧1659', '⟦0581659⟧'), [{ code, fixed: 'DE RUEHFR #0258 0441659' }]],
    ['another related place', sample.replace(/[⟪⟫]/gu, ''), [{ code, fixed: 'DE RUEHFR #0258 0441659' }]],
    ['another message', sample, [{ code, message: 'Day 59', fixed: 'DE RUEHFR #0258 0441659' }]],
    ['another fix', sample, [{ code, fixed: 'DE RUEHFR #0258 0451659' }]],
    ['a fix that is not expected', sample, [{ code }]],
    ['a mark that is not closed', sample.replace('⟧', ''), [{ code }]],
    ['a mark that is not opened', sample.replace('⟦', ''), [{ code }]],
  ])('%s', (_, text, expected) => {
    expect(() => {
      expectFindings(text, ...expected);
    }).toThrow();
  });
});
