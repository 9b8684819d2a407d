import { t } from '@vscode/l10n';
import type { Declassify } from '../../cable/model';
import type { Span } from '../../cable/span';
import { editDistance } from '../../spelling/nearest';
import { changedPart, rewrite } from '../change';
import { parseCalendarDate } from '../../cable/executiveOrder';
import { defineCheck, replace } from '../check';

/** `E.O. 12958: DELC: 02/12/2018`, `DECL: 0212/2018`, `N.A` */
export const declassificationShape = defineCheck({
  code: 'header/declassification-shape',
  severity: 'warning',
  rule: 'What follows the executive order is N/A, or DECL: and a date or a code.',
  fix: 'Writes the word, the slash or N/A.',
  check({ header: { executiveOrder } }, report, { slice }) {
    const declassify = executiveOrder?.declassify;
    if (declassify?.kind === 'other' && /^DECL[:.]?$/i.test(slice(declassify))) {
      report({ at: declassify, message: t('No date or code of declassification follows DECL.') });
      return;
    }
    const found = declassify && damageIn(declassify, slice);
    if (!found) {
      const value = declassify?.kind === 'other' ? declassify.written : undefined;
      const [, day = '', year = ''] = /^(\d{3})\/?((?:19|20)\d\d)$/.exec(value ? slice(value) : '') ?? [];
      if (!value || day === '') return;
      // `116/2017` is 1/16 or 11/6.
      const dates = [1, 2]
        .map((at) => `${day.slice(0, at)}/${day.slice(at)}/${year}`)
        .filter((date) => parseCalendarDate(date));
      report({
        at: value,
        message: t('“{0}” is no date: a slash was lost.', slice(value)),
        fix: dates.map((date) => replace(value, date, t('Write {0}', date))),
      });
      return;
    }
    const { at, meant } = found;
    const written = slice(at);
    report({
      at: changedPart(written, at, meant),
      message: t('“{0}” is damaged; {1} is meant.', written, meant),
      fix: rewrite(written, at, meant, t('Write {0}', meant)),
    });
  },
});

function damageIn(
  declassify: Declassify,
  slice: (at: Span) => string,
): { readonly at: Span; readonly meant: string } | undefined {
  if (declassify.kind === 'none') return undefined;
  const value = slice(declassify.written);
  const [, month, day, year] = /^(\d\d)\/?(\d\d)\/?((?:19|20)\d\d)$/.exec(value) ?? [];
  const meant = `${month ?? ''}/${day ?? ''}/${year ?? ''}`;
  if (month !== undefined && (declassify.kind === 'other' || (meant !== value && declassify.date))) {
    return { at: declassify.written, meant };
  }
  // `31/12/2018`
  const [, first, second, behind] = /^(1[3-9]|2\d|3[01])\/(\d\d)\/((?:19|20)\d\d)$/.exec(value) ?? [];
  if (first !== undefined && declassify.kind === 'date' && declassify.date) {
    return { at: declassify.written, meant: `${second ?? ''}/${first}/${behind ?? ''}` };
  }
  if (declassify.kind === 'date') return undefined;
  const whole = slice(declassify);
  const [, word = '', mark = '', date = ''] =
    /^([A-Z]{2,6}|[A-Z]{2,4}1(?=[:;.,]))([:;.,]?) {0,3}((?:\d{1,2}\/\d{1,2}|\d{4}[/-]\d{1,2})[/-]\d{1,4})$/i.exec(
      whole,
    ) ?? [];
  if (word !== '' && editDistance(word.toUpperCase(), 'DECL', 2) <= 2)
    return { at: declassify, meant: `DECL${mark === '' ? '' : ':'} ${date}` };
  if (/^\d{1,2}\/\d{1,2}\/(?:19|20)\d\d$/.test(value)) return { at: declassify.written, meant: `DECL: ${value}` };
  if (/^(?:N[.,;|\\ l1I]A|M\/A|N\/[SQ]|H\/A|N\/{2,3}A|N\/|\/A|N\/AA|NN\/A|A\/N)\.?$/i.test(value))
    return { at: declassify.written, meant: 'N/A' };
  return undefined;
}
