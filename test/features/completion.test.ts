import { describe, expect, test } from 'vitest';
import type { CompletionItem, InsertReplaceEdit } from 'vscode-languageserver-types';
import { parseCables } from '../../server/src/cable';
import {
  completionAt,
  type CompletionOptions,
  type CompletionSupport,
  resolveCompletion,
} from '../../server/src/features/completion';
import { offsetAt } from '../../server/src/features/positions';
import { PORT_ELLERY, sample } from './sample';

const VS_CODE: CompletionSupport = {
  snippets: true,
  insertReplace: true,
  labelDetails: true,
  markdownCompletion: true,
};
const PLAIN: CompletionSupport = {
  snippets: false,
  insertReplace: false,
  labelDetails: false,
  markdownCompletion: false,
};

interface Offered {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  readonly isIncomplete: boolean;
  /** The text once the item is taken. */
  readonly taken: (label: string, mode?: 'insert' | 'replace') => string;
}

/** What is offered at the `‸`. */
function offered(marked: string, options: CompletionOptions = {}, support = VS_CODE): Offered {
  const { text, cursors } = sample(marked);
  const file = parseCables(text, { assumeCable: true });
  const { items, isIncomplete } = completionAt(file, cursors[0] ?? 0, support, options);
  return {
    items,
    labels: items.map(({ label }) => label),
    isIncomplete,
    taken(label, mode = 'insert') {
      const edit = itemOf(items, label).textEdit;
      if (!edit) throw new Error(`${label} has no edit.`);
      const range = 'range' in edit ? edit.range : edit[mode];
      return text.slice(0, offsetAt(file, range.start)) + edit.newText + text.slice(offsetAt(file, range.end));
    },
  };
}

function itemOf(items: readonly CompletionItem[], label: string): CompletionItem {
  const item = items.find((each) => each.label === label);
  if (!item) throw new Error(`${label} is not among ${items.map((each) => each.label).join(', ')}.`);
  return item;
}

/** The sample cable with one of its lines typed anew. */
function whole(line: string, by: string): string {
  const { text } = sample(PORT_ELLERY);
  if (!text.includes(line)) throw new Error(`The sample has no “${line}”.`);
  return text.replace(line, () => by);
}

function typed(line: string, by: string, options?: CompletionOptions, support?: CompletionSupport): Offered {
  return offered(whole(line, by), options, support);
}

/** The line of the result that has a text in it. */
function lineWith(text: string, part: string): string | undefined {
  return text.split('\n').find((line) => line.includes(part));
}

describe('tags', () => {
  test('codes that begin so, with their meaning and without those of the line', () => {
    const { items, labels, isIncomplete, taken } = typed('TAGS: PREL EFIS', 'TAGS: PREL E‸');
    expect(labels).toContain('EFIN');
    expect(labels.every((label) => label.startsWith('E'))).toBe(true);
    expect(labels).not.toContain('ETRD');
    expect(itemOf(items, 'EFIN').labelDetails).toEqual({ description: 'Financial and monetary affairs' });
    expect(isIncomplete).toBe(true);
    expect(lineWith(taken('EFIN'), 'TAGS')).toBe('TAGS: PREL EFIN');
  });

  test('the code that is typed over is offered, also itself, and replaced whole', () => {
    const { taken } = typed('TAGS: PREL EFIS', 'TAGS: PREL EF‸IS');
    expect(lineWith(taken('EFIN', 'insert'), 'TAGS')).toBe('TAGS: PREL EFINIS');
    expect(lineWith(taken('EFIN', 'replace'), 'TAGS')).toBe('TAGS: PREL EFIN');
    expect(lineWith(taken('EFIS', 'replace'), 'TAGS')).toBe('TAGS: PREL EFIS');
  });

  test('subjects first, then countries; a word of the meaning finds its code', () => {
    const { labels, items } = typed('TAGS: PREL EFIS', 'TAGS: ‸');
    const kinds = items.map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort((a, b) => Number(a) - Number(b)));
    expect(labels.length).toBe(200);
    const { taken, items: found } = typed('TAGS: PREL EFIS', 'TAGS: PREL refug‸');
    expect(itemOf(found, 'PREF').filterText).toContain('Refugees');
    expect(lineWith(taken('PREF'), 'TAGS')).toBe('TAGS: PREL PREF');
  });

  test('a blank or a comma takes a code once enough of it is typed', () => {
    expect(itemOf(typed('TAGS: PREL EFIS', 'TAGS: EF‸').items, 'EFIS').commitCharacters).toBeUndefined();
    expect(itemOf(typed('TAGS: PREL EFIS', 'TAGS: EFI‸').items, 'EFIS').commitCharacters).toEqual([' ', ',']);
  });

  test('behind a colon comes a blank', () => {
    expect(lineWith(typed('TAGS: PREL EFIS', 'TAGS:‸').taken('PREL'), 'TAGS')).toBe('TAGS: PREL');
  });
});

