import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { Choices } from '../../client/src/detection/choices';
import { Detection } from '../../client/src/detection/detection';
import { FakeEditor, quiet } from './fakeEditor';
import { FakeMemento } from './fakeMemento';
import { CABLE, LETTER } from './samples';

const FILE = 'file:/cables/a.txt';

let editor: FakeEditor;
let memento: FakeMemento;
let detection: Detection;

/** A new window on the same workspace. */
function newWindow(): void {
  editor = new FakeEditor();
  detection = new Detection(editor, new Choices(memento));
}

beforeEach(() => {
  memento = new FakeMemento();
  newWindow();
});

describe('on opening', () => {
  test('a cable gets its language, and its language features', async () => {
    await editor.open(FILE, CABLE);
    expect(editor.language(FILE)).toBe('cable');
    expect(editor.timesWanted).toBe(1);
  });

  test('a letter stays plain text and wakes nothing', async () => {
    await editor.open(FILE, LETTER);
    expect(editor.language(FILE)).toBe('plaintext');
    expect(editor.timesWanted).toBe(0);
  });

  test.each(['vscode-vfs:/repo/a.txt', 'untitled:Untitled-1'])('%s is a document like others', async (address) => {
    await editor.open(address, CABLE);
    expect(editor.language(address)).toBe('cable');
  });

  test.each(['git:/cables/a.txt', 'output:extension', 'vscode-notebook-cell:/a.ipynb'])(
    '%s is left alone',
    async (address) => {
      await editor.open(address, CABLE);
      expect(editor.language(address)).toBe('plaintext');
    },
  );

  test('a cable of another version has its language features all the same', async () => {
    await editor.open('git:/cables/07PARIS4514.txt', CABLE, 'cable');
    expect(editor.language('git:/cables/07PARIS4514.txt')).toBe('cable');
    expect(editor.timesWanted).toBe(1);
  });

  test('documents that were open before are looked at too', async () => {
    detection.dispose();
    await editor.open(FILE, CABLE);
    expect(editor.language(FILE)).toBe('plaintext');
    detection = new Detection(editor, new Choices(memento));
    await quiet();
    expect(editor.language(FILE)).toBe('cable');
  });

  test('a document that leaves at once is no failure', async () => {
    const opening = editor.open(FILE, CABLE);
    editor.close(FILE);
    await opening;
    expect(editor.warnings).toEqual([]);
  });

  test('a refusal of the editor is told', async () => {
    editor.refuseToSwitch = true;
    await editor.open(FILE, CABLE);
    expect(editor.warnings).toEqual([expect.stringContaining(FILE)]);
  });
});

