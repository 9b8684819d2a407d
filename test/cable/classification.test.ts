import { expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { sampleText } from './sample';

function classified(line: string) {
  const [cable] = parseCables(sampleText('1. (C) Text.').replace('C O N F I D E N T I A L LIMA 000258', line)).cables;
  const { classification } = cable?.header ?? {};
  return [
    classification?.level.value,
    classification?.post?.value,
    classification?.serial?.value,
    cable?.id,
    cable?.envelope.action.length,
  ];
}

test.each([
  'C O N F I D E N T A L LIMA 000258',
  'C O N F I D E N I T A L LIMA 000258',
  'CONFIDENTAL LIMA 000258',
  'CONFIDENTIALLIMA 000258',
  'C O N F I D E N T A L SECTION 01 OF 02 LIMA 000258',
])('%s', (line) => expect(classified(line)).toEqual(['confidential', 'LIMA', '000258', '08LIMA258', 1]));

test.each(['SECRETARIAT LIMA 2580', 'SECTOR OF LIMA 000258', 'UNCLEAR 000258'])('%s is no classification', (line) =>
  expect(classified(line)[0]).toBeUndefined(),
);
