/** Pictures one after the other, as an animated GIF: what every page that shows a README can show. */
import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { PNG } from 'pngjs';

export interface Frame {
  /** All of one size. */
  readonly png: Buffer;
  /** How long it stands, in milliseconds. */
  readonly shownMs: number;
}

/** GIF has 256 colours; the last stands for “as before”. */
const COLOURS = 255;

/** A frame is what has changed since the one before: the rest of a window stays as it is. */
export function gifOf(frames: readonly Frame[]): Uint8Array {
  const pictures = frames.map(({ png, shownMs }) => ({ ...PNG.sync.read(png), shownMs }));
  const palette = quantize(new Uint8Array(Buffer.concat(pictures.map(({ data }) => data))), COLOURS);
  const transparentIndex = palette.length;
  const gif = GIFEncoder();
  let before: Buffer | undefined;
  for (const { data, width, height, shownMs } of pictures) {
    const pixels = applyPalette(new Uint8Array(data), palette);
    for (let i = 0; before !== undefined && i < pixels.length; i++) {
      if (data.readUInt32LE(i * 4) === before.readUInt32LE(i * 4)) pixels[i] = transparentIndex;
    }
    gif.writeFrame(pixels, width, height, {
      // The first frame's palette is that of all.
      ...(before === undefined && { palette: [...palette, [0, 0, 0]] }),
      delay: shownMs,
      transparent: before !== undefined,
      transparentIndex,
      dispose: 1,
    });
    before = data;
  }
  gif.finish();
  return gif.bytes();
}
