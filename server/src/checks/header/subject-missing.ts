import { t } from '@vscode/l10n';
import { span } from '../../cable/span';
import { defineCheck } from '../check';
import { hasHeader, isDamaged, lineBefore } from './lines';

/** `TAGS: PREL, FR` with the text below it, or `SUBJECT:` alone. */
export const subjectMissing = defineCheck({
  code: 'header/subject-missing',
  severity: 'warning', // 170 of 5,803 transmissions by the label, some of them on a line with others
  rule: 'The header has a subject.',
  layouts: ['transmission', 'telegram'],
  check(cable, report, context) {
    const { subject, executiveOrder, tags } = cable.header;
    if (subject) {
      if (subject.title.value === '' && !subject.portionMark) {
        report({
          at: span(subject.start, subject.end),
          message: t('Nothing follows {0} on this line or the next.', context.slice(subject.label)),
        });
      }
      return;
    }
    if (!hasHeader(cable) || isDamaged(context, 'subject')) return;
    const at = lineBefore(cable, executiveOrder, tags);
    if (at) report({ at, message: t('No SUBJECT line stands in the header.') });
  },
});