describe('the address', () => {
  const INFO = 'INFO RUEHXB/AMEMBASSY MARROW PRIORITY 0017';

  test('the name of a post finds it with its indicator', () => {
    const { taken, items } = typed(INFO, 'INFO USEU BR‸');
    expect(lineWith(taken('RUEHBS/USEU BRUSSELS'), 'INFO')).toBe('INFO RUEHBS/USEU BRUSSELS');
    expect(itemOf(items, 'RUEHBS/USEU BRUSSELS').filterText).toMatch(/^RUEHBS\/USEU BRUSSELS/);
  });

  test.each(['INFO RUEHBS‸', 'INFO RUEHBS/‸', 'INFO ruehbs/amemb‸', 'INFO brussels‸'])(
    '%s finds both posts of an indicator',
    (by) => {
      const { labels } = typed(INFO, by);
      expect(labels).toContain('RUEHBS/AMEMBASSY BRUSSELS');
    },
  );

  test('on a line that continues INFO, and by an older name', () => {
    const { taken } = typed('RUEHXC/AMCONSUL NEW SKERRY', 'PEKING‸');
    expect(taken('RUEHBJ/AMEMBASSY BEIJING')).toContain('\nRUEHBJ/AMEMBASSY BEIJING\n\nC O N F');
  });

  test('the precedence behind a name, and nothing on a blank in the text', () => {
    const { taken, labels } = typed('TO RUEHC/SECSTATE WASHDC PRIORITY 1234', 'TO RUEHC/SECSTATE WASHDC IM‸');
    expect(lineWith(taken('IMMEDIATE'), 'TO ')).toBe('TO RUEHC/SECSTATE WASHDC IMMEDIATE');
    expect(labels).not.toContain('ROUTINE');
    expect(typed('He will say', 'He ‸', { trigger: ' ' }).labels).toEqual([]);
  });

  test('a telegram without indicators gets names alone', () => {
    const { labels } = offered('O 131659Z FEB 85\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nINFO AMEMBASSY BEIJ‸\n');
    expect(labels).toEqual(['AMEMBASSY BEIJING']);
  });

  test('prosigns, indicators and the sender', () => {
    expect(typed('P 141659Z FEB 08', 'P‸').labels.slice(0, 4)).toEqual(['Z', 'O', 'P', 'R']);
    expect(typed('PP RUEHXA RUEHXB', '‸').labels.slice(0, 4)).toEqual(['ZZ', 'OO', 'PP', 'RR']);
    expect(typed('PP RUEHXA RUEHXB', 'PP RUEHF‸').labels).toContain('RUEHFR');
    expect(typed('DE RUEHXA #0258/01 0451659', 'DE PARIS‸').labels).toContain('RUEHFR');
    expect(typed('FM AMEMBASSY PORT ELLERY', 'FM PAR‸').labels).toContain('AMEMBASSY PARIS');
  });

  test('labels that are not there yet', () => {
    expect(offered('O 131659Z FEB 85\n‸').labels).toEqual(['FM', 'TO', 'INFO']);
  });
});

