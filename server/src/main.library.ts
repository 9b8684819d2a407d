/**
 * What `import … from 'cable-files'` gives: cables read into typed facts, their records, and their findings with fixes. It
 * needs no editor, no file system and no network, and runs in Node, in a browser and in a worker.
 */
export * from './cable';
export {
  type CableRecord,
  type Classifier,
  originOfName,
  recordOf,
  type RecordedReference,
  type Recipient,
} from './record';
export type { Origin } from './cable/ids';
export { checks } from './checks';
export type { Check, CheckContext, Edit, Finding, Fix, Related, Report, Severity } from './checks/check';
export { applyFix, fixAll } from './checks/fix';
export { findingsIn } from './checks/run';
export { decode, type Decoded, type Encoding } from './encoding/decode';
