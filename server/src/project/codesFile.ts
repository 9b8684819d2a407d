import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Span } from '../cable/span';

/** The file with a user's own codes that a project file names, and where it does. */
export interface CodesFile extends Span {
  /** Relative to the folder of the project file, with slashes. */
  readonly path: string;
}

/** Reads `"codes"` of a `.cable.json`, right or wrong otherwise: whoever reads files has to know which. */
export function codesFileIn(text: string): CodesFile | undefined {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const node = tree && findNodeAtLocation(tree, ['codes']);
  const path: unknown = node?.type === 'string' ? node.value : undefined;
  if (!node || typeof path !== 'string' || !liesBelow(path)) return undefined;
  return { path, start: node.offset, end: node.offset + node.length };
}

/** Whether a path leads into its folder: a project file that came with a folder has nothing to say about other places. */
export function liesBelow(path: string): boolean {
  return path !== '' && !/^(?:[a-z]:|[\\/])/i.test(path) && !path.split(/[\\/]/).includes('..');
}
