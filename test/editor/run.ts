// The suite, alike in every host: imported after Mocha has made its globals.
export async function loadSuites(): Promise<void> {
  await import('./activation.suite');
  await import('./detection.suite');
  await import('./structure.suite');
  await import('./findings.suite');
  await import('./reading.suite');
  await import('./documents.suite');
  await import('./server.suite');
  await import('./badInput.suite');
  await import('./realCables.suite');
}
