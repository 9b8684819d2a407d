// The pictures of the README: a damaged cable with its outline, its problems and a hover, in three themes.
import {
  goTo,
  hoverOn,
  lineOf,
  openCable,
  openWindow,
  runCommand,
  setTheme,
  showOutline,
  showProblems,
  takePicture,
  themes,
} from './window';

const DAMAGED = 'sample/07LIMA8041.txt';

async function takePictures(): Promise<void> {
  const window = await openWindow({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
  try {
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
  } finally {
    await window.close();
  }
}

takePictures().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
