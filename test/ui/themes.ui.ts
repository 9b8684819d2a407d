import { expect, test } from 'vitest';
import { ownWindow } from './ownWindow';
import {
  goTo,
  hoverOn,
  openCable,
  runCommand,
  setTheme,
  showOutline,
  showProblems,
  takePicture,
  textInEditor,
  themes,
} from './window';

const window = ownWindow(async (window) => {
  await openCable(window, 'sample/08PARIS9258.txt');
  await showOutline(window);
  await showProblems(window);
  await runCommand(window, 'View: Focus Active Editor Group');
});

for (const [name, theme] of Object.entries(themes)) {
  test(`${theme}: the parts of a cable differ in colour`, async () => {
    await setTheme(window, theme);
    await goTo(window, 1);
    const colours = new Set<string>();
    for (const line of ['VZCZCXRO4710', 'DE RUEHFR', 'O 141507Z', 'FM AMEMBASSY', 'TAGS:', 'Classified By']) {
      const spans = textInEditor(window, line).locator('span span');
      for (const colour of await spans.evaluateAll((all) => all.map((span) => getComputedStyle(span).color))) {
        colours.add(colour);
      }
    }
    await hoverOn(window, 'DE RUEHFR', 4);
    await takePicture(window, `theme-${name}`);
    await window.page.keyboard.press('Escape');
    expect(colours.size, [...colours].join(' ')).toBeGreaterThanOrEqual(4);
  });
}
