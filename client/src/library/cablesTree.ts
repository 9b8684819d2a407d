/** The cables of the library as a tree of groups, of which a group shows some at a time. */
import { EventEmitter } from 'vscode';
import type { Disposable, TreeDataProvider, TreeItem } from 'vscode';
import type {
  CableSummary,
  LibraryGroup,
  LibraryGrouping,
  LibraryPlaceParams,
} from '../../../server/src/protocol/libraryRequests';
import { levelsOf } from './grouping';
import type { Arrangement } from './grouping';
import { cableItem, groupItem, moreItem } from './items';
import type { LibraryServer } from './libraryServer';

/** Cables that a group shows at first, and that each step adds. */
const PAGE = 500;

/** Letters of a year, with which the key of a month begins. */
const YEAR = 4;

export interface GroupNode {
  readonly kind: 'group';
  readonly by: LibraryGrouping;
  readonly group: LibraryGroup;
  readonly parent: GroupNode | undefined;
}

export interface CableNode {
  readonly kind: 'cable';
  readonly cable: CableSummary;
  readonly parent: GroupNode;
}

/** Stands for the cables of a group before or behind those that are shown. */
export interface MoreNode {
  readonly kind: 'more';
  readonly direction: 'earlier' | 'later';
  readonly count: number;
  readonly parent: GroupNode;
}

export type LibraryNode = GroupNode | CableNode | MoreNode;

/** The cables of a group that are shown: a stretch of them, so that the last of 100,000 is near, too. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export class CablesTree implements TreeDataProvider<LibraryNode>, Disposable {
  readonly #library: LibraryServer;
  readonly #changes = new EventEmitter<LibraryNode | undefined>();
  readonly #stretches = new Map<string, Stretch>();
  #arrangement: Arrangement;

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(library: LibraryServer, arrangement: Arrangement) {
    this.#library = library;
    this.#arrangement = arrangement;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  arrange(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    this.#stretches.clear();
    this.refresh();
  }

  refresh(): void {
    this.#changes.fire(undefined);
  }

  getTreeItem(node: LibraryNode): TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node);
      case 'cable':
        return cableItem(node);
      case 'more':
        return moreItem(node, PAGE);
    }
  }

  getParent({ parent }: LibraryNode): GroupNode | undefined {
    return parent;
  }

  async getChildren(node?: LibraryNode): Promise<LibraryNode[]> {
    if (!node) return this.#groups(undefined);
    if (node.kind !== 'group') return [];
    return this.#groupingBelow(node) ? this.#groups(node) : this.#cables(node);
  }

  /** Shows as many more of the group. */
  showMore({ parent, direction }: MoreNode): void {
    const { from, to } = this.#stretchOf(parent);
    const wider = direction === 'earlier' ? { from: Math.max(0, from - PAGE), to } : { from, to: to + PAGE };
    this.#stretches.set(keyOf(parent), wider);
    this.#changes.fire(parent);
  }

  /** The node of the cable at a place, made to be shown; `undefined` where the tree does not have it. */
  async nodeAt(place: LibraryPlaceParams): Promise<CableNode | undefined> {
    const { grouping, sorting, filter } = this.#arrangement;
    const levels = levelsOf(grouping);
    const by = levels.at(-1) ?? 'post';
    const found = await this.#library.placeInGroups({ by, ...given(filter), sort: sorting, ...place });
    if (!found) return undefined;
    const group = await this.#groupOf(levels, found.key);
    if (!group) return undefined;
    const { from, to } = this.#stretchOf(group);
    if (found.index < from || found.index >= to) {
      const start = Math.floor(found.index / PAGE) * PAGE;
      this.#stretches.set(keyOf(group), { from: start, to: start + PAGE });
      this.#changes.fire(group);
    }
    const { cables } = await this.#library.group({ ...this.#question(group), offset: found.index, limit: 1 });
    const [cable] = cables;
    return cable && { kind: 'cable', cable, parent: group };
  }

  /** The node of a group, to be shown; its key is of the lowest groups: of a month. */
  async groupWithKey(key: string): Promise<GroupNode | undefined> {
    return this.#groupOf(levelsOf(this.#arrangement.grouping), key);
  }

  dispose(): void {
    this.#changes.dispose();
  }

  /** The group with that key. A month is in its year; what has no date is in no year and no month. */
  async #groupOf(levels: readonly LibraryGrouping[], key: string): Promise<GroupNode | undefined> {
    let parent: GroupNode | undefined;
    for (const [at] of levels.entries()) {
      const wanted = at < levels.length - 1 ? key.slice(0, YEAR) : key;
      const groups = await this.#groups(parent);
      const found = groups.find(({ group }) => group.key === wanted);
      // A key may be that of a whole year.
      if (!found || found.group.key === key) return found;
      parent = found;
    }
    return parent;
  }

  #groupingBelow({ by, group }: GroupNode): LibraryGrouping | undefined {
    const levels = levelsOf(this.#arrangement.grouping);
    return group.key === '' ? undefined : levels[levels.indexOf(by) + 1];
  }

  async #groups(parent: GroupNode | undefined): Promise<GroupNode[]> {
    const by = parent ? this.#groupingBelow(parent) : levelsOf(this.#arrangement.grouping)[0];
    if (by === undefined) return [];
    const groups = await this.#library.groups({ by, ...given(this.#arrangement.filter) });
    return groups
      .filter(({ key }) => !parent || (key !== '' && key.startsWith(parent.group.key)))
      .map((group) => ({ kind: 'group', by, group, parent }));
  }

  async #cables(parent: GroupNode): Promise<LibraryNode[]> {
    const { from, to } = this.#stretchOf(parent);
    const { cables, total } = await this.#library.group({ ...this.#question(parent), offset: from, limit: to - from });
    const more = (direction: MoreNode['direction'], count: number): MoreNode[] =>
      count > 0 ? [{ kind: 'more', direction, count, parent }] : [];
    return [
      ...more('earlier', Math.min(from, total)),
      ...cables.map((cable): CableNode => ({ kind: 'cable', cable, parent })),
      ...more('later', total - to),
    ];
  }

  #question({ by, group }: GroupNode) {
    const { sorting, filter } = this.#arrangement;
    return { by, key: group.key, sort: sorting, ...given(filter) };
  }

  #stretchOf(group: GroupNode): Stretch {
    return this.#stretches.get(keyOf(group)) ?? { from: 0, to: PAGE };
  }
}

function given(filter: string): { readonly filter?: string } {
  return filter === '' ? {} : { filter };
}

/** Different for each group of a tree. */
export function keyOf({ by, group }: GroupNode): string {
  return `${by}:${group.key}`;
}
