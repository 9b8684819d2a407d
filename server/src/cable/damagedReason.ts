import type { Span } from './span';

// `1.4 (b) and (d)`, `14 (b)`, `1.4 b)`, `1.4 (b and (d)`: a section and up to four letters.
const cite = /\b[1l][.,/;: ]{0,2}(\d)( ?)([({[]?)([a-h])([)}\]]?)(?!\w)/gi;

/**
 * The first damaged reason of a Classified By line, its place in the line, and how it reads: a lost stop (`14 (b)`), a
 * lost bracket (`1.4 b) and (d)`, `1.4 (b`), or a section that no order has.
 *
 * @param meant the section that lists the reasons: `1.4`
 */
export function reasonDamage(line: string, meant: string): (Span & { readonly repair: string }) | undefined {
  for (const match of line.matchAll(cite)) {
    const [written, section = '', blank = '', open = '', letter = '', close = ''] = match;
    const stop = written.charAt(1);
    // `1/4 (B)` and `1,4 (C)` are typed so; nothing between the two digits is a loss.
    const known = section >= '2' && section <= '8';
    // `l.4 (b)`: letter for digit; `1.4 {b)`: a bracket of another kind.
    if ((written.startsWith('l') || /[{}[\]]/.test(written)) && known) {
      const [opens, closes] = [open === '' ? '' : '(', close === '' ? '' : ')'];
      return {
        start: match.index,
        end: match.index + written.length,
        repair: `1${written.slice(1, written.indexOf(section, 1) + 1)}${blank}${opens}${letter}${closes}`,
      };
    }
    // `11 (b` may be anything.
    if (!known && stop !== '.') continue;
    if (known && stop === section && !'45'.includes(section)) continue;
    const cited = !known
      ? meant
      : stop === section
        ? `1.${section}`
        : stop === ' '
          ? `1.${section}`
          : written.slice(0, written.indexOf(section, 1) + 1);
    const end = match.index + written.length;
    const rest = line.slice(end, end + 30);
    // `(b, (d)` lost one, `(b, d` the last: of that the place cannot be known.
    const single = close !== '' || /^(?:$|[.\s)]|[,;&/ ]{1,2}\()/.test(rest);
    const repair =
      open !== '' && close === '' && single && !hasBracket(rest)
        ? `${cited}${blank}(${letter})`
        : open === '' && close !== ''
          ? `${cited}${blank}(${letter})`
          : `${cited}${blank}${open}${letter}${close}`;
    if (repair !== written) return { start: match.index, end, repair };
  }
  return undefined;
}

/** Whether a bracket that opened before is closed in what follows, before another opens: `(b, d)`. */
function hasBracket(rest: string): boolean {
  const close = rest.indexOf(')');
  const open = rest.indexOf('(');
  return close !== -1 && (open === -1 || close < open);
}
