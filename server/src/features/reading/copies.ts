/** A cable as somebody wants it elsewhere: in a letter, in a page of Markdown, in a program. */
import { t } from '@vscode/l10n';
import type { CableFile } from '../../cable/model';
import { recordJson, recordOf } from '../../record';
import { escapeMarkdown } from '../hover/escape';
import { cableAt } from '../hover/lookup';
import type { Block, ReadingCable } from './document';
import { readingAt } from './reading';

export type CopyForm = 'text' | 'markdown' | 'json';

/** The cable at the offset in that form; `undefined` for a file without a cable. */
export function copyAt(file: CableFile, offset: number, form: CopyForm): string | undefined {
  const cable = cableAt(file, offset);
  const reading = readingAt(file, offset);
  if (!cable || !reading) return undefined;
  switch (form) {
    case 'text':
      return asText(reading);
    case 'markdown':
      return asMarkdown(reading);
    case 'json':
      return `${recordJson(undefined, recordOf(file, cable), 2)}\n`;
  }
}

/** Without the lines of the communications centre, page marks and damage; a paragraph is one line. */
function asText({ name, subject, classification, date, from, rows, blocks, signature }: ReadingCable): string {
  const head = [
    name,
    subject,
    classification,
    [date, from && t('from {0}', from)].filter(Boolean).join(', '),
    ...textRows(rows, [t('To'), t('Info')]),
    ...textRows(rows, [t('Tags'), t('References')]),
  ];
  const text = blocks.map((block) => (block.kind === 'heading' ? block.text : paragraphText(block)));
  return `${[head.filter(Boolean).join('\n'), ...text, ...(signature ? [signature.text] : [])].join('\n\n')}\n`;
}

function textRows(rows: ReadingCable['rows'], labels: readonly string[]): readonly string[] {
  return rows
    .filter(({ label }) => labels.includes(label))
    .map(({ label, entries }) => `${label}: ${entries.map(({ text }) => text).join('; ')}`);
}

function paragraphText({ number, mark, prose, parts = [] }: Exclude<Block, { kind: 'heading' }>): string {
  const head = [number === undefined ? undefined : `${number}.`, mark?.code].filter((part) => part !== undefined);
  const [first = '', ...others] = prose;
  const inParts = parts.map(({ label, prose: [opening = '', ...more] }) =>
    [`${label} ${opening}`.trim(), ...more].join('\n\n'),
  );
  return [[...head, first].join(' ').trim(), ...others, ...inParts].join('\n\n');
}

/** Nothing in it is a link, an image or HTML, whatever the cable says. */
function asMarkdown({ name, subject, rows, blocks, signature }: ReadingCable): string {
  const title = [name, subject].filter((part) => part !== undefined).map(whole);
  const table = rows.flatMap(({ label, entries }) =>
    entries.map(({ text, codes }, i) => {
      const meaning = codes.map(({ code, says }) => `${code}: ${says}`).join('; ');
      return `| ${[i === 0 ? label : '', text, meaning].map(whole).join(' | ')} |`;
    }),
  );
  const text = blocks.map((block) => {
    if (block.kind === 'heading') return `## ${whole(block.text)}`;
    const head = [block.number === undefined ? '' : `${block.number}.`, whole(block.mark?.code ?? '')];
    const marks = head.join(' ').trim();
    const prose = block.prose.map(whole).join('\n\n');
    const parts = (block.parts ?? []).map((part) => `**${part.label}** ${part.prose.map(whole).join('\n\n')}`);
    return [marks === '' ? prose : `**${marks}** ${prose}`, ...parts].join('\n\n');
  });
  return `${[
    `# ${title.join(': ')}`,
    ...(table.length > 0
      ? [
          [
            `| ${[t('Line'), t('As written'), t('Meaning')].map(whole).join(' | ')} |`,
            '| --- | --- | --- |',
            ...table,
          ].join('\n'),
        ]
      : []),
    ...text,
    ...(signature ? [whole(signature.text)] : []),
  ].join('\n\n')}\n`;
}

function whole(text: string): string {
  return escapeMarkdown(text, Infinity);
}
