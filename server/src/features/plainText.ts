/** How much is shown of one piece of a cable, at most. */
const LIMIT = 200;

const BLANKS = /[\s\u0085]+/g;

/** Controls, marks that turn or join a line, ends of line, private characters and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A piece of a cable as it may be shown anywhere: on one line, cut where it is too long, and with nothing in it that a
 * terminal obeys or that turns the direction of the line.
 */
export function plainText(text: string, limit = LIMIT): string {
  if (text.length <= limit) return withUnseenShown(joined(text));
  // Twice the limit is enough to fill it, however many blanks are joined. A pair that the cut parts goes as a whole.
  const cut = text
    .slice(0, limit * 2)
    .replace(BLANKS, ' ')
    .trimStart()
    .slice(0, limit - 1);
  return `${withUnseenShown(cut.replace(/[\uD800-\uDBFF]$/, ''))}…`;
}

/** The whole text, blanks as they are, with each character that cannot be seen by its number: `[U+202E]`. */
export function withUnseenShown(text: string): string {
  return text.replace(
    UNSEEN,
    (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}

/** For lists, where a number in brackets would be noise: controls become blanks, all else that cannot be seen goes. */
export function withoutUnseen(text: string): string {
  return joined(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(UNSEEN, ''));
}

function joined(text: string): string {
  return text.replace(BLANKS, ' ').trim();
}
