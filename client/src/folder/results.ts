/** The findings of files that are not open, in the Problems view. */
import { languages } from 'vscode';
import type { Diagnostic, Disposable, Uri } from 'vscode';

/** VS Code drops what one call brings beyond some more than this. */
const AT_ONCE = 1000;

/**
 * Findings by file. Those of a file whose findings the server shows are withheld and only known of: a finding stands in
 * the Problems view once.
 */
export class Results implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('cable.folder');
  readonly #listed = new Map<string, Uri>();
  readonly #withheld = new Map<string, Uri>();

  get isEmpty(): boolean {
    return this.#listed.size + this.#withheld.size === 0;
  }

  /** The files with findings. */
  files(): readonly Uri[] {
    return [...this.#listed.values(), ...this.#withheld.values()];
  }

  /** Takes the findings of these files for what was known of them. */
  put(findings: readonly (readonly [Uri, readonly Diagnostic[]])[], shown: ReadonlyMap<string, unknown>): void {
    let entries: [Uri, readonly Diagnostic[] | undefined][] = [];
    let count = 0;
    for (const [uri, diagnostics] of findings) {
      const key = uri.toString();
      const isListed = diagnostics.length > 0 && !shown.has(key);
      this.#withheld.delete(key);
      if (diagnostics.length > 0 && !isListed) this.#withheld.set(key, uri);
      if (isListed) this.#listed.set(key, uri);
      else if (!this.#listed.delete(key)) continue;
      if (count + diagnostics.length > AT_ONCE && entries.length > 0) {
        this.#collection.set(entries);
        [entries, count] = [[], 0];
      }
      // The same file twice in a call would be added up.
      entries.push([uri, isListed ? diagnostics : undefined]);
      count += diagnostics.length;
    }
    if (entries.length > 0) this.#collection.set(entries);
  }

  /** The server shows the findings of this file from now on. */
  withhold(uri: Uri): void {
    const key = uri.toString();
    if (!this.#listed.delete(key)) return;
    this.#withheld.set(key, uri);
    this.#collection.delete(uri);
  }

  /** A file, or a folder with all in it, is gone or no longer looked at. */
  forget(gone: Uri): void {
    const key = gone.toString();
    const isGone = ([other]: readonly [string, Uri]) => other === key || other.startsWith(`${key}/`);
    for (const known of [this.#listed, this.#withheld]) {
      for (const [other, uri] of [...known].filter(isGone)) {
        known.delete(other);
        this.#collection.delete(uri);
      }
    }
  }

  /** Forgets all files but these. */
  keep(files: readonly Uri[]): void {
    const kept = new Set(files.map(String));
    for (const uri of this.files()) if (!kept.has(uri.toString())) this.forget(uri);
  }

  clear(): void {
    this.#collection.clear();
    this.#listed.clear();
    this.#withheld.clear();
  }

  dispose(): void {
    this.#collection.dispose();
  }
}
