// Asking for a visit from a distributor's page.
import type { IssueLine } from "../../ipc/bindings";
import { wantsWork } from "../partnership/said";
import { newDemand } from "../records/drafts";
import type { Open } from "../records/records.svelte";

/** The form of a new demand: for a client, to serve one of the issues that are still open. */
export function asking(client: string, issues: readonly IssueLine[], today: string, distributor: string): Open {
  const open = issues.filter((issue) => wantsWork(issue.status));
  return { kind: "demand", draft: newDemand(client, today, open), distributor };
}
