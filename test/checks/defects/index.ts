import { addressDefects } from './address';
import { headerDefects } from './header';
import { subjectDefects } from './subject';
import { textDefects } from './text';
import { transmissionDefects } from './transmission';

export { type Defect, lineOf, type Planted } from './plant';

/** The defects, in the order of the lines that they damage. */
export const defects = [...transmissionDefects, ...addressDefects, ...headerDefects, ...subjectDefects, ...textDefects];
