import { config } from '@vscode/l10n';
import * as v from 'valibot';
import type { Log } from './answer';

/** A bundle as VS Code reads it from `l10n/bundle.l10n.<language>.json`. */
const bundle = v.record(
  v.string(),
  v.union([v.string(), v.object({ message: v.string(), comment: v.array(v.string()) })]),
);

const options = v.nullish(v.object({ l10n: v.nullish(bundle, {}) }), {});

/**
 * Takes the texts of the reader's language from the options that a client starts the server with: `{ l10n: { … } }`. What is
 * missing there stays English, and so does everything for a client that sends none.
 */
export function takeTranslations(initializationOptions: unknown, log: Log): void {
  const given = v.safeParse(options, initializationOptions);
  if (given.success) config({ contents: given.output.l10n ?? {} });
  else log('The option l10n must be an object of texts; texts are shown in English.');
}
