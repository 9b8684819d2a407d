import { CodeActionKind } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import type { CableFile } from '../../server/src/cable/model';
import { checks } from '../../server/src/checks';
import { findingsIn } from '../../server/src/checks/run';
import { codeActionsFor } from '../../server/src/features/codeActions';
import { goodCable } from '../checks/goodCable';

const SUPPORT = { relatedInformation: true, codeDescription: true, documentChanges: false };
const findingsOf = (file: CableFile) => findingsIn(file, checks);

function actionsFor(text: string, only: readonly CodeActionKind[] | undefined) {
  const file = parseCables(text);
  const target = { uri: 'file:///a.txt', version: 1 };
  return codeActionsFor(file, target, findingsOf(file), { start: 0, end: text.length }, only, SUPPORT, findingsOf);
}

describe('what mends more than one finding', () => {
  const text = goodCable(['TAGS: EFIS, PHSA', 'TAGS EFIS, PHAS'], ['SUBJECT:', 'SUBJECT']);

  test('all of a kind, among the quick fixes', () => {
    const titles = actionsFor(text, [CodeActionKind.QuickFix]).map(({ title }) => title);
    expect(titles).toEqual([
      'Write the colon after TAGS',
      'Write PHSA',
      'Write the colon after SUBJECT',
      // What a drafter typed is offered, and no part of fixing all.
      'Fix all 2 findings of header/label-colon in this file',
    ]);
  });

  test.each(['source', 'source.fixAll', 'source.fixAll.cable'])('all in the file, as %s', (kind) => {
    const actions = actionsFor(text, [kind]);
    expect(actions.map(({ title, kind }) => [title, kind])).toEqual([['Fix all in this file', 'source.fixAll.cable']]);
    expect(actions[0]?.edit?.changes?.['file:///a.txt']).toHaveLength(2);
  });

  test('nothing where nothing is certain', () => {
    expect(actionsFor(goodCable(), ['source.fixAll'])).toEqual([]);
    expect(actionsFor(text, ['source.fixAll.eslint'])).toEqual([]);
    expect(actionsFor(text, ['source.organizeImports'])).toEqual([]);
  });
});
