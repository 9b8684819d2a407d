import { forEveryFile } from '../everyFile';
import { findInputs } from '../inputs';
import { LibraryIndex } from '../../library/libraryIndex';
import { NO_STAMP } from '../../library/files';
import { print } from '../terminal';
import { type LinkFormat, linkWriter } from './formats';
import { linksOf } from './links';

export interface LinksOptions {
  readonly format: LinkFormat;
  /** Whether the cables that are referred to are looked for among the files, which must all be read first. */
  readonly resolve?: boolean;
  readonly jobs: number;
}

/** Prints which cable refers to which: as each file is read, or, where they are to be found in each other, at the end. */
export async function printLinks(
  paths: readonly string[],
  { format, resolve = false, jobs }: LinksOptions,
): Promise<void> {
  const inputs = await findInputs(paths);
  const writer = linkWriter(format, resolve);
  const whole = new LibraryIndex();
  await print(writer.head);
  await forEveryFile({ kind: 'links' }, inputs, jobs, async ({ file, facts }) => {
    if (!facts) return;
    const index = resolve ? whole : new LibraryIndex();
    index.put(file, NO_STAMP, facts, 0);
    if (!resolve) await print(written(index, file));
  });
  if (resolve) for (const file of inputs.files) await print(written(whole, file));
  await print(writer.tail);

  function written(index: LibraryIndex, file: string): string {
    return linksOf(index, file, resolve).map(writer.write).join('');
  }
}
