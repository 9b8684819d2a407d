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
          message: `Nothing follows ${context.slice(subject.label)}` + ' on this line or the next.',
        });
      }
      return;
    }
    if (!hasHeader(cable) || isDamaged(context, 'subject')) return;
    const at = lineBefore(cable, executiveOrder, tags);
    if (at) report({ at, message: 'No SUBJECT line stands in the header.' });
  },
});
