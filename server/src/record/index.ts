export { citationOf, type CitationStyle } from './citation';
export { citationsInText, referencesInAttributes } from './citedInText';
export { hintOf, originOfName } from './origin';
export { postOfId } from './postOfId';
export { type CableRecord, type Classifier, recordOf, type Recipient, type RecordedReference } from './record';
export { recordJson } from './json';
export { written } from './written';