describe('the header', () => {
  test('the order in force, with the date ten years on', () => {
    const { labels, taken } = typed('E.O. 12958: DECL: 02/14/2018', 'E.O‸');
    expect(labels[0]).toMatch(/^UNCLAS|^E\.O/);
    expect(lineWith(taken('E.O. 12958: DECL: 02/14/2018'), 'E.O.')).toBe('E.O. 12958: DECL: 02/14/2018');
    const behind = typed('E.O. 12958: DECL: 02/14/2018', 'E.O. 12958: D‸');
    expect(behind.labels.slice(0, 3)).toEqual(['DECL: 02/14/2018', 'DECL: 02/14/2033', 'N/A']);
    expect(lineWith(behind.taken('DECL: 02/14/2033'), 'E.O.')).toBe('E.O. 12958: DECL: 02/14/2033');
  });

  test.each([
    ['E.O. 12958:‸', 'E.O. 12958: N/A'],
    ['E.O. 12958‸', 'E.O. 12958: N/A'],
    ['E.O. 12958 ‸', 'E.O. 12958: N/A'],
  ])('%s takes N/A with its colon and blank', (by, line) => {
    const { taken, labels } = typed('E.O. 12958: DECL: 02/14/2018', by);
    expect(lineWith(taken(labels.find((label) => label.endsWith('N/A')) ?? ''), 'E.O.')).toBe(line);
  });

  test('the last of February where the tenth year has no 29th, and N/A first for an unclassified cable', () => {
    const leap = whole('P 141659Z FEB 08', 'P 291659Z FEB 08').replace('E.O. 12958: DECL: 02/14/2018', 'E.O. 12958: ‸');
    expect(offered(leap).labels[0]).toBe('DECL: 02/28/2018');
    expect(offered(leap.replace('C O N F I D E N T I A L', 'UNCLAS')).labels[0]).toBe('N/A');
  });

  test('each order has its own forms', () => {
    const old = (date: string, order: string) =>
      offered(
        whole('P 141659Z FEB 08', `P 141659Z ${date}`).replace('E.O. 12958: DECL: 02/14/2018', `E.O. ${order}: ‸`),
      ).labels;
    expect(old('FEB 75', '11652')).toContain('GDS');
    expect(old('FEB 75', '11652').some((label) => label.startsWith('DECL'))).toBe(false);
    expect(old('FEB 80', '12065')).toContain('GDS 2/14/86');
    expect(old('FEB 90', '12356')).toContain('DECL: OADR');
  });

  test('captions, without those that the cable has', () => {
    const { labels, taken } = typed('SIPDIS', 'NOFORN, SENS‸');
    expect(taken('SENSITIVE')).toContain('\nNOFORN, SENSITIVE\n');
    expect(labels).not.toContain('NOFORN');
    expect(lineWith(typed('PORT ELLERY 000258\n', 'PORT ELLERY 000258 NO‸\n').taken('NOFORN'), 'SECTION')).toBe(
      'C O N F I D E N T I A L SECTION 01 OF 02 PORT ELLERY 000258 NOFORN',
    );
  });

  test('reasons of the section in force, without the letters that are there', () => {
    const reasons = typed('1.4 (b) and (d)', '1.‸');
    expect(reasons.labels.slice(0, 2)).toEqual(['1.4 (a)', '1.4 (b)']);
    const { labels, taken, items } = typed('1.4 (b) and (d)', '1.4 (b) and (‸)');
    expect(labels).not.toContain('(b)');
    expect(lineWith(taken('(d)'), 'Classified')).toContain('1.4 (b) and (d).');
    expect(itemOf(items, '(d)').labelDetails?.description).toContain('foreign relations');
  });

  test('posts in REF, and the cables of the folder by their subject', () => {
    const known = [
      { year: 2007, post: 'PORT ELLERY', serial: 2652, subject: 'Cod & <b>chips</b> \u202e$1' },
      { year: 2008, post: 'PORT ELLERY', serial: 17 },
    ];
    const asked: string[] = [];
    const knownCables = (text: string) => {
      asked.push(text);
      return known;
    };
    const line = 'B. 07 PORT ELLERY 2652';
    const { labels, taken, items } = typed(line, 'B. 07 PAR‸', { knownCables });
    expect(asked).toEqual(['07 PAR']);
    expect(taken('PARIS')).toContain('\n     B. 07 PARIS\n');
    expect(labels).toContain('PARIS');
    expect(taken('07 PORT ELLERY 2652')).toContain('\n     B. 07 PORT ELLERY 2652\n');
    expect(taken('PORT ELLERY 17')).toContain('\n     B. PORT ELLERY 17\n');
    expect(itemOf(items, '07 PORT ELLERY 2652').labelDetails).toEqual({ description: 'Cod & <b>chips</b> $1' });
    expect(typed(line, 'B. 07 PAR‸').labels).not.toContain('07 PORT ELLERY 2652');
  });
});

