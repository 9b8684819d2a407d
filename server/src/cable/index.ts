export type * from './model';
export type { Span, Valued } from './span';
export { parseCables } from './parse';
