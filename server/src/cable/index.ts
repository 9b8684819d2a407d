export type * from './model';
export type { Span, Valued } from './span';
export { parseCables, type ParseOptions } from './parse';
