// The translations: l10n/bundle.l10n.<language>.json for the sources, package.nls.<language>.json for the manifest.
import fs from 'node:fs';
import path from 'node:path';
import { collectTexts } from './collect.mjs';

/** @typedef {Record<string, string>} Bundle */

/**
 * @typedef {object} Translation
 * @property {string} name of the file
 * @property {Bundle} given
 * @property {readonly string[]} missing texts that it does not have
 * @property {readonly string[]} dead texts that nothing says any more
 * @property {readonly string[]} torn texts in which something else is put in than in English
 */

/**
 * @typedef {object} Texts
 * @property {readonly string[]} problems of the sources
 * @property {Bundle} english what translators start from: each text by itself
 * @property {readonly Translation[]} translations
 */

/** Where texts are. */
const SOURCES = ['client/src', 'client/page', 'server/src'];

/**
 * @param {string} root the checkout
 * @returns {Texts}
 */
export function readTexts(root) {
  const { texts, problems } = collectTexts(root, SOURCES);
  const english = Object.fromEntries([...new Set(texts.map(({ text }) => text))].sort().map((text) => [text, text]));
  const manifest = readBundle(path.join(root, 'package.nls.json'));
  const inManifest = [...fs.readFileSync(path.join(root, 'package.json'), 'utf8').matchAll(/"%([^"%]+)%"/g)];
  const keys = new Set(inManifest.map(([, key]) => key ?? ''));
  const translations = [
    compare('package.nls.json', manifest, Object.fromEntries([...keys].map((key) => [key, manifest[key] ?? '']))),
    ...languagesIn(root, /^package\.nls\..+\.json$/).map((name) =>
      compare(name, readBundle(path.join(root, name)), manifest),
    ),
    ...languagesIn(path.join(root, 'l10n'), /^bundle\.l10n\..+\.json$/).map((name) =>
      compare(`l10n/${name}`, readBundle(path.join(root, 'l10n', name)), english),
    ),
  ];
  return { problems, english, translations };
}

/**
 * @param {string} name
 * @param {Bundle} given
 * @param {Bundle} wanted
 * @returns {Translation}
 */
function compare(name, given, wanted) {
  const isGiven = (/** @type {string} */ key) => (given[key] ?? '') !== '';
  return {
    name,
    given,
    missing: Object.keys(wanted).filter((key) => !isGiven(key)),
    dead: Object.keys(given).filter((key) => !Object.hasOwn(wanted, key)),
    torn: Object.keys(wanted).filter((key) => isGiven(key) && putIn(given[key] ?? '') !== putIn(wanted[key] ?? '')),
  };
}

/**
 * What is put into a text: `{0} {1}`. A translation may say it twice, or elsewhere.
 * @param {string} text
 */
function putIn(text) {
  return [...new Set([...text.matchAll(/\{\w+\}/g)].map(([place]) => place))].sort().join(' ');
}

/**
 * @param {string} folder
 * @param {RegExp} name
 */
function languagesIn(folder, name) {
  return fs.readdirSync(folder).filter((file) => name.test(file));
}

/**
 * @param {string} file
 * @returns {Bundle}
 */
function readBundle(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
