import { applyEdits, type Edit as JsonEdit, modify, parse, type ParseError } from 'jsonc-parser';
import type { IgnoredFinding } from './project';

/** What a reader does not want to see again: one finding, those of a code in a file, or those of a code anywhere. */
export type Ignoring =
  | { readonly scope: 'here'; readonly finding: Required<IgnoredFinding> }
  | { readonly scope: 'file'; readonly finding: Pick<IgnoredFinding, 'file' | 'code'> }
  | { readonly scope: 'everywhere'; readonly code: string };

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

/**
 * The text of the project file after something is ignored; comments and order stay. Give the empty text for a file that
 * is not there yet.
 */
export function withIgnored(text: string, ignoring: Ignoring): string {
  const before = text.trim() === '' ? '{}\n' : text;
  return applyEdits(before, edits(before, ignoring));
}

/** Whether a text can be added to: it is empty, or JSON with comments that is an object. */
export function canBeChanged(text: string): boolean {
  if (text.trim() === '') return true;
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  return errors.length === 0 && typeof value === 'object' && value !== null && !Array.isArray(value);
}

function edits(text: string, ignoring: Ignoring): JsonEdit[] {
  if (ignoring.scope === 'everywhere') return modify(text, ['checks', ignoring.code], 'off', FORMAT);
  const known = (parse(text, [], { allowTrailingComma: true }) as { readonly ignore?: unknown } | undefined)?.ignore;
  if (!Array.isArray(known)) return modify(text, ['ignore'], [ignoring.finding], FORMAT);
  return modify(text, ['ignore', known.length], ignoring.finding, { ...FORMAT, isArrayInsertion: true });
}
