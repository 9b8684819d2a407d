import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { type CableCommand, cableCommand } from './command';

const { run }: CableCommand = await cableCommand(tmpdir());

test('a code is told by the card of the hover, with its facts indented', async () => {
  const { code, out, complaint } = await run(['explain', 'PREL', 'reftel']);
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  expect(out).toMatch(
    /^PREL: External political relations\n {2}Kind: subject tag\n {2}Certainty: sure \(.*\)\n\nreftel: the cable named in the REF line\n {2}Word of the text\.\n {2}Certainty: sure \(.*\)\n$/,
  );
});

test('a line stands above what its parts mean', async () => {
  const { code, out } = await run(['explain', 'O 131659Z FEB 08']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^> O 131659Z FEB 08\n\nO: IMMEDIATE\n(?: {2}.*\n)+\n131659Z FEB 08: 2008-02-13T16:59Z\n(?: {2}.*\n)+$/,
  );
});

test('a code that no table has is said plainly, with what is near, and is exit code 1', async () => {
  expect(await run(['explain', 'QQQQ'])).toEqual({ code: 1, out: 'QQQQ: not in the tables\n', complaint: '' });
  const { code, out } = await run(['explain', 'STPDTS', 'PREL']);
  expect(code).toBe(1);
  expect(out).toMatch(/^STPDTS: not in the tables\n {2}Perhaps: SIPDIS, .*\n(?: {2}Perhaps: .*\n)*\nPREL: /);
});

test('standard input has a code or a line on each line', async () => {
  const { out: both } = await run(['explain', 'PREL', 'O 131659Z FEB 08']);
  expect(await run(['explain', '-'], 'PREL\r\n\nO 131659Z FEB 08\n')).toEqual({ code: 0, out: both, complaint: '' });
  expect((await run(['explain', 'PREL', '-', '-'], 'O 131659Z FEB 08')).out).toBe(both);
  expect(await run(['explain', '-'], '')).toEqual({ code: 0, out: '', complaint: '' });
});

test('as JSON, with what is absent as null', async () => {
  const { code, out } = await run(['explain', '--format', 'json', 'QQQQ', 'NF', 'TAGS: FR']);
  expect(code).toBe(1);
  const [missing, several, line] = JSON.parse(out) as Record<string, unknown>[];
  expect(missing).toEqual({
    written: 'QQQQ',
    known: false,
    meanings: [{ kind: null, code: 'QQQQ', says: 'not in the tables', facts: [] }],
    near: [],
  });
  expect(several).toMatchObject({
    known: true,
    meanings: [
      { kind: 'tag', code: 'NF', says: 'Norfolk Island' },
      { kind: 'dissemination', facts: [{ label: null, text: 'Part of a portion mark.' }, { label: 'Certainty' }] },
    ],
  });
  expect(line).toMatchObject({
    meanings: [
      { kind: null, code: 'TAGS' },
      { kind: null, code: 'FR', says: 'France' },
    ],
  });
});

test('an empty code is misuse; no code at all, too', async () => {
  expect(await run(['explain', '', 'QQQQ'])).toEqual({
    code: 2,
    out: 'QQQQ: not in the tables\n',
    complaint: 'cable: A code is empty.\n',
  });
  expect(await run(['explain'])).toEqual({ code: 2, out: '', complaint: "cable: missing required argument 'code'\n" });
});

test('hostile codes reach the terminal as text, in both formats', async () => {
  const hostile = `\u001b[31m\u202e${'A'.repeat(10_000)}`;
  for (const format of ['text', 'json']) {
    const lines = [hostile, `TAGS: ${hostile}`, `TO RUEHC/${hostile}`, `REF: A. ${hostile} 12`];
    const { out } = await run(['explain', '--format', format, '-'], lines.join('\n'));
    expect(out).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(out.length).toBeLessThan(8000 * lines.length);
  }
});
