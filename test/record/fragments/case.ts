/** Lines of a header, or of a text, alone, with what is to be read from them. */
export type Case = readonly [fragment: string, expected: string | undefined];
