// The pictures of the pages: a damaged cable with its outline, its problems and a hover, in three themes, the views of the
// library, and the way from a file to a mended cable as an animation.
import { record } from './recording';
import {
  goTo,
  hoverOn,
  libraryRow,
  lineOf,
  openCable,
  openWindow,
  outlineRow,
  problemRow,
  runCommand,
  setTheme,
  showOutline,
  showProblems,
  takePicture,
  textInEditor,
  themes,
  type UiWindow,
} from './window';

const PICTURE = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 };
const ANIMATION = { viewport: { width: 1040, height: 680 }, deviceScaleFactor: 1 };

const DAMAGED = 'sample/07LIMA8041.txt';
const CITED = 'sample/06TIRANA8101-8102.txt';

async function takeThemes(window: UiWindow): Promise<void> {
  await openCable(window, DAMAGED);
  await showOutline(window);
  await showProblems(window);
  for (const [name, theme] of Object.entries(themes)) {
    await setTheme(window, theme);
    await runCommand(window, 'View: Focus Active Editor Group');
    await goTo(window, await lineOf(window, DAMAGED, 'TAGS:'), 7);
    await hoverOn(window, 'Classified By:', 'Classified By: Political Counselor Amos Teller for reaso ns 1.'.length);
    await takePicture(window, name);
  }
}

async function takeLibrary(window: UiWindow): Promise<void> {
  await setTheme(window, themes.light);
  await openCable(window, CITED);
  // The line over the cable says that all are indexed.
  await window.page.getByText('Cited by 1 cable').waitFor();
  await runCommand(window, 'Cable: Reveal in Cables View');
  await libraryRow(window, '06TIRANA8101').waitFor();
  await runCommand(window, 'Explorer: Focus on Cited By View');
  await libraryRow(window, "Reftel's request is withdrawn").waitFor();
  await takePicture(window, 'library');
}

/** Open, find one's way, mend one place, mend the rest. */
async function takeAnimation(window: UiWindow): Promise<void> {
  const { page } = window;
  await setTheme(window, themes.dark);
  await runCommand(window, 'Explorer: Focus on Outline View');
  await showProblems(window);
  await runCommand(window, 'File: Focus on Files Explorer');
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'sample' }).first().click();
  const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: '07LIMA8041.txt' });
  await file.waitFor();
  const recording = await record(window);
  await recording.say('Open a cable: a plain text file');
  await recording.show(1200);
  await recording.click(file, { x: 60, y: 10 });
  await outlineRow(window, 'Address').waitFor();
  await problemRow(window, 'STPDTS').waitFor();
  await recording.say('It is coloured, outlined and checked');
  await recording.show(2400);
  await showOutline(window);
  await recording.say('The outline leads to each part');
  await recording.click(outlineRow(window, 'WHO PAYS'), { x: 60, y: 10 });
  await textInEditor(window, 'WHO PAYS').waitFor();
  await recording.show(1800);
  await recording.say('A problem leads to its line');
  await recording.click(problemRow(window, 'STPDTS'), { x: 120, y: 10 });
  await textInEditor(window, 'STPDTS').waitFor();
  await recording.show(1500);
  await runCommand(window, 'View: Focus Active Editor Group');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: 'SIPDIS' }).first().waitFor();
  await recording.say('Ctrl+. offers its fix');
  await recording.show(1800);
  await page.keyboard.press('Enter');
  await problemRow(window, 'STPDTS').waitFor({ state: 'detached' });
  await recording.show(1500);
  await recording.click(problemRow(window, '[PREL]'), { x: 120, y: 10 });
  await runCommand(window, 'View: Focus Active Editor Group');
  await page.keyboard.press('Control+.');
  const all = page.locator('.action-widget .monaco-list-row', { hasText: 'Fix all 5 findings' }).first();
  await all.waitFor();
  await recording.say('One fix can mend all that are alike');
  await recording.click(all, { x: 60, y: 10 });
  await problemRow(window, '[PREL]').waitFor({ state: 'detached' });
  await recording.show(4000);
  await recording.save('animation');
}

async function inWindow(looks: typeof PICTURE, take: (window: UiWindow) => Promise<void>): Promise<void> {
  const window = await openWindow(looks);
  try {
    await take(window);
  } finally {
    await window.close();
  }
}

const PICTURES: Readonly<Record<string, () => Promise<void>>> = {
  themes: () => inWindow(PICTURE, takeThemes),
  library: () => inWindow(PICTURE, takeLibrary),
  animation: () => inWindow(ANIMATION, takeAnimation),
};

async function takePictures(wanted: readonly string[]): Promise<void> {
  for (const [name, take] of Object.entries(PICTURES)) {
    if (wanted.length === 0 || wanted.includes(name)) await take();
  }
}

takePictures(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
