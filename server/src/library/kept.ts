/**
 * The facts of a folder as they are kept from one session to the next. A head tells the form and the program that made the
 * facts; behind it come blocks of some hundred files, each with its own checksum, so that writing and reading take
 * little memory at a time, and what stands before a fault is not lost.
 */
import { ByteReader, ByteWriter, hashOf, SpoiltBytes } from './bytes';
import type { FileAddress, Stamp } from './files';
import type { LibraryIndex } from './libraryIndex';

const MARK = 'Cable Files library';

/** To be raised when the bytes of facts or of blocks get another form. */
const FORM = 2;

/** A block is closed when it has so many bytes of facts. */
const BLOCK = 256 * 1024;

/** Before each file of a list: it lies where the one before it does, or the folder follows. */
const SAME_FOLDER = 0;
const OTHER_FOLDER = 1;

/** Lengths of a block's list and facts, how many files they are of, and the checksum. */
const BLOCK_HEAD = 20;

/** What was kept, to be read from the front. */
export interface KeptBytes {
  /** In all, in bytes. */
  readonly size: number;
  /** The next bytes, in memory of their own; fewer at the end. */
  read(length: number): Promise<Uint8Array>;
}

/** Is handed each file: where its facts begin in the chunk, which is kept. They are as the index checks them. */
export type TakeKept = (address: FileAddress, stamp: Stamp, chunk: Uint8Array, offset: number) => void;

/**
 * The bytes to keep of all files in a folder, a piece at a time; what is done to the index meanwhile does no harm.
 *
 * @param maker the program that made the facts, as {@link readKept} is told it
 */
export function* keptBytes(index: LibraryIndex, folder: string, maker: string): Generator<Uint8Array> {
  yield headOf(folder, maker);
  const base = `${folder}/`;
  const list = new ByteWriter();
  const facts = new ByteWriter();
  let count = 0;
  let last: string | undefined;
  for (const { folder: inside, name, stamp, bytes } of index.filesIn(base)) {
    // The text of a document that is open: nobody knows what lies on the disk.
    if (stamp.size < 0) continue;
    list.number(inside === last ? SAME_FOLDER : OTHER_FOLDER);
    if (inside !== last) list.text(inside.slice(base.length));
    last = inside;
    list.number(name.length);
    list.bytes(name);
    list.double(stamp.size);
    list.double(stamp.modified);
    list.double(stamp.hash);
    list.number(bytes.length);
    facts.bytes(bytes);
    count++;
    if (facts.length < BLOCK) continue;
    yield blockOf(count, list.take(), facts.take());
    count = 0;
    last = undefined;
  }
  if (count > 0) yield blockOf(count, list.take(), facts.take());
}

function headOf(folder: string, maker: string): Uint8Array {
  const writer = new ByteWriter();
  writer.text(MARK);
  writer.number(FORM);
  writer.text(maker);
  writer.text(folder);
  return writer.take();
}

function blockOf(count: number, list: Uint8Array, facts: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK_HEAD + list.length + facts.length);
  const head = new DataView(block.buffer);
  head.setUint32(0, list.length);
  head.setUint32(4, facts.length);
  head.setUint32(8, count);
  head.setFloat64(12, checksumOf(count, list, facts));
  block.set(list, BLOCK_HEAD);
  block.set(facts, BLOCK_HEAD + list.length);
  return block;
}

function checksumOf(count: number, list: Uint8Array, facts: Uint8Array): number {
  const both = new Float64Array([count, hashOf(list), hashOf(facts)]);
  return hashOf(new Uint8Array(both.buffer));
}

/**
 * Hands on what was kept of a folder; nothing where another program made it. Throws {@link SpoiltBytes} where the bytes are not what was written: what was handed on before is right.
 */
export async function readKept(kept: KeptBytes, folder: string, maker: string, take: TakeKept): Promise<void> {
  const head = headOf(folder, maker);
  let left = kept.size - head.length;
  if (!isSame(await kept.read(head.length), head)) return;
  while (left > 0) {
    const sizes = await kept.read(BLOCK_HEAD);
    if (sizes.length < BLOCK_HEAD) throw new SpoiltBytes('it ends inside a block');
    const view = new DataView(sizes.buffer, sizes.byteOffset);
    const [listLength, factsLength, count] = [view.getUint32(0), view.getUint32(4), view.getUint32(8)];
    left -= BLOCK_HEAD + listLength + factsLength;
    if (left < 0) throw new SpoiltBytes('it ends inside a block');
    const list = await kept.read(listLength);
    const facts = await kept.read(factsLength);
    if (checksumOf(count, list, facts) !== view.getFloat64(12)) throw new SpoiltBytes('a checksum is wrong');
    takeBlock(list, facts, count, folder, take);
  }
}

function takeBlock(list: Uint8Array, facts: Uint8Array, count: number, folder: string, take: TakeKept): void {
  const reader = new ByteReader(list);
  let base = `${folder}/`;
  let offset = 0;
  for (let i = 0; i < count; i++) {
    if (reader.number() !== SAME_FOLDER) base = `${folder}/${reader.text()}`;
    const length = reader.number();
    const start = reader.at;
    const end = start + length;
    reader.at = end;
    const stamp = { size: reader.double(), modified: reader.double(), hash: reader.double() };
    take({ base, bytes: list, start, end }, stamp, facts, offset);
    offset += reader.number();
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
