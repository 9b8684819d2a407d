import { usingCodes } from '../codes/own';
import { explain, type Explanation } from '../features/explain';
import { plainText } from '../features/plainText';
import { plainCard, plainOf } from '../features/hover/card';
import { tellWrongCodes } from './ownCodes';
import { codesFor, projectComplaints } from './project';
import { readText, STANDARD_INPUT, Unreadable } from './readText';
import { fail, print, tellFound } from './terminal';

export const EXPLAIN_FORMATS = ['text', 'json'] as const;

export interface ExplainOptions {
  readonly format: (typeof EXPLAIN_FORMATS)[number];
  /** `--no-project` makes it false. */
  readonly project: boolean;
  readonly codes?: string;
}

/** Prints what each code or line means; one that the tables lack is told like the others, and by the exit code. */
export async function printExplanations(codes: readonly string[], options: ExplainOptions): Promise<void> {
  const { format } = options;
  if (options.codes !== undefined && !tellWrongCodes(options.codes)) return;
  if (options.project) for (const sentence of projectComplaints([STANDARD_INPUT])) fail(sentence);
  const written = await withStandardInput(codes);
  if (written === undefined) return;
  const given = written.filter((code) => code.trim() !== '');
  if (given.length < written.length) fail('A code is empty.');
  const own = codesFor(STANDARD_INPUT, { project: options.project, codes: options.codes });
  const explanations = usingCodes(own, () => given.map(explain));
  if (explanations.some(({ known }) => !known)) tellFound();
  await print(format === 'json' ? jsonOf(explanations) : textOf(explanations));
}

/** The codes with those of standard input, a line each, in place of `-`; `undefined` where that cannot be read. */
async function withStandardInput(codes: readonly string[]): Promise<readonly string[] | undefined> {
  if (!codes.includes(STANDARD_INPUT)) return codes;
  try {
    const lines = (await readText(STANDARD_INPUT)).split(/\r?\n/).filter((line) => line.trim() !== '');
    const first = codes.indexOf(STANDARD_INPUT);
    return codes.flatMap((code, i) => (code !== STANDARD_INPUT ? [code] : i === first ? lines : []));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    fail(error.message);
    return undefined;
  }
}

/** A meaning a paragraph, its facts indented; before those of a line, the line itself. */
function textOf(explanations: readonly Explanation[]): string {
  const paragraphs = explanations.flatMap(({ written, meanings }) => {
    const cards = meanings.map(({ card }) => plainOf(card).replaceAll('\n', '\n  '));
    const isLine = meanings.some(({ kind }) => kind === undefined) && cards.length > 1;
    return isLine ? [`> ${plainText(written)}`, ...cards] : cards;
  });
  return paragraphs.length > 0 ? `${paragraphs.join('\n\n')}\n` : '';
}

function jsonOf(explanations: readonly Explanation[]): string {
  const objects = explanations.map(({ written, known, meanings, near }) => ({
    written: plainText(written),
    known,
    meanings: meanings.map(({ kind, card }) => {
      const { code, says, facts } = plainCard(card);
      return {
        kind: kind ?? null,
        code,
        says,
        facts: facts.map(({ label, text }) => ({ label: label ?? null, text })),
      };
    }),
    near,
  }));
  return `${JSON.stringify(objects, null, 2)}\n`;
}
