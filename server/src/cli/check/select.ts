import { checks } from '../../checks';
import type { Check } from '../../checks/check';

/** The group of a check: what is before the slash of its code. */
const groupOf = (code: string) => code.slice(0, code.indexOf('/'));

/** The first name that is neither a code nor a group of them. */
export function unknownCode(names: readonly string[]): string | undefined {
  return names.find((name) => !checks.some(({ code }) => code === name || groupOf(code) === name));
}

/** The checks with these codes, or in these groups; all of them when none is named. */
export function checksNamed(names: readonly string[]): readonly Check[] {
  if (names.length === 0) return checks;
  return checks.filter(({ code }) => names.includes(code) || names.includes(groupOf(code)));
}
