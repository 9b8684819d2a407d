export type * from './model';
export { contains, span, touches, valued, type Span, type Valued } from './span';
export { afterLine, splitLines, type Lines } from './lines';
export { isCable, recognise } from './recognise';
export { parseCables } from './parse';
