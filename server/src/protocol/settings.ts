import * as v from 'valibot';
import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Severity } from '../checks/check';
import { HOVER_GROUPS, type HoverGroup } from '../features/hover/groups';
import type { HintKinds } from '../features/inlayHints';
import type { Levels } from '../project/levels';
import type { Log } from './answer';
import type { ClientSupport } from './clientSupport';

/** The settings that the server reads. */
export interface Settings {
  readonly diagnosticsEnabled: boolean;
  readonly hoverEnabled: boolean;
  /** What is not explained. */
  readonly hoverOff: ReadonlySet<HoverGroup>;
  /** Which codes have their meaning beside them. */
  readonly inlayHints: HintKinds;
  readonly libraryEnabled: boolean;
  /** Whether a line over each cable says how often it is cited. */
  readonly codeLensEnabled: boolean;
  /** How severe the findings of a check or a group are: `{ "damage": "hint", "header/tag-unknown": "off" }`. */
  readonly checks: Levels;
  /** The file with the user's own codes, as it is written: a path. */
  readonly codes: string | undefined;
}

/**
 * Settings as a client gives them: `{ diagnostics: { enabled: true } }`. What is missing, or `null` as clients write an
 * unset value, takes its default; so does what is wrong, with one line in the log that says so.
 */
export function readSettings(given: unknown, log: Log): Settings {
  const onOrOff = (name: string, fallback: boolean): boolean => {
    const value = name.split('.').reduce<unknown>((from, key) => (isRecord(from) ? from[key] : undefined), given);
    const result = v.safeParse(v.nullish(v.boolean(), fallback), value);
    if (result.success) return result.output;
    log(
      `The setting cable.${name} is ${JSON.stringify(value)} but must be true or false; ${String(fallback)} is used.`,
    );
    return fallback;
  };
  return {
    diagnosticsEnabled: onOrOff('diagnostics.enabled', true),
    hoverEnabled: onOrOff('hover.enabled', true),
    hoverOff: new Set(HOVER_GROUPS.filter((group) => !onOrOff(`hover.groups.${group}`, true))),
    inlayHints: {
      indicators: onOrOff('inlayHints.indicators', false),
      dateTimeGroups: onOrOff('inlayHints.dateTimeGroups', false),
      tags: onOrOff('inlayHints.tags', false),
    },
    libraryEnabled: onOrOff('library.enabled', true),
    codeLensEnabled: onOrOff('library.codeLens', true),
    checks: readLevels(isRecord(given) ? given['checks'] : undefined, log),
    codes: readPath(isRecord(given) ? given['codes'] : undefined, log),
  };
}

const level = v.picklist(['error', 'warning', 'information', 'hint', 'off']);

/** What is no level is left out, with a line in the log. */
function readLevels(given: unknown, log: Log): Levels {
  if (given === undefined || given === null) return {};
  if (!isRecord(given)) {
    log(`The setting cable.checks is ${JSON.stringify(given)} but must be an object; it is not used.`);
    return {};
  }
  const levels: Record<string, Severity | 'off'> = {};
  for (const [code, value] of Object.entries(given)) {
    const result = v.safeParse(level, value);
    if (result.success) levels[code] = result.output;
    else {
      log(
        `The setting cable.checks has ${JSON.stringify(value)} for ${code} but must have error, warning, information, hint or off; it is not used.`,
      );
    }
  }
  return levels;
}

function readPath(given: unknown, log: Log): string | undefined {
  const result = v.safeParse(v.nullish(v.string(), ''), given);
  if (result.success) return result.output.trim() || undefined;
  log(`The setting cable.codes is ${JSON.stringify(given)} but must be the path of a file; it is not used.`);
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Follows the client's settings: asks for them when the client is ready and whenever they change, or takes them from
 * the notice itself where the client cannot be asked. Gives the function that waits for the current ones.
 *
 * @param options those of `initialize`: `{ cable: { … } }` holds for a client that tells no settings otherwise
 */
export function followSettings(
  connection: Connection,
  support: ClientSupport,
  initialized: Promise<void>,
  options: unknown,
  log: Log,
  onChange: () => void,
): () => Promise<Settings> {
  let current: Promise<Settings> | undefined;
  const first = isRecord(options) ? options['cable'] : undefined;

  const ask = async (): Promise<Settings> => {
    if (!support.configuration) return readSettings(first, log);
    try {
      const told: unknown = await connection.workspace.getConfiguration('cable');
      return readSettings(told ?? first, log);
    } catch (error) {
      log(`The client did not tell its settings, so those of the start are used: ${String(error)}`);
      return readSettings(first, log);
    }
  };

  void initialized.then(() => {
    if (!support.configurationRegistration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: ['cable', 'files.exclude'] })
      .catch((error: unknown) => log(`Changes of the settings will not be seen: ${String(error)}`));
  });
  connection.onDidChangeConfiguration((change) => {
    const told = change?.settings as { readonly cable?: unknown } | null | undefined;
    current = support.configuration ? ask() : Promise.resolve(readSettings(told?.cable, log));
    onChange();
  });
  return () => (current ??= ask());
}
