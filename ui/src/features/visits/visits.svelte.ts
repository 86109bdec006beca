// How all visits are shown, and which of them: it stays while a visit's page is looked at.
import type { VisitState } from "../../ipc/bindings";

export const WAYS = ["board", "list", "calendar"] as const;
export type Way = (typeof WAYS)[number];

class ShownVisits {
  as = $state<Way>("board");
  typed = $state("");
  /** By id; all where empty. */
  manager = $state("");
  distributor = $state("");
  state = $state<VisitState | "">("");
  /** So many months after the present one, in the calendar. */
  turned = $state(0);

  readonly filtered: boolean = $derived(
    this.typed.trim() !== "" || this.manager !== "" || this.distributor !== "" || this.state !== "",
  );

  clear(): void {
    this.typed = this.manager = this.distributor = "";
    this.state = "";
  }
}
export const shown = new ShownVisits();
