// Lists the cables of a folder with their tags, and what is wrong with them:
//
//     npm pack                             in this project's folder, then in your own:
//     npm install PATH/cable-files-0.1.0.tgz
//     node cables-of-a-folder.mjs FOLDER
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checks, decode, findingsIn, originOfName, parseCables, recordOf } from 'cable-files';

// Whoever reads may have seen enough: `node cables-of-a-folder.mjs FOLDER | head`.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const folder = process.argv[2] ?? '.';
const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();

for (const name of names) {
  // The library takes text (`decode` reads UTF-8, windows-1252 and UTF-16), wherever that comes from; a file that is no cable has no cables in it.
  const file = parseCables(decode(await readFile(join(folder, name))).text);
  for (const cable of file.cables) {
    const { id, subject, tags } = recordOf(file, cable, originOfName(name));
    console.log(`${id ?? name}  ${subject ?? '(no subject)'}  [${tags.join(' ')}]`);
  }
  for (const { start, severity, message } of findingsIn(file, checks)) {
    console.log(`  line ${file.lines.at(start) + 1}, ${severity}: ${message}`);
  }
}
