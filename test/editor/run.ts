// The suite, alike in every host: imported after Mocha has made its globals.
import { realCableNames } from './workspace';

export async function loadSuites(print: (line: string) => void): Promise<void> {
  await import('./activation.suite');
  await import('./detection.suite');
  await import('./structure.suite');
  await import('./findings.suite');
  await import('./folder.suite');
  await import('./folderFixes.suite');
  await import('./reading.suite');
  await import('./typing.suite');
  await import('./library.suite');
  await import('./codes.suite');
  await import('./documents.suite');
  await import('./server.suite');
  await import('./badInput.suite');
  if ((await realCableNames()).length > 0) await import('./realCables.suite');
  else print('[suite]   real cables: skipped, no folder of them lies beside the project');
}
