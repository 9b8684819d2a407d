import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import * as v from 'valibot';
import type { Span } from '../cable/span';
import type { Project } from './project';

/** What is wrong with a project file, and where in it. */
export interface ProjectProblem extends Span {
  readonly message: string;
}

export type ReadProject = { readonly project: Project } | { readonly problem: ProjectProblem };

const FILE = 'A project file has checks, ignorePaths and ignore';
const OBJECT = 'The levels in "checks" are an object of codes.';

const level = v.picklist(
  ['error', 'warning', 'information', 'hint', 'off'],
  'A level is "error", "warning", "information", "hint" or "off".',
);
const strings = (what: string) => v.array(v.string(`${what} is a text.`), `${what}s are a list of texts.`);

/**
 * Reads the text of a `.cable.json`: comments and a comma after the last item are let through. A wrong file gives the
 * first thing that is wrong with it, and no settings: half of what somebody wanted is not what they wanted.
 *
 * @param codes the codes of all checks: a name that is none of them, nor a group of them, is wrong
 */
export function readProject(text: string, codes: readonly string[]): ReadProject {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [error] = errors;
  if (error || !tree) {
    const at = error ?? { offset: 0, length: text.length, error: 0 };
    const what = error ? printParseErrorCode(error.error) : 'nothing';
    return problem(at.offset, at.length, `This is no JSON: ${words(what)} here.`);
  }
  // To the validator a list is an object, too.
  const list = [tree, findNodeAtLocation(tree, ['checks'])].find((node) => node?.type === 'array');
  if (list) return problem(list.offset, list.length, list === tree ? `${FILE}.` : OBJECT);
  const result = v.safeParse(schemaFor(codes), valueOf(tree));
  if (result.success) return { project: result.output };
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const node = nodeAt(tree, path, issue.path?.at(-1)?.origin === 'key');
  return problem(node.offset, node.length, issue.message);
}

function schemaFor(codes: readonly string[]) {
  const known = new Set(codes.flatMap((code) => [code, code.slice(0, code.indexOf('/'))]));
  const name = v.pipe(
    v.string(),
    v.check(
      (key) => known.has(key),
      ({ input }) => `No check and no group of checks is named ${JSON.stringify(input)}.`,
    ),
  );
  const code = v.pipe(
    v.string('The code of a check is a text.'),
    v.check(
      (value) => codes.includes(value),
      ({ input }) => `No check is named ${JSON.stringify(input)}.`,
    ),
  );
  const file = v.string('The file of an ignored finding is a path, relative to the folder of this file.');
  const line = v.string('The line of an ignored finding is its text.');
  const item = v.strictObject(
    { file, code, line: v.exactOptional(line) },
    unknownKey('An ignored finding has file, code and line'),
  );
  return v.strictObject(
    {
      $schema: v.optional(v.string()),
      checks: v.optional(v.record(name, level, OBJECT), {}),
      ignorePaths: v.optional(strings('An ignored path'), []),
      ignore: v.optional(v.array(item, '"ignore" is a list of findings.'), []),
    },
    unknownKey(FILE),
  );
}

/** What is said of a key too many, one that is missing, or of something else than an object. */
function unknownKey(what: string) {
  return ({ expected, received }: { readonly expected: string | null; readonly received: string }) =>
    expected === 'never' ? `${what}, and nothing named ${received}.` : `${what}.`;
}

/** The smallest part of the file on the path of what is wrong; the name itself where the name is wrong. */
function nodeAt(tree: Node, path: JSONPath, isName: boolean): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return isName && length === path.length ? (node.parent?.children?.[0] ?? node) : node;
  }
  return tree;
}

/** The value as data: no key of a file can become a method of an object. */
function valueOf(node: Node): unknown {
  switch (node.type) {
    case 'array':
      return (node.children ?? []).map(valueOf);
    case 'object':
      return Object.fromEntries(
        (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
          key && value ? [[String(key.value), valueOf(value)]] : [],
        ),
      );
    default:
      return node.value;
  }
}

function problem(start: number, length: number, message: string): { readonly problem: ProjectProblem } {
  return { problem: { start, end: start + length, message } };
}

/** `ValueExpected` as words: `value expected`. */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
}
