import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { hasHeader, isDamaged, lineBefore } from './lines';

/** `E.O. 12958: N/A` with SUBJECT below it. */
export const tagsMissing = defineCheck({
  code: 'header/tags-missing',
  severity: 'warning', // 192 of 5,803 transmissions by the label, some of them on a line with others
  rule: 'The header has a TAGS line.',
  layouts: ['transmission', 'telegram'],
  check(cable, report, context) {
    const { tags } = cable.header;
    if (tags?.items.length === 0) report({ at: tags.label, message: t('No tag follows TAGS.') });
    if (tags || !hasHeader(cable) || isDamaged(context, 'tags')) return;
    const at = lineBefore(cable, cable.header.executiveOrder);
    if (at)
      report({ at, message: t('No TAGS line, which says what the cable is about in codes, stands in the header.') });
  },
});
