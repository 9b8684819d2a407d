// Real cables, when a folder of them lies beside the project; the driver copies it into `real/` of the window's folder.
import * as vscode from 'vscode';
import { contains, equal, ok } from './expect';
import { hoverAt } from './reading.suite';
import {
  closeAll,
  codeOf,
  findingsOf,
  headingsOf,
  openCable,
  outlineOf,
  paragraphsOf,
  placeOf,
  realCableNames,
  until,
  fixesAt,
} from './workspace';

interface RealCable {
  /** How its name begins. */
  readonly name: string;
  readonly paragraphs: number;
  readonly headings?: number;
  /** First words of a paragraph and words far inside it, beyond an interruption. */
  readonly reaches?: readonly (readonly [number, string])[];
  /** Damage that must be found, and the text that stands there once its fix is applied. */
  readonly damage: readonly (readonly [at: string, mended: string])[];
}

const realCables: readonly RealCable[] = [
  {
    name: '000',
    paragraphs: 2,
    damage: [
      ['11. (C)', '1. (C)'],
      ['[PREL](#)', 'PREL '],
    ],
  },
  {
    name: '001',
    paragraphs: 9,
    headings: 6,
    reaches: [
      [4, 'settled by the Minister'],
      [7, 'The GOF has tried'],
    ],
    damage: [
      ['12. (C)', '2. (C)'],
      ['REASO NS', 'REASONS'],
    ],
  },
  {
    name: '002',
    paragraphs: 5,
    headings: 3,
    damage: [
      ['IMMEDIATE RUEHBW', 'IMMEDIATE\nRUEHBW'],
      ['REASO NS', 'REASONS'],
      ['$^{\\circ}$', '(d)'],
    ],
  },
  {
    name: '003',
    paragraphs: 10,
    headings: 5,
    damage: [
      ['[MARR](#)', 'MARR '],
      ['#### RUSSIA AND ABKHAZIA', 'RUSSIA AND ABKHAZIA'],
    ],
  },
  {
    name: '004',
    paragraphs: 3,
    damage: [
      ['STPDTS', 'SIPDIS\n'],
      ['reaso ns', 'reasons'],
      ['- (SBU) Pol', '2. (SBU) Pol'],
    ],
  },
];

suite('real cables beside the project', () => {
  teardown(closeAll);

  const open = async (begin: string) => {
    const file = (await realCableNames()).find((name) => name.startsWith(begin));
    ok(file, `There is no file ${begin}…`);
    return openCable(`real/${file}`);
  };

  for (const { name, paragraphs, headings, reaches = [], damage } of realCables) {
    test(`${name}: paragraphs 1 to ${paragraphs}, headings`, async () => {
      const document = await open(name);
      const outline = await outlineOf(document.uri);
      const numbers = paragraphsOf(outline).map((symbol) => Number.parseInt(symbol.name, 10));
      equal(
        numbers,
        Array.from({ length: paragraphs }, (_, at) => at + 1),
        'paragraphs',
      );
      if (headings !== undefined) {
        equal(
          headingsOf(outline).length,
          headings,
          `headings (${headingsOf(outline)
            .map((heading) => heading.name)
            .join(' | ')})`,
        );
      }
      for (const [number, words] of reaches) {
        const paragraph = paragraphsOf(outline).find((symbol) => symbol.name.startsWith(`${number}.`));
        ok(paragraph, `There is no paragraph ${number}.`);
        contains(document.getText(paragraph.range), words, `Paragraph ${number}`);
      }
    });

    for (const [at, mended] of damage) {
      test(`${name}: “${at}” is found and mended`, async () => {
        const document = await open(name);
        const place = new vscode.Range(placeOf(document, at), placeOf(document, at, at.length));
        const around = () => document.getText(new vscode.Range(place.start.line, 0, place.end.line + 2, 0));
        const finding = await until(`there is a finding at “${at}”`, () =>
          findingsOf(document.uri).find(({ range }) => range.intersection(place) !== undefined),
        );
        const [fix] = await fixesAt(document.uri, finding.range);
        ok(fix?.edit, `No fix is offered for ${codeOf(finding)}.`);
        ok(await vscode.workspace.applyEdit(fix.edit), 'The fix could not be applied.');
        contains(around(), mended, `The text after “${fix.title}”`);
        ok(!around().includes(at), `“${at}” is still there after “${fix.title}”.`);
        await until('the finding is gone', () =>
          findingsOf(document.uri).every(
            ({ range, code }) => JSON.stringify(code) !== JSON.stringify(finding.code) || !range.isEqual(finding.range),
          ),
        );
      });
    }
  }

  for (const [text, meaning] of [
    ['RUEHFR', 'Paris'],
    ['RUEHC/', 'Washington'],
    ['RUCNOSC', 'OSCE'],
  ] as const) {
    test(`hover on ${text} tells of ${meaning}`, async () => {
      contains(await hoverAt(await open('000'), text), meaning, `The hover on ${text}`);
    });
  }
});
