import { t } from '@vscode/l10n';

/** `PREL or PGOV` */
export function oneOf([first = '', ...others]: readonly string[]): string {
  return others.reduce((all, word) => t('{0} or {1}', all, word), first);
}

/** `PREL and PGOV` */
export function allOf([first = '', ...others]: readonly string[]): string {
  return others.reduce((all, word) => t('{0} and {1}', all, word), first);
}
