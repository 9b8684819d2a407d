/** The rows of the views. */
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { FileDecorationProvider } from 'vscode';
import type { CableSummary } from '../../../server/src/protocol/libraryRequests';
import { figure } from '../folder/words';
import { type CableNode, type GroupNode, keyOf, type MoreNode } from './cablesTree';
import { ICONS } from './grouping';
import { openingOf } from './opening';
import { cablesInWords, citedInWords, lineOf, nameOf, spokenOf, tooltipOf } from './words';

export function groupItem(node: GroupNode): TreeItem {
  const { label, meaning, count } = node.group;
  const name = meaning === undefined ? label : `${label}, ${meaning}`;
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  item.id = keyOf(node);
  item.description = figure(count);
  item.iconPath = new ThemeIcon(ICONS[node.by]);
  item.tooltip = l10n.t('{0}: {1}', name, cablesInWords(count));
  item.accessibilityInformation = { label: `${name}, ${cablesInWords(count)}` };
  item.contextValue = 'group';
  return item;
}

export function cableItem({ cable, parent }: CableNode): TreeItem {
  const item = new TreeItem(nameOf(cable), TreeItemCollapsibleState.None);
  // Two cables of one number, or two of a file, are two rows.
  item.id = `${keyOf(parent)}/${cable.uri}#${cable.range.start.line}`;
  describe(item, cable);
  item.command = openingOf(cable, 'beginning');
  item.contextValue = cable.id ? 'cable' : 'cable.nameless';
  return item;
}

/** What every row of a cable has. */
export function describe(item: TreeItem, cable: CableSummary): void {
  item.description = lineOf(cable);
  item.tooltip = tooltipOf(cable);
  item.iconPath = new ThemeIcon('mail');
  item.resourceUri = badgeAddress(cable);
  item.accessibilityInformation = { label: spokenOf(cable) };
}

export function moreItem({ parent, direction, count }: MoreNode, page: number): TreeItem {
  const next = Math.min(count, page);
  const label =
    direction === 'earlier' ? l10n.t('Show {0} before these', figure(next)) : l10n.t('Show {0} more', figure(next));
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = `${keyOf(parent)}/${direction}`;
  item.description = l10n.t('of {0}', figure(count));
  item.iconPath = new ThemeIcon(direction === 'earlier' ? 'fold-up' : 'fold-down');
  item.command = { command: SHOW_MORE, title: label, arguments: [{ kind: 'more', parent, direction, count }] };
  item.accessibilityInformation = { label: `${label} ${item.description}` };
  return item;
}

/** Of the extension itself; no user calls it. */
export const SHOW_MORE = 'cable.showMoreOfGroup';

const BADGES = 'cable-citations';

/** An address that names no file: VS Code hangs badges on addresses. */
function badgeAddress({ id, citedBy }: CableSummary): Uri {
  return Uri.from({ scheme: BADGES, path: `/${id}`, query: String(citedBy) });
}

/** The badge of a cable that others cite: by how many. */
export const citationBadges: FileDecorationProvider = {
  provideFileDecoration(uri) {
    const count = uri.scheme === BADGES ? Number(uri.query) : 0;
    if (!(count > 0)) return undefined;
    // There is room for two characters, and VS Code itself writes 9+.
    return { badge: count > 9 ? '9+' : String(count), tooltip: citedInWords(count) };
  },
};
