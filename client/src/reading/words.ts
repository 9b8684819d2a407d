/** The words of the reading view's page. */
import { l10n } from 'vscode';
import type { PageWords } from '../../page/messages';

export function pageWords(): PageWords {
  return {
    place: l10n.t('Cable {0} of {1} in this file', '{0}', '{1}'),
    header: l10n.t('Header'),
    line: l10n.t('Line'),
    written: l10n.t('As written'),
    meaning: l10n.t('Meaning'),
    table: l10n.t('The header of the cable, with the meaning of each code'),
    goTo: l10n.t('Go to {0} in the text', '{0}'),
    goToParagraph: l10n.t('Paragraph {0}: go to it in the text', '{0}'),
    open: l10n.t('Open {0}', '{0}'),
    nothing: l10n.t('This text has no cable to read.'),
  };
}
