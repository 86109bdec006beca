// The figures at the top of the overview.
import type { Overview } from "../../ipc/bindings";
import type { Screen } from "../../state/programme.svelte";

export interface Figure {
  readonly id: "planned" | "riding" | "agreed" | "open" | "conflicts" | "review";
  readonly count: number;
  /** Of a hundred visits planned, how many. */
  readonly share?: number;
  /** Whether it wants somebody to act. */
  readonly kind: "calm" | "attend";
  readonly leads: Screen;
}

type Counts = Pick<Overview, "visits" | "riding_along" | "agreed" | "to_review"> & {
  readonly conflicts: readonly unknown[];
  readonly open_demands: readonly { readonly missing: number }[];
};

export function figures(overview: Counts): readonly Figure[] {
  const share = (part: number): { share?: number } =>
    overview.visits > 0 ? { share: Math.round((100 * part) / overview.visits) } : {};
  const open = overview.open_demands.reduce((sum, demand) => sum + demand.missing, 0);
  const attend = (count: number): Figure["kind"] => (count > 0 ? "attend" : "calm");
  return [
    { id: "planned", count: overview.visits, kind: "calm", leads: "planner" },
    { id: "riding", count: overview.riding_along, ...share(overview.riding_along), kind: "calm", leads: "planner" },
    { id: "agreed", count: overview.agreed, ...share(overview.agreed), kind: "calm", leads: "planner" },
    { id: "open", count: open, kind: "calm", leads: "planner" },
    {
      id: "conflicts",
      count: overview.conflicts.length,
      kind: attend(overview.conflicts.length),
      leads: "planner",
    },
    { id: "review", count: overview.to_review, kind: "calm", leads: "calendars" },
  ];
}
