import type { CableRecord } from './record';

/**
 * A record as JSON, with the name of its file where there is one. The one place where what is absent becomes `null`.
 * @param indent blanks for each level; none puts all on one line
 */
export function recordJson(file: string | undefined, record: CableRecord, indent?: number): string {
  const named = file === undefined ? record : { file, ...record };
  return JSON.stringify(named, (_, value: unknown) => (value === undefined ? null : value), indent);
}
