/** Defects that nothing in some cables gives away: why, and in which cables. They are not planted there. */
const UNKNOWABLE: Readonly<Record<string, { readonly because: string; readonly isIn: (cable: string) => boolean }>> = {
  'DE: section lost': {
    because: 'only the classification line says again that the cable was sent in sections',
    isIn: (cable) => !/ SECTION \d\d OF \d\d /.test(cable),
  },
  'classification: total wrong': {
    because: 'only page marks count the sections again',
    isIn: (cable) => !/\d{3} OF \d{3}/.test(cable),
  },
  'portion mark: missing': {
    because: 'of two paragraphs with one mark none is the rule',
    isIn: (cable) => !/^¶?3\./m.test(cable),
  },
  'paragraph: number lost': {
    because: 'only the number after it shows that one is missing: comments at the end have none',
    isIn: (cable) => !/^¶?3\./m.test(cable),
  },
  'E.O.: a date on an unclassified cable': {
    because: 'what was encrypted for transmission only has a date',
    isIn: (cable) => cable.includes('E F T O'),
  },
};

export function isUnknowable(name: string, cable: string): boolean {
  return UNKNOWABLE[name]?.isIn(cable) ?? false;
}
