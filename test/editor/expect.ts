// Assertions that run in every host.

/** Fails unless the values have the same shape; what the value is is said in the message. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, e] = [show(actual), show(expected)];
  if (a !== e) throw new Error(`${what}:\nexpected ${e}\nbut was  ${a}`);
}

export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Fails unless the text has the part. */
export function contains(text: string, part: string, what: string): void {
  ok(text.includes(part), `${what} should contain “${part}”, but is:\n${text}`);
}

function show(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}