describe("the user's choice", () => {
  test('a switch back to plain text is final, here and in later windows', async () => {
    await editor.open(FILE, CABLE);
    editor.userSwitches(FILE, 'plaintext');
    await quiet();
    expect(editor.language(FILE)).toBe('plaintext');
    editor.close(FILE);
    await editor.open(FILE, CABLE);
    expect(editor.language(FILE)).toBe('plaintext');
    newWindow();
    await editor.open(FILE, CABLE);
    expect(editor.language(FILE)).toBe('plaintext');
  });

  test('a switch to any other language is a switch away from cables', async () => {
    await editor.open(FILE, CABLE);
    editor.userSwitches(FILE, 'markdown');
    editor.close(FILE);
    await editor.open(FILE, CABLE);
    expect(editor.language(FILE)).toBe('plaintext');
  });

  test('a switch to cables forgets the refusal and is remembered', async () => {
    await editor.open(FILE, CABLE);
    editor.userSwitches(FILE, 'plaintext');
    editor.userSwitches(FILE, 'cable');
    editor.close(FILE);
    await editor.open(FILE, CABLE);
    expect(editor.language(FILE)).toBe('cable');
  });

  test('a letter that the user calls a cable is one when opened again', async () => {
    await editor.open(FILE, LETTER);
    editor.userSwitches(FILE, 'cable');
    newWindow();
    const document = await editor.open(FILE, LETTER);
    expect(editor.language(FILE)).toBe('cable');
    expect(detection.knownOf(document).origin).toBe('choice');
  });

  test('our own switch is not taken for a choice', async () => {
    await editor.open(FILE, CABLE);
    newWindow();
    const document = await editor.open(FILE, CABLE);
    expect(detection.knownOf(document)).toMatchObject({ origin: 'text', choice: undefined });
  });

  test('the commands choose for good', async () => {
    const document = await editor.open(FILE, CABLE);
    await detection.switchByHand(document, 'plaintext');
    expect(editor.language(FILE)).toBe('plaintext');
    editor.close(FILE);
    const again = await editor.open(FILE, CABLE);
    expect(again.languageId).toBe('plaintext');
    await detection.switchByHand(again, 'cable');
    expect(editor.language(FILE)).toBe('cable');
    expect(detection.knownOf(again)).toMatchObject({ origin: 'choice', choice: 'cable' });
  });

  test('the choice for an untitled text ends with it', async () => {
    const untitled = 'untitled:Untitled-1';
    await editor.open(untitled, CABLE);
    editor.userSwitches(untitled, 'plaintext');
    editor.close(untitled);
    await editor.open(untitled, CABLE);
    expect(editor.language(untitled)).toBe('cable');
  });
});

describe('a file that its name makes a cable', () => {
  const NAMED = 'file:/cables/07PARIS4514.txt';

  test('goes back to plain text without a mark, and can be called a cable by hand', async () => {
    await editor.open(NAMED, LETTER, 'cable');
    expect(editor.language(NAMED)).toBe('plaintext');
    editor.userSwitches(NAMED, 'cable');
    editor.close(NAMED);
    await editor.open(NAMED, LETTER, 'cable');
    expect(editor.language(NAMED)).toBe('cable');
  });

  test('stays a cable where the settings say so', async () => {
    editor.associations = [NAMED];
    const document = await editor.open(NAMED, LETTER, 'cable');
    expect(editor.language(NAMED)).toBe('cable');
    expect(detection.knownOf(document).origin).toBe('association');
  });

  test('tells its origin', async () => {
    const document = await editor.open(NAMED, CABLE, 'cable');
    expect(detection.knownOf(document).origin).toBe('name');
  });
});

describe('an edit of files.associations', () => {
  test.each(['before', 'after'] as const)('is no choice for each open file (told %s)', async (told) => {
    const document = await editor.open(FILE, LETTER);
    await editor.associate([FILE], told);
    expect(editor.language(FILE)).toBe('cable');
    expect(detection.knownOf(document).choice).toBeUndefined();
    await editor.associate([], told);
    expect(editor.language(FILE)).toBe('plaintext');
    expect(detection.knownOf(document)).toMatchObject({ origin: undefined, choice: undefined });
  });

  test.each(['before', 'after'] as const)('leaves an open cable a cable (told %s)', async (told) => {
    const document = await editor.open(FILE, CABLE);
    await editor.associate(['file:/other.txt'], told);
    expect(editor.language(FILE)).toBe('cable');
    expect(detection.knownOf(document)).toMatchObject({ origin: 'text', choice: undefined });
  });

  test("leaves the user's choice as it was", async () => {
    const letter = 'file:/cables/b.txt';
    const document = await editor.open(letter, LETTER);
    await detection.switchByHand(document, 'cable');
    await editor.associate(['file:/other.txt']);
    expect(editor.language(letter)).toBe('cable');
    expect(detection.knownOf(document).choice).toBe('cable');
  });

  test('long after a switch by hand does not take that back', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const document = await editor.open(FILE, CABLE);
    editor.userSwitches(FILE, 'plaintext');
    vi.advanceTimersByTime(1000);
    await editor.associate(['file:/other.txt']);
    expect(editor.language(FILE)).toBe('plaintext');
    expect(detection.knownOf(document).choice).toBe('notCable');
  });
});

