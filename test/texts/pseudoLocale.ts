/** A made-up language: what the program says is in letters that no cable and no table has, and dates are in Russian. */
import english from '../../l10n/bundle.l10n.json';

/** `Place: {0}` in full-width letters, with `{0}` as it is. */
function inMadeUpLanguage(text: string): string {
  // The text that names the language of dates.
  if (text === 'en-GB') return 'ru';
  return text
    .split(/(\{\d+\})/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[a-z]/gi, fullWidth)))
    .join('');
}

function fullWidth(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}

export const MADE_UP_LANGUAGE = Object.fromEntries(Object.keys(english).map((text) => [text, inMadeUpLanguage(text)]));
