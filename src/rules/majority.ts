import type { Finding } from '../model.ts';

/** One entry's way to write something that a list should write in one way. */
export interface Habit {
  readonly index: number;
  /** The way, as it is shown: a dash, a pair of quotes. */
  readonly way: string;
  readonly span: Finding['span'];
}

/** A habit that is not the list's, and the list's. */
export interface Deviation extends Habit {
  readonly usual: string;
}

/** The habits that deviate from what most entries do; with as many on both sides, from what comes first. */
export function deviations(habits: Iterable<Habit>): Deviation[] {
  const all = [...habits];
  const entries = new Map<string, Set<number>>();
  for (const { way, index } of all) entries.set(way, (entries.get(way) ?? new Set()).add(index));
  const [usual] = [...entries].sort(([, a], [, b]) => b.size - a.size)[0] ?? [];
  return usual === undefined ? [] : all.filter(({ way }) => way !== usual).map((habit) => ({ ...habit, usual }));
}