test('the user switches away a file that the settings make a cable', async () => {
  editor.associations = [FILE];
  await editor.open(FILE, CABLE, 'cable');
  editor.userSwitches(FILE, 'plaintext');
  await quiet();
  expect(editor.language(FILE)).toBe('plaintext');
  editor.close(FILE);
  await editor.open(FILE, CABLE, 'cable');
  expect(editor.language(FILE)).toBe('plaintext');
  editor.userSwitches(FILE, 'cable');
  await quiet();
  expect(editor.language(FILE)).toBe('cable');
});

describe('a blank text', () => {
  const UNTITLED = 'untitled:Untitled-1';

  test('becomes a cable when one is pasted', async () => {
    await editor.open(UNTITLED, '');
    await editor.type(UNTITLED, CABLE);
    expect(editor.language(UNTITLED)).toBe('cable');
  });

  test('becomes a cable when one is typed, at the end of the line that tells', async () => {
    await editor.open(FILE, '\n');
    for (const character of 'OO RUEHC\nO 121659Z FEB 08') await editor.type(FILE, character);
    expect(editor.language(FILE)).toBe('plaintext');
    await editor.type(FILE, '\n');
    expect(editor.language(FILE)).toBe('cable');
  });

  test('that the user called plain stays so', async () => {
    await editor.open(UNTITLED, '');
    await editor.type(UNTITLED, CABLE);
    editor.userSwitches(UNTITLED, 'plaintext');
    await editor.type(UNTITLED, CABLE);
    expect(editor.language(UNTITLED)).toBe('plaintext');
  });

  test('a text that was not blank does not change under the hands that write it', async () => {
    await editor.open(FILE, LETTER);
    await editor.type(FILE, CABLE);
    expect(editor.language(FILE)).toBe('plaintext');
  });
});

describe('with cable.detect on ask', () => {
  beforeEach(() => {
    editor.detect = 'ask';
  });

  test('yes switches and is remembered', async () => {
    editor.answers = ['yes'];
    await editor.open(FILE, CABLE);
    expect(editor.language(FILE)).toBe('cable');
    editor.close(FILE);
    await editor.open(FILE, CABLE);
    expect(editor.language(FILE)).toBe('cable');
    expect(editor.questions).toEqual([FILE]);
  });

  test.each(['no', undefined] as const)('%s leaves the file alone for this window', async (answer) => {
    editor.answers = [answer, 'yes'];
    await editor.open(FILE, CABLE);
    editor.close(FILE);
    await editor.open(FILE, CABLE);
    expect(editor.questions).toEqual([FILE]);
    expect(editor.language(FILE)).toBe('plaintext');
  });

  test('never is for good', async () => {
    editor.answers = ['never'];
    await editor.open(FILE, CABLE);
    newWindow();
    editor.detect = 'ask';
    await editor.open(FILE, CABLE);
    expect(editor.questions).toEqual([]);
    expect(editor.language(FILE)).toBe('plaintext');
  });

  test('a document that nobody sees waits until it is shown', async () => {
    editor.answers = ['yes'];
    await editor.open(FILE, CABLE, 'plaintext', false);
    expect(editor.questions).toEqual([]);
    editor.show(FILE);
    await quiet();
    expect(editor.language(FILE)).toBe('cable');
  });

  test('a letter raises no question', async () => {
    await editor.open(FILE, LETTER);
    expect(editor.questions).toEqual([]);
  });
});

test('with cable.detect turned on, the open documents are looked at anew', async () => {
  editor.detect = 'off';
  await editor.open(FILE, CABLE);
  expect(editor.language(FILE)).toBe('plaintext');
  await editor.change('auto');
  expect(editor.language(FILE)).toBe('cable');
});
