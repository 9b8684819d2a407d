export { originOfName } from './origin';
export { type CableRecord, type Classifier, recordOf, type Recipient, type RecordedReference } from './record';
