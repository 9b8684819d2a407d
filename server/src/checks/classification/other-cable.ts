import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { isMixed } from '../origin';

/** The address of one cable above the text of another. */
export const otherCable = defineCheck({
  code: 'classification/other-cable',
  severity: 'warning', // 7 of 5,511 cables
  rule: 'Address and text are of one cable.',
  layouts: ['transmission', 'telegram'],
  check(cable, report) {
    const { envelope, header } = cable;
    const { classification } = header;
    if (!isMixed(cable) || !classification?.post || !classification.serial || !envelope.from) return;
    const { from, station } = envelope;
    report({
      at: classification,
      message: station?.serial
        ? t(
            'The text is {0} {1}, but the address above it is of a cable from {2}, #{3}.',
            ...[classification.post.value, classification.serial.value, from.name.value, station.serial.value],
          )
        : t(
            'The text is {0} {1}, but the address above it is of a cable from {2}.',
            ...[classification.post.value, classification.serial.value, from.name.value],
          ),
      related: [
        { at: from, message: t('The sender.') },
        ...(station?.serial ? [{ at: station.serial, message: t('The serial number on the DE line.') }] : []),
      ],
    });
  },
});
