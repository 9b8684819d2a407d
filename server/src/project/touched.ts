/** Which changes of files can make project files, or codes that they name, others than they were when they were read. */
import { PROJECT_FILE } from './project';

/**
 * Whether one of the changes is of a project file, of a file that was read, or of a folder that something of it lay in.
 *
 * @param changed addresses, as an editor tells them of changes
 * @param read addresses of what was looked at; those of folders end with a slash
 */
export function areTouched(changed: readonly string[], read: readonly string[]): boolean {
  const known = read.map(comparable);
  return changed.map(comparable).some((address) => {
    const folder = address.endsWith('/') ? address : `${address}/`;
    return address.endsWith(`/${PROJECT_FILE}`) || known.some((other) => other === address || other.startsWith(folder));
  });
}

/** Editors escape characters and write drives each in a way of their own; to look once too often does no harm. */
function comparable(address: string): string {
  return plainAddress(address).toLowerCase();
}

/** An address without its escapes; one that is no proper one is taken by its letters. */
export function plainAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return address;
  }
}
