// The pictures of the README: a damaged cable with its outline, its problems and a hover, in three themes.
import {
  hoverOn,
  openCable,
  openWindow,
  runCommand,
  setTheme,
  showOutline,
  showProblems,
  takePicture,
  themes,
} from './window';

async function takePictures(): Promise<void> {
  const window = await openWindow({ width: 1280, height: 800 }, 1.5);
  try {
    await openCable(window, 'sample/07LIMA8041.txt');
    await showOutline(window);
    await showProblems(window);
    for (const [name, theme] of Object.entries(themes)) {
      await setTheme(window, theme);
      await runCommand(window, 'View: Focus Active Editor Group');
      await hoverOn(window, 'RUEHQT/AMEMBASSY', 3);
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
