// The pictures of the pages: a damaged cable with its outline, its problems and a hover, in three themes, and the views of the library.
import {
  goTo,
  hoverOn,
  libraryRow,
  lineOf,
  openCable,
  openWindow,
  runCommand,
  setTheme,
  showOutline,
  showProblems,
  takePicture,
  themes,
  type UiWindow,
} from './window';

const DAMAGED = 'sample/07LIMA8041.txt';
const CITED = 'sample/06TIRANA8101-8102.txt';

async function takePictures(): Promise<void> {
  await inWindow(async (window) => {
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
  });
  await inWindow(async (window) => {
    await setTheme(window, themes.light);
    await openCable(window, CITED);
    // The line over the cable says that all are indexed.
    await window.page.getByText('Cited by 1 cable').waitFor();
    await runCommand(window, 'Cable: Reveal in Cables View');
    await libraryRow(window, '06TIRANA8101').waitFor();
    await runCommand(window, 'Explorer: Focus on Cited By View');
    await libraryRow(window, 'REF: TIRANA 8101').waitFor();
    await takePicture(window, 'library');
  });
}

async function inWindow(take: (window: UiWindow) => Promise<void>): Promise<void> {
  const window = await openWindow({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
  try {
    await take(window);
  } finally {
    await window.close();
  }
}

takePictures().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
