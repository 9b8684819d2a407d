import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shareTables } from './codes/packed';
import { serveThreads } from './node/threads';

/** A thread of the server, which reads cables: without what a connection needs it starts in a third of the time. */
shareTables(() => readFileSync(join(__dirname, 'codes.json'), 'utf8'));
serveThreads();
