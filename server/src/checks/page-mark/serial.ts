import { defineCheck } from '../check';
import { pageMarksOf } from './marks';

/** `PARIS 00004541 002 OF 002` in the cable `PARIS 004514`. */
export const pageMarkSerial = defineCheck({
  code: 'page-mark/serial',
  severity: 'warning', // 3 of 1,605 cables; two have pages of another cable
  rule: "A page mark has the classification line's serial number.",
  check(cable, report) {
    const serial = cable.header.classification?.serial;
    if (!serial) return;
    for (const { serial: marked } of pageMarksOf(cable)) {
      if (!marked || Number(marked.value) === Number(serial.value)) continue;
      report({
        at: marked,
        message: `The page mark has the number ${marked.value}, but the classification line has ${serial.value}.`,
        related: [{ at: serial, message: 'The serial number on the classification line.' }],
      });
    }
  },
});
