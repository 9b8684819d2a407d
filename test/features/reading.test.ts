import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { copyAt } from '../../server/src/features/reading/copies';
import type { ReadingCable } from '../../server/src/features/reading/document';
import { readingAt } from '../../server/src/features/reading/reading';
import { recordOf } from '../../server/src/record';
import { parsed, PORT_ELLERY } from './sample';

const { file } = parsed(PORT_ELLERY);

function reading(text: string): ReadingCable {
  const found = readingAt(parseCables(text, { assumeCable: true }), 0);
  if (!found) throw new Error('There is no cable in the text.');
  return found;
}

const rowOf = (label: string) => readingAt(file, 0)?.rows.find((row) => row.label === label)?.entries ?? [];

describe('the parts of a paragraph', () => {
  const text = `UNCLAS MARROW 000013

SUBJECT: COD

1. (U) Two boats:

A. The first
has left.

MARROW 00000013  002 OF 002

B. The second

has *not*.

2. (U) Thus: (1) still.
`;

  test('stand behind its own text, each with its line', () => {
    const [first, second] = reading(text).blocks;
    expect(first).toMatchObject({
      number: 1,
      prose: ['Two boats:'],
      parts: [
        { line: 6, label: 'A.', prose: ['The first has left.'] },
        { line: 11, label: 'B.', prose: ['The second', 'has *not*.'] },
      ],
    });
    expect(second).not.toHaveProperty('parts');
  });

  test('with numbers', () => {
    const numbered = text.replace('A. The', '(1) The').replace('B. The', '(2) The');
    expect(reading(numbered).blocks[0]).toMatchObject({ parts: [{ label: '1)' }, { label: '2)' }] });
  });

  test('in copies', () => {
    const file = parseCables(text, { assumeCable: true });
    expect(copyAt(file, 0, 'text')).toContain(
      '1. (U) Two boats:\n\nA. The first has left.\n\nB. The second\n\nhas *not*.\n\n2. (U) Thus',
    );
    expect(copyAt(file, 0, 'markdown')).toContain('\n\n**A.** The first has left.\n\n**B.** The second\n\n');
  });
});

test('the head says what the cable is', () => {
  expect(readingAt(file, 0)).toMatchObject({
    name: '08 PORT ELLERY 258',
    at: 1,
    of: 1,
    line: 0,
    subject: 'HERRING QUOTAS: MINISTER OSTERHOLM WILL NOT YIELD',
    classification: 'CONFIDENTIAL',
    date: '14 February 2008, 16:59 UTC',
    from: 'AMEMBASSY PORT ELLERY',
    signature: { text: 'PERSON' },
  });
});

describe('the header is a table', () => {
  test('in the order of the format', () => {
    expect(readingAt(file, 0)?.rows.map(({ label }) => label)).toEqual([
      ...['Classification', 'Captions', 'Date', 'From', 'To', 'Info', 'E.O.', 'Tags', 'References', 'Classified by'],
      'Transmission',
    ]);
  });

  test('with each code explained once', () => {
    expect(rowOf('To')).toEqual([
      {
        line: 6,
        text: 'RUEHC/SECSTATE WASHDC PRIORITY 1234',
        codes: [
          { code: 'SECSTATE WASHDC', says: 'Washington, United States' },
          { code: 'PRIORITY', says: 'precedence, prosign P' },
          { code: '1234', says: 'message continuity number' },
        ],
      },
    ]);
    expect(rowOf('Classified by')[0]?.codes.map(({ code }) => code)).toEqual(['1.4', '1.4 (b)', '1.4 (d)']);
    const [station] = rowOf('Transmission').filter(({ text }) => text.startsWith('DE'));
    expect(station?.codes.map(({ code }) => code)).toEqual(['RUEHXA', '0258', '1', '045', '1659']);
  });

  test('with the cable that a reference names, and where it stands', () => {
    expect(rowOf('References').map(({ refersTo, line, character }) => [refersTo, line, character])).toEqual([
      ['08MARROW14284', 20, 8],
      ['07PORTELLERY2652', 21, 11],
    ]);
  });
});

