import type { Check } from './check';

/** Every check, in the order of the lines that they look at. */
export const checks: readonly Check[] = [];
