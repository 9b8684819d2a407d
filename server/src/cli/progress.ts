import { clearLine, cursorTo } from 'node:readline';
import { Presets, SingleBar } from 'cli-progress';

/** A bar on standard error, for somebody who waits at a terminal. */
export interface Progress {
  /** One more file is done. */
  step(): void;
  /** Takes the bar off the line, before a sentence or a result goes there; the next step puts it back. */
  hide(): void;
  /** Takes it off for good. */
  end(): void;
}

/** Fewer are done at once. */
const FEW = 50;

export function showProgress(total: number): Progress {
  if (!process.stderr.isTTY || total < FEW) return { step: nothing, hide: nothing, end: nothing };
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}%  {value} of {total} files  {eta_formatted}',
      clearOnComplete: true,
      hideCursor: false,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    step: () => bar.increment(),
    hide: () => {
      cursorTo(process.stderr, 0);
      clearLine(process.stderr, 0);
    },
    end: () => bar.stop(),
  };
}

function nothing(): void {
  // Nobody waits.
}