describe('the text', () => {
  test('the number behind the last, as that was written', () => {
    expect(typed('¶3. (U) We will ask again.\n', '¶3. (U) We will ask again.\n\n‸\n').labels).toEqual(['¶4. (U)']);
    expect(typed('¶3. (U) We will ask again.', '3‸').labels).toEqual(['3. (C)']);
  });

  test('paragraph 1 with the mark of the level, below the header', () => {
    const header = sample(PORT_ELLERY).text;
    const { labels } = offered(`${header.slice(0, header.indexOf('11. (C)'))}‸`);
    expect(labels).toContain('1. (C)');
  });

  test('portion marks, those of the cable first, with the bracket that the editor closed', () => {
    const { labels, taken } = typed('¶3. (U) We', '¶3. (‸) We');
    expect(labels[0]).toBe('(C)');
    expect(lineWith(taken('(S/NF)'), '¶3')).toBe('¶3. (S/NF) We will ask again.');
    expect(lineWith(typed('¶3. (U) We', '¶3. ‸We').taken('(U)'), '¶3')).toBe('¶3. (U) We will ask again.');
  });
});

describe('an empty document', () => {
  test('whole headers as snippets', () => {
    const { items } = offered('‸');
    expect(items.filter(({ insertTextFormat }) => insertTextFormat === 2).map(({ label }) => label)).toEqual([
      'Cable: full transmission',
      'Cable: telegram',
      'Cable: SMART',
    ]);
  });

  test.each([
    ['Cable: full transmission', 'transmission'],
    ['Cable: telegram', 'telegram'],
    ['Cable: SMART', 'smart'],
  ])('%s is a cable, also where a client has no snippets', (label, layout) => {
    const [cable, ...others] = parseCables(offered('‸', {}, PLAIN).taken(label)).cables;
    expect(others).toEqual([]);
    expect(cable?.layout).toBe(layout);
    expect(cable?.header).toMatchObject({ tags: {}, subject: {}, references: {}, executiveOrder: {} });
    expect(cable?.body.items).toMatchObject([{ kind: 'paragraph', number: { value: 1 } }]);
  });

  test('not where text stands above', () => {
    expect(offered('Some notes.\n‸').labels).toEqual([]);
  });
});

describe('clients', () => {
  test('one that can little gets plain text, one range, and the meaning as the detail', () => {
    const { items } = typed('SIPDIS', '‸', {}, PLAIN);
    const item = itemOf(items, 'STATE FOR …');
    expect(item).toMatchObject({ insertTextFormat: 1, textEdit: { newText: 'STATE FOR ' } });
    expect(item.textEdit).toHaveProperty('range');
    expect(item.detail).toBeTypeOf('string');
    expect(item).not.toHaveProperty('labelDetails');
  });

  test('the range to insert at begins the one to replace, as LSP wants it', () => {
    const { items } = typed('TAGS: PREL EFIS', 'TAGS: PREL EF‸IS');
    const { insert, replace } = items[0]?.textEdit as InsertReplaceEdit;
    expect(insert.start).toEqual(replace.start);
    expect(replace.end.character - insert.end.character).toBe(2);
  });

  test('an explanation is made when it is asked for', () => {
    const item = itemOf(typed('TAGS: PREL EFIS', 'TAGS: EFI‸').items, 'EFIS');
    expect(item.documentation).toBeUndefined();
    expect(resolveCompletion(item, VS_CODE).documentation).toEqual({
      kind: 'markdown',
      value: expect.stringContaining('**EFIS**') as string,
    });
    expect(resolveCompletion(item, PLAIN).documentation).toMatchObject({ kind: 'plaintext' });
  });

  test.each([undefined, null, 7, {}, { kind: 'tag' }, { kind: 'no', code: 'x' }, { kind: 'tag', code: 1 }])(
    'an item that comes back with %j goes back as it came',
    (data) => {
      const item: CompletionItem = { label: 'x', data };
      expect(resolveCompletion(item, VS_CODE)).toEqual(item);
    },
  );

  test('every item of every kind can be explained', () => {
    for (const [line, by] of [
      ['SIPDIS', '‸'],
      ['TAGS: PREL EFIS', 'TAGS: ‸'],
      ['E.O. 12958: DECL: 02/14/2018', 'E.O. 12958: ‸'],
      ['1.4 (b) and (d)', '1.‸'],
      ['¶3. (U) We', '¶3. (‸ We'],
      ['PP RUEHXA RUEHXB', 'PP ‸'],
      ['FM AMEMBASSY PORT ELLERY', 'FM ‸'],
      ['P 141659Z FEB 08', 'P‸'],
      ['INFO RUEHXB/AMEMBASSY MARROW PRIORITY 0017', 'INFO ‸'],
    ] as const) {
      for (const item of typed(line, by).items) {
        if (item.data === undefined) continue;
        const { documentation } = resolveCompletion(item, PLAIN);
        expect(documentation, item.label).toMatchObject({
          value: expect.not.stringContaining('not in the tables') as string,
        });
      }
    }
  });
});