describe('the text is prose', () => {
  const text = (body: string) =>
    reading(`C O N F I D E N T I A L PORT ELLERY 000258\n\nSUBJECT: X\n\n${body}`).blocks.filter(
      (block) => block.kind === 'paragraph',
    );

  test('with headings, numbers as meant, and marks', () => {
    expect(
      readingAt(file, 0)?.blocks.map((block) =>
        block.kind === 'heading' ? block.text : [block.number, block.mark?.code, block.mark?.says],
      ),
    ).toEqual([
      [1, '(C)', 'confidential'],
      'THE QUOTA',
      [2, '(C)', 'confidential'],
      'NEXT STEPS',
      [3, '(U)', 'unclassified'],
    ]);
  });

  test('a page mark leaves no gap in a sentence', () => {
    expect(text('1. (C) The ferry was\n\nPORT ELLER 00000258  002 OF 002\n\n\nlate.')[0]?.prose).toEqual([
      'The ferry was late.',
    ]);
  });

  test('a blank line and the items of a list begin anew', () => {
    expect(text('1. (C) Three things:\n\n-- one\nand a half;\n-- two - not three.\n\nSo much.')[0]?.prose).toEqual([
      'Three things:',
      '-- one and a half;',
      '-- two - not three.',
      'So much.',
    ]);
  });

  test('damage is read as what stood there', () => {
    expect(text('1. (C) The <b>ferry</b> was late.\n\n2. (C) And then\\\nit went.')[1]?.prose).toEqual([
      'And then it went.',
    ]);
  });
});

test('in a file of several cables it is that of the cursor', () => {
  const two = parseCables(file.text.repeat(2).replace('HERRING', 'COD'));
  const second = two.cables[1]?.start ?? 0;
  expect([readingAt(two, second - 1)?.at, readingAt(two, second)?.at]).toEqual([1, 2]);
  expect(readingAt(two, second)).toMatchObject({ of: 2, line: two.lines.at(second) });
  expect(readingAt(two, 0)?.lastLine).toBeLessThan(readingAt(two, second)?.line ?? 0);
});

test('a text without a cable is no document', () => {
  expect(readingAt(parseCables('Dear Anna,'), 0)).toBeUndefined();
  expect(copyAt(parseCables('Dear Anna,'), 0, 'text')).toBeUndefined();
});

test('what cannot be seen is shown by its number', () => {
  expect(JSON.stringify(reading('FM AMEMBASSY RIGA\u202e\nSUBJECT: A\u202eB\n\n1. x'))).not.toContain('\u202e');
});

describe('copied', () => {
  test('as clean text: no lines of the communications centre, one line a paragraph', () => {
    const text = copyAt(file, 0, 'text') ?? '';
    expect(text).toContain(
      '1. (C) SUMMARY: The minister told us that the quota stands. He will say so in public. END SUMMARY\n\nTHE QUOTA\n\n2. (C) Nothing',
    );
    expect(text).toContain('on it. Nor after it.\n');
    expect(text).not.toMatch(/VZCZC|ZNY|002 OF 002|¶|----/);
  });

  test('as Markdown, in which nothing of the cable is markup', () => {
    const hostile = parseCables(
      'FM AMEMBASSY RIGA\nSUBJECT: <img src=x> [a](http://b.example) `c` | d\n\n1. (U) # <script> *e* ![f](g)\n',
      { assumeCable: true },
    );
    const markdown = copyAt(hostile, 0, 'markdown') ?? '';
    expect(markdown).toMatch(/^# .*&lt;img src=x&gt; \\\[a\\\]/);
    expect(markdown).toContain('**1. (U)** \\# &lt;script&gt; \\*e\\* \\!\\[f\\](g)');
    expect(copyAt(file, 0, 'markdown')).toContain('\n## THE QUOTA\n\n**2. (C)** Nothing moves');
  });

  test('as JSON, the record of cable parse', () => {
    const [cable] = file.cables;
    const record = cable && recordOf(file, cable);
    expect(JSON.parse(copyAt(file, 0, 'json') ?? '')).toEqual(
      JSON.parse(JSON.stringify(record, (_, value: unknown) => value ?? null)),
    );
  });
});
