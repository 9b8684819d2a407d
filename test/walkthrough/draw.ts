/**
 * Pictures of the window as SVG, in the colours of the reader's theme. VS Code shows them under a policy that lets in no
 * style, so that every colour is an attribute; outside of VS Code they have the colours of its light theme.
 */
import type { TokenisedLine } from '../grammar/tokenise';

export const WIDTH = 560;
export const LINE = 18;
/** Of a character; text is stretched to it, whatever the letters of the reader are. */
const CHARACTER = 6.6;

export type Ink = keyof typeof INKS;

const INKS = {
  text: 'var(--vscode-editor-foreground, #1f1f1f)',
  quiet: 'var(--vscode-descriptionForeground, #5c5c5c)',
  keyword: 'var(--vscode-debugTokenExpression-boolean, #0000ff)',
  name: 'var(--vscode-debugTokenExpression-name, #9b46b0)',
  string: 'var(--vscode-debugTokenExpression-string, #a31515)',
  number: 'var(--vscode-debugTokenExpression-number, #098658)',
  link: 'var(--vscode-textLink-foreground, #005fb8)',
  warning: 'var(--vscode-editorWarning-foreground, #895503)',
} as const;

const PAPER = 'var(--vscode-editor-background, #ffffff)';
const RAISED = 'var(--vscode-editorWidget-background, #f3f3f3)';
const EDGE = 'var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #c8c8c8))';
const CHOSEN = 'var(--vscode-focusBorder, #005fb8)';

/** A stretch of a line in one colour. */
export interface Run {
  readonly text: string;
  readonly ink?: Ink;
  readonly bold?: boolean;
  readonly struck?: boolean;
}

export function picture(height: number, ...parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-size="11">
${box(0.5, 0.5, WIDTH - 1, height - 1, 'paper')}
${parts.join('\n')}
</svg>
`;
}

export function box(x: number, y: number, width: number, height: number, kind: 'paper' | 'raised' | 'chosen'): string {
  const [fill, stroke] = { paper: [PAPER, EDGE], raised: [RAISED, EDGE], chosen: ['none', CHOSEN] }[kind];
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="${fill}" stroke="${stroke}"/>`;
}

/** A line of letters of one width, as in the editor; `y` is its middle. */
export function line(x: number, y: number, runs: readonly Run[]): string {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (length === 0) return '';
  const content = runs.map(run).join('');
  return `<text x="${x}" y="${y + 4}" textLength="${tenth(length * CHARACTER)}" font-family="monospace" xml:space="preserve">${content}</text>`;
}

/** A line of the window's own letters. */
export function label(x: number, y: number, ...runs: readonly Run[]): string {
  return `<text x="${x}" y="${y + 4}" font-family="sans-serif" xml:space="preserve">${runs.map(run).join('')}</text>`;
}

function run({ text, ink = 'text', bold, struck }: Run): string {
  const looks = (bold ? ' font-weight="bold"' : '') + (struck ? ' text-decoration="line-through"' : '');
  return `<tspan fill="${INKS[ink]}"${looks}>${escaped(text)}</tspan>`;
}

/** The wave under a stretch of a line of the editor. */
export function wave(x: number, y: number, from: number, to: number): string {
  const start = x + from * CHARACTER;
  const steps = Math.max(1, Math.round(((to - from) * CHARACTER) / 4));
  return `<path d="M${tenth(start)} ${y + 8}${'q1 -2 2 0t2 0'.repeat(steps)}" fill="none" stroke="${INKS.warning}"/>`;
}

/** Where the character stands. */
export function across(x: number, character: number): number {
  return tenth(x + character * CHARACTER);
}

/** A line in the colours of the grammar, cut to a width. */
export function coloured({ text, tokens }: TokenisedLine, width: number): readonly Run[] {
  return tokens
    .filter(({ start }) => start < width)
    .map(({ start, end, scopes }) => ({
      text: text.slice(start, Math.min(end, width)),
      ink: inkOf(scopes),
      bold: scopes.some((scope) => scope.startsWith('markup.')),
    }));
}

function inkOf(scopes: readonly string[]): Ink {
  const inks: readonly (readonly [string, Ink])[] = [
    ['comment', 'quiet'],
    ['string', 'string'],
    ['constant.numeric', 'number'],
    ['entity.name.tag', 'string'],
    ['entity.name', 'name'],
    ['keyword', 'keyword'],
    ['constant.language', 'keyword'],
    ['markup', 'keyword'],
  ];
  return inks.find(([head]) => scopes.at(-1)?.startsWith(head))?.[1] ?? 'text';
}

export function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
