// The open programme, and what the user chose.
import { commands, done } from "../ipc/backend";
import type { Choices, Emphasis, ProgrammeInfo } from "../ipc/bindings";
import { dayIn } from "../shared/clock";
import { notices } from "./notices.svelte";
import { revision } from "./query.svelte";
import { type Language, words } from "./words.svelte";

export const SCREENS = ["overview", "planner", "visits", "distributors", "calendars", "settings"] as const;
export type Screen = (typeof SCREENS)[number];
/** What there is of a distributor: itself, the partnership, its market, its people. */
export const DISTRIBUTOR_TABS = [
  ["glance"],
  ["charter", "issues", "results", "agreement"],
  ["clients", "promotion", "events", "flows"],
  ["people", "training", "stage"],
] as const;
export type DistributorTab = (typeof DISTRIBUTOR_TABS)[number][number];
export type Theme = "light" | "dark" | "system";

class ProgrammeState {
  info = $state.raw<ProgrammeInfo | undefined>(undefined);
  recent = $state.raw<readonly string[]>([]);
  ready = $state(false);
  screen = $state<Screen>("overview");
  /** The distributor whose page is open. */
  distributor = $state<string | undefined>(undefined);
  /** What of a distributor is on show; it stays while others are looked at. */
  tab = $state<DistributorTab>("glance");
  /** The visit whose page is open; none while all of them are on show. */
  visit = $state<string | undefined>(undefined);
  /** The market event that the distributor's page is to show, until it does. */
  event = $state<string | undefined>(undefined);
  /** The visit that the planner is to show, until it does. */
  onPlanner = $state<string | undefined>(undefined);
  theme = $state<Theme>("system");
  /** What mattered in the plan asked for last. */
  emphasis: Emphasis = {
    riding_along: "as_usual",
    little_travel: "as_usual",
    present_plan: "as_usual",
    preferred_times: "as_usual",
  };
  systemDark = $state(false);
  readonly dark = $derived(this.theme === "dark" || (this.theme === "system" && this.systemDark));

  /** How far the program's clock is ahead of this computer's, which it is when it is told to stand elsewhere. */
  #ahead = 0;

  /** The instant that it is for the whole program. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** The day that it is at the programme's home. */
  today(): string {
    return dayIn(this.info?.zone ?? "UTC", this.now());
  }

  #seated(info: ProgrammeInfo | undefined): void {
    if (info) this.#ahead = Date.parse(info.now) - Date.now();
    this.info = info;
  }

  /** Asks the backend what to begin with. */
  async start(): Promise<void> {
    const media = matchMedia("(prefers-color-scheme: dark)");
    this.systemDark = media.matches;
    media.addEventListener("change", (event) => (this.systemDark = event.matches));
    try {
      const start = await done(commands.start());
      this.#apply(start.choices);
      await done(commands.speak(words.language));
      this.#seated(start.programme ?? undefined);
      if (start.failure) notices.fail({ ...start.failure });
    } catch (error) {
      notices.fail(error);
    }
    this.ready = true;
  }

  /** Opens a programme, or makes one. */
  async seat(open: () => Promise<ProgrammeInfo>): Promise<boolean> {
    try {
      this.#seated(await open());
      this.recent = (await done(commands.start())).choices.recent;
      this.screen = "overview";
      this.distributor = undefined;
      this.visit = undefined;
      revision.changed();
      return true;
    } catch (error) {
      notices.fail(error);
      return false;
    }
  }

  async close(): Promise<void> {
    await done(commands.closeProgramme());
    this.info = undefined;
    this.recent = (await done(commands.start())).choices.recent;
  }

  async undo(): Promise<void> {
    await this.#step(() => done(commands.undo()), "screen-undone");
  }

  async redo(): Promise<void> {
    await this.#step(() => done(commands.redo()), "screen-redone");
  }

  setLanguage(language: Language): void {
    words.language = language;
    document.documentElement.lang = language;
    this.#keep();
    // What is not shared is called something in the language that is spoken.
    void done(commands.speak(language)).then(() => revision.changed(), notices.fail.bind(notices));
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.#keep();
  }

  /** Brings the list of first steps back. */
  async showSteps(): Promise<void> {
    try {
      await done(commands.hideFirstSteps(false));
      this.screen = "overview";
      revision.changed();
    } catch (error) {
      notices.fail(error);
    }
  }

  /** Goes to a screen; from one to itself, back to its beginning. */
  go(screen: Screen): void {
    if (screen === this.screen) this.visit = undefined;
    this.screen = screen;
  }

  /** Goes to a visit's page. */
  openVisit(id: string): void {
    this.visit = id;
    this.screen = "visits";
  }

  /** Goes to a visit on the planner's timeline. */
  showOnPlanner(id: string): void {
    this.onPlanner = id;
    this.screen = "planner";
  }

  /** Goes to a distributor's page. */
  openDistributor(id: string, tab: DistributorTab = this.tab): void {
    this.distributor = id;
    this.tab = tab;
    this.screen = "distributors";
  }

  /** Goes to a market event on its distributor's page. */
  openEvent(distributor: string, event: string): void {
    this.event = event;
    this.openDistributor(distributor, "events");
  }

  async #step(step: () => Promise<{ what: string }>, message: "screen-undone" | "screen-redone"): Promise<void> {
    try {
      const { what } = await step();
      revision.changed();
      notices.tell(words.say(message, { what: words.sayAny(`history-${what}`) }));
    } catch (error) {
      notices.fail(error);
    }
  }

  #apply(choices: Choices): void {
    this.recent = choices.recent;
    this.emphasis = choices.emphasis;
    const system: Language = navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
    words.language = choices.language === "en" || choices.language === "zh-CN" ? choices.language : system;
    document.documentElement.lang = words.language;
    this.theme = choices.theme === "light" || choices.theme === "dark" ? choices.theme : "system";
  }

  #keep(): void {
    void commands.setPreferences(words.language, this.theme === "system" ? null : this.theme);
  }
}
export const programme = new ProgrammeState();
