/** What somebody does in the window, step by step, with the mouse drawn and the step said in words. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type Frame, gifOf } from './gif';
import { fromEnvironment, type UiWindow } from './window';

export interface Recording {
  /** Says the step that follows, over the title of the window. */
  say(words: string): Promise<void>;
  /** Takes a frame that stands that long. */
  show(shownMs: number): Promise<void>;
  /** Draws the mouse on the way to a place of the window, and clicks there. */
  click(place: Locator, at: { readonly x: number; readonly y: number }): Promise<void>;
  /** Writes `NAME.gif` into the folder of results. */
  save(name: string): Promise<void>;
}

/** How the mouse travels: few frames, for each weighs some kilobytes. */
const STEPS = 4;
const STEP_MS = 90;

export async function record({ page }: UiWindow): Promise<Recording> {
  const frames: Frame[] = [];
  await draw(page);
  let mouse = { x: 640, y: 300 };
  const show = async (shownMs: number) => {
    frames.push({ png: await page.screenshot(), shownMs });
  };
  return {
    say: (words) =>
      page
        .locator('#recording-words')
        .evaluate((element, text) => (element.textContent = text), words)
        .then(() => undefined),
    show,
    async click(place, at) {
      const box = await place.boundingBox();
      if (!box) throw new Error('What is to be clicked is not on the screen.');
      const to = { x: box.x + at.x, y: box.y + at.y };
      for (let step = 1; step <= STEPS; step++) {
        const part = step / STEPS;
        const x = mouse.x + (to.x - mouse.x) * part;
        const y = mouse.y + (to.y - mouse.y) * part;
        await page.mouse.move(x, y);
        await page.locator('#recording-mouse').evaluate(
          (element, { left, top }) => {
            element.style.transform = `translate(${left}px, ${top}px)`;
          },
          { left: x, top: y },
        );
        await show(step === STEPS ? 400 : STEP_MS);
      }
      mouse = to;
      await page.mouse.click(to.x, to.y);
    },
    save: (name) => writeFile(join(fromEnvironment('CABLE_UI_RESULTS'), `${name}.gif`), gifOf(frames)),
  };
}

/** The arrow and the words lie over the window, and take no click. */
async function draw(page: Page): Promise<void> {
  await page.evaluate(() => {
    const over = 'position: fixed; z-index: 100000; pointer-events: none;';
    const svg = 'http://www.w3.org/2000/svg';
    const mouse = document.createElementNS(svg, 'svg');
    mouse.id = 'recording-mouse';
    mouse.setAttribute('width', '20');
    mouse.setAttribute('height', '24');
    mouse.setAttribute('style', `${over} left: 0; top: 0; transform: translate(640px, 300px);`);
    const arrow = document.createElementNS(svg, 'path');
    arrow.setAttribute('d', 'M1 1 L1 17 L5 13.5 L8 20 L11 18.7 L8.2 12.5 L13.5 12.5 Z');
    arrow.setAttribute('fill', 'black');
    arrow.setAttribute('stroke', 'white');
    arrow.setAttribute('stroke-width', '1.5');
    mouse.append(arrow);
    const words = document.createElement('div');
    words.id = 'recording-words';
    words.setAttribute(
      'style',
      `${over} left: 50%; top: 2px; transform: translateX(-50%); min-width: 420px; box-sizing: border-box; padding: 4px 18px; text-align: center; border-radius: 6px; background: #0b3d91; color: white; font: 600 16px sans-serif; white-space: nowrap;`,
    );
    document.body.append(mouse, words);
  });
}
