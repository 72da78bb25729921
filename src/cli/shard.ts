import { rightUsage, type Usage, wrongUsage } from './usage.ts';

/**
 * The share of a list that `i/n` names: every n-th entry from the i-th on, so that a list of issues by date gives each
 * machine old and new ones alike. The n shares of one list are the whole list, each entry once.
 */
export function shardOf<T>(list: readonly T[], shard: string | undefined): Usage<readonly T[]> {
  if (shard === undefined) return rightUsage(list);
  const [, part, parts] = (/^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? []).map(Number);
  if (part === undefined || parts === undefined || part < 1 || part > parts) {
    return wrongUsage(
      { zh: `--shard 不能是“${shard}”`, en: `--shard cannot be “${shard}”` },
      { zh: '写成 第几份/共几份，例如 2/8', en: 'write part/parts, for example 2/8' },
    );
  }
  return rightUsage(list.filter((_, index) => index % parts === part - 1));
}
