// Looking for a plan, and the proposal that comes of it.
import { Channel } from "@tauri-apps/api/core";
import { untrack } from "svelte";
import { commands, done } from "../../ipc/backend";
import type { Emphasis, PlanProgress, Proposal, Timeline, VisitLine } from "../../ipc/bindings";
import { programme } from "../../state/programme.svelte";
import { notices } from "../../state/notices.svelte";
import { revision } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";
import { idsOf, type Refusal } from "./carry.svelte";
import { type Change, changesOf, type Kind, KINDS } from "./difference";
import { choicesOf, scopeOf } from "./scope";

export const SECONDS: readonly number[] = [5, 15, 60];
/** A repair is small: it takes no longer than this. */
const REPAIR_SECONDS = 10;

export class Search {
  /** Whether the panel that starts a search is open. */
  asking = $state(false);
  from = $state("");
  to = $state("");
  seconds = $state(15);
  /** Whether only some are planned for. */
  some = $state(false);
  /** The keys of those who are ticked. */
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  /** Managers who are supposed to be away, and beside whom one more is supposed to be, by id. */
  without = $state<string[]>([]);
  oneMoreLike = $state<string[]>([]);
  emphasis = $state.raw<Emphasis>(programme.emphasis);
  running = $state<"plan" | "repair" | undefined>(undefined);
  stopping = $state(false);
  progress = $state.raw<PlanProgress | undefined>(undefined);
  proposal = $state.raw<Proposal | undefined>(undefined);
  kinds = $state.raw<ReadonlySet<Kind>>(new Set(KINDS));
  ticked = $state.raw<ReadonlySet<string>>(new Set());
  /** The visits in force on days that the timeline does not show. */
  #elsewhere = $state.raw<readonly VisitLine[] | undefined>(undefined);

  readonly #present = $derived.by(() => this.#elsewhere ?? this.read()?.visits.map(({ visit }) => visit) ?? []);
  readonly changes: readonly Change[] = $derived(this.proposal ? changesOf(this.proposal, this.#present) : []);
  readonly listed = $derived(this.changes.filter((change) => this.kinds.has(change.kind)));
  readonly counts = $derived(
    Object.fromEntries(
      KINDS.map((kind) => [kind, this.changes.filter((change) => change.kind === kind).length]),
    ) as Record<Kind, number>,
  );

  constructor(private readonly read: () => Timeline | undefined) {
    $effect(() => {
      void revision.current;
      untrack(() => void this.#compare());
    });
  }

  get timeline(): Timeline | undefined {
    return this.read();
  }

  choose(key: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(key)) chosen.add(key);
    this.chosen = chosen;
  }

  ask(days: { from: string; to: string }): void {
    this.from = days.from;
    this.to = days.to;
    this.asking = true;
  }

  async plan(): Promise<void> {
    const { timeline, emphasis } = this;
    const chosen = this.some ? this.chosen : new Set<string>();
    const choices = timeline ? choicesOf(timeline) : [];
    const scope = scopeOf(choices, chosen);
    programme.emphasis = emphasis;
    const what_if = { without: $state.snapshot(this.without), one_more_like: $state.snapshot(this.oneMoreLike) };
    const request = { from: this.from || null, to: this.to || null, scope, emphasis, what_if };
    await this.#run("plan", (channel) => done(commands.proposePlan(request, this.seconds, channel)));
  }

  async repair(): Promise<void> {
    await this.#run("repair", (channel) => done(commands.repairPlan(REPAIR_SECONDS, channel)));
  }

  /** Looks for a plan in which something stands where it was wanted; says whether there is one. */
  async makeRoom({ subject, room }: Refusal): Promise<boolean> {
    if (!room) return false;
    const [visit, demand] = idsOf(subject);
    const { manager, rep, start } = room;
    return this.#run("repair", async (channel) => {
      const made = await done(commands.makeRoom(visit, demand, manager, rep, start, REPAIR_SECONDS, channel));
      if (!made.proposal) notices.tell(made.why.map((why) => words.sentence(why)).join(" "));
      return made.proposal ?? undefined;
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await done(commands.stopPlanning()).catch(notices.fail.bind(notices));
  }

  toggleKind(kind: Kind): void {
    const kinds = new Set(this.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    this.kinds = kinds;
  }

  tick(id: string): void {
    const ticked = new Set(this.ticked);
    if (!ticked.delete(id)) ticked.add(id);
    this.ticked = ticked;
  }

  async accept(only: "all" | "ticked"): Promise<void> {
    const chosen = this.changes.filter((change) => this.ticked.has(change.id)).map((change) => change.id);
    const count = only === "all" ? this.changes.length : chosen.length;
    try {
      await done(commands.acceptPlan(only === "all" ? null : chosen));
      if (only === "all" || count === this.changes.length) this.discard();
      this.ticked = new Set();
      revision.changed();
      notices.tell(words.say("planner-accepted", { count }));
    } catch (error) {
      notices.fail(error);
    }
  }

  /** Whether the proposal supposes what is not so, and can only be compared. */
  get supposes(): boolean {
    const what_if = this.proposal?.asked.what_if;
    return what_if !== undefined && what_if.without.length + what_if.one_more_like.length > 0;
  }

  /** Puts a scenario on the table that was kept. */
  async reopen(proposal: Proposal): Promise<void> {
    await this.#compareWith(proposal);
    this.discard();
    this.kinds = new Set(KINDS);
    this.proposal = proposal;
  }

  discard(): void {
    this.proposal = undefined;
    this.ticked = new Set();
  }

  async #run(
    what: "plan" | "repair",
    search: (channel: Channel<PlanProgress>) => Promise<Proposal | undefined>,
  ): Promise<boolean> {
    if (this.running) return false;
    this.running = what;
    this.stopping = false;
    this.progress = undefined;
    const channel = new Channel<PlanProgress>();
    channel.onmessage = (progress) => (this.progress = progress);
    try {
      const proposal = await search(channel);
      if (!proposal) return false;
      await this.reopen(proposal);
      this.asking = false;
      return true;
    } catch (error) {
      notices.fail(error);
      return false;
    } finally {
      this.running = undefined;
    }
  }

  async #compare(): Promise<void> {
    if (this.proposal) await this.#compareWith(this.proposal).catch(notices.fail.bind(notices));
  }

  /** Reads the visits in force on the proposal's days, where the timeline does not show them all. */
  async #compareWith({ from, to }: Proposal): Promise<void> {
    const shown = this.read();
    const covered = shown && shown.first_day <= from && shown.last_day >= to;
    const timeline = covered ? undefined : await done(commands.timeline(from, to));
    this.#elsewhere = timeline?.visits.map(({ visit }) => visit);
  }
}
