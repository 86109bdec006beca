// Costs of a promotion plan by party.
import type { ActivityDraft, Party, Shares } from "../../ipc/bindings";

export const PARTIES: readonly Party[] = ["manufacturer", "distributor", "client"];

export const total = (shares: Shares): number => shares.manufacturer + shares.distributor + shares.client;

/** What an activity of a form lacks to add up: 0 where it does. */
export function lacking({ split, total: whole, shares }: ActivityDraft): number {
  return (split === "percent" ? 100 : (whole ?? total(shares))) - total(shares);
}

export const newActivity = (day: string): ActivityDraft => ({
  title: "",
  from: day,
  to: day,
  duties: [{ party: "manufacturer", text: "", person: "" }],
  total: 0,
  split: "percent",
  shares: { manufacturer: 50, distributor: 50, client: 0 },
  actual: null,
});
