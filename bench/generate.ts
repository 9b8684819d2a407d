// Cables for measurements: invented posts, people and words, the same for the same seed.

/** A sequence of numbers from 0 to 1 that the seed fixes (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = (
  'the ministry of fisheries said that its delegation would return to the harbor talks when quotas for herring and cod ' +
  'had been agreed upon with the coastal provinces and a timetable for inspection was drawn up by both sides while ' +
  'embassy officers noted progress on ferry licences lighthouse repairs pilot training customs sheds and dredging'
).split(' ');
const POSTS = ['PORT ELLERY', 'NEW SKERRY', 'VALDORO', 'KESTREL BAY', 'MARROW', 'OSTHAVEN'];
const TAGS = ['PREL', 'PGOV', 'ECON', 'EFIS', 'ETRD', 'MARR', 'SENV', 'KPAO'];
const INDICATORS = ['RUEHXA', 'RUEHXB', 'RUEHXC', 'RUEHXD', 'RUEHXE', 'RUEHXF'];

/** How many cables, of a hundred, come from a scan that read the pilcrow as a digit. */
const SCANNED = 5;

/** What may be fixed of a cable; the rest is drawn. */
export interface Told {
  readonly post?: string;
  /** Date and time of the date-time group, month and year: `141530Z FEB 08`. */
  readonly sent?: string;
  readonly tags?: string;
  /** What stands behind REF, or nothing where that line is left out. */
  readonly references?: string;
  readonly paragraphs?: number;
}

/**
 * One cable of about six kilobytes, with page marks and headings as released cables have them, and now and then with
 * misread pilcrows.
 */
export function cable(next: () => number, serial: number, told: Told = {}): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const wrapped = (count: number) =>
    Array.from({ length: Math.ceil(count / 10) }, () => words(Math.min(count, 10))).join('\n');
  const own = Math.floor(next() * POSTS.length);
  const post = told.post ?? (POSTS[own] as string);
  const references = told.references ?? `A. ${pick(POSTS)} 1234 B. 07 ${pick(POSTS)} 98`;
  const scanned = next() * 100 < SCANNED;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const lines = [
    `VZCZCXRO${pad(serial % 10000, 4)}`,
    `PP ${INDICATORS.join(' ')}`,
    `DE ${INDICATORS[own]} #${pad(serial % 10000, 4)}/01 0451530`,
    'ZNY CCCCC ZZH',
    `P ${told.sent ?? '141530Z FEB 08'}`,
    `FM AMEMBASSY ${post}`,
    'TO RUEHC/SECSTATE WASHDC PRIORITY 1234',
    ...INDICATORS.map((indicator, i) => `${i === 0 ? 'INFO ' : ''}${indicator}/AMEMBASSY ${POSTS[i]} PRIORITY 00${i}7`),
    '',
    `C O N F I D E N T I A L SECTION 01 OF 02 ${post} ${pad(serial, 6)}`,
    '',
    'SIPDIS',
    '',
    'E.O. 12958: DECL: 02/14/2018',
    `TAGS: ${told.tags ?? `${TAGS.slice(0, 5).join(' ')}\n${TAGS.slice(5).join(' ')}`}`,
    `SUBJECT: ${words(6).toUpperCase()}`,
    words(4).toUpperCase(),
    '',
    ...(references === '' ? [] : [`REF: ${references}`, '']),
    'Classified By: Political Counselor A. Person for reasons 1.4 (b) and (d).',
    '',
  ];
  for (let number = 1; number <= (told.paragraphs ?? 8); number++) {
    if (number % 3 === 2) lines.push(words(3).toUpperCase(), '-'.repeat(20), '');
    lines.push(`${scanned && next() < 0.3 ? '1' : '¶'}${number}. (C) ${wrapped(100)}`);
    if (number === 4) lines.push('', `${post.slice(0, 10)} ${pad(serial, 8)}  002 OF 002`, '', wrapped(20));
    lines.push('');
  }
  lines.push('PERSON', '');
  return lines.join('\n');
}

/** A file of at least that many characters; a compilation of cables. */
export function compilation(size: number, seed = 1): string {
  const next = random(seed);
  const cables: string[] = [];
  for (let length = 0, serial = 1; length < size; serial++) {
    const text = cable(next, serial);
    cables.push(text);
    length += text.length + 1;
  }
  return cables.join('\n');
}
