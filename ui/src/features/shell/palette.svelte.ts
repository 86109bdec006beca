// The command palette: whether it is open, and what it offers.
import type { Action } from "../../shared/menu.svelte";
import { programme, SCREENS } from "../../state/programme.svelte";
import { LANGUAGES, words } from "../../state/words.svelte";
import { notices } from "../../state/notices.svelte";
import { importing } from "../calendars/importing.svelte";
import { type Section, settings } from "../settings/settings.svelte";
import { dialogs } from "./dialogs.svelte";
import { openFile, openPath } from "./files";

export type Command = Action;

class Palette {
  open = $state(false);
  /** Commands that the screen on show adds, by whoever adds them. */
  readonly #added = new Map<string, () => readonly Command[]>();

  /** What waits for the planner to be on show. */
  #wanted: string | undefined;

  /** Adds the commands of a screen while it is on show; gives what takes them away again. */
  add(owner: string, commands: () => readonly Command[]): () => void {
    this.#added.set(owner, commands);
    return () => void this.#added.delete(owner);
  }

  /** Runs a command by its id, as the menu bar names it; one of the planner's goes there first. */
  run(id: string): void {
    const path = id.startsWith("recent:") ? id.slice("recent:".length) : undefined;
    const commands = programme.info ? this.commands() : this.#always();
    const command = commands.find((one) => one.id === id);
    if (path !== undefined) void openPath(path);
    else if (command) command.run();
    else if (id.startsWith("planner-") && programme.info && programme.screen !== "planner") {
      this.#wanted = id;
      programme.screen = "planner";
    } else notices.tell(words.say("screen-not-now"));
  }

  /** Runs what was waiting for the planner. */
  arrived(): void {
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted) this.run(wanted);
  }

  /** What can be done whether a programme is open or not. */
  #always(): readonly Command[] {
    const languages = LANGUAGES.map((language) => ({
      id: `language-${language}`,
      label: language === "en" ? "English" : "中文",
      run: () => programme.setLanguage(language),
    }));
    return [
      { id: "new", label: words.say("screen-new"), run: () => (dialogs.creating = true) },
      { id: "open", label: words.say("screen-open"), run: () => void openFile() },
      { id: "light", label: words.say("screen-theme-light"), run: () => programme.setTheme("light") },
      { id: "dark", label: words.say("screen-theme-dark"), run: () => programme.setTheme("dark") },
      { id: "system", label: words.say("screen-theme-system"), run: () => programme.setTheme("system") },
      ...languages,
    ];
  }

  /** All commands in the present language. */
  commands(): readonly Command[] {
    const screens = SCREENS.map((screen, index) => ({
      id: `screen-${screen}`,
      label: words.say(`screen-${screen}`),
      shortcut: `mod+${index + 1}`,
      run: () => programme.go(screen),
    }));
    const own: Command[] = [
      { id: "undo", label: words.say("screen-undo"), shortcut: "mod+z", run: () => void programme.undo() },
      { id: "redo", label: words.say("screen-redo"), shortcut: "mod+shift+z", run: () => void programme.redo() },
      { id: "import", label: words.say("calendars-choose"), run: () => void importing.choose() },
      { id: "export", label: words.say("screen-export"), run: () => (dialogs.exporting = true) },
      { id: "history", label: words.say("settings-history"), run: () => this.#settings("history") },
      { id: "leave", label: words.say("settings-add-leave"), run: () => this.#settings("time") },
      { id: "shortcuts", label: words.say("screen-shortcuts"), shortcut: "?", run: () => (dialogs.shortcuts = true) },
      { id: "first-steps", label: words.say("overview-first-steps"), run: () => programme.showSteps() },
      { id: "about", label: words.say("settings-about"), run: () => this.#settings("about") },
      { id: "close", label: words.say("screen-close"), run: () => void programme.close() },
    ];
    const added = [...this.#added.values()].flatMap((commands) => commands());
    return [...added, ...screens, ...own, ...this.#always()];
  }

  #settings(section: Section): void {
    settings.section = section;
    programme.screen = "settings";
  }
}
export const palette = new Palette();

/** The commands whose words hold all that was typed, those that begin with it first. */
export function found(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const fits = commands.filter((command) => wanted.every((word) => command.label.toLowerCase().includes(word)));
  const first = wanted[0];
  if (first === undefined) return fits;
  const begins = (command: Command): number => (command.label.toLowerCase().startsWith(first) ? 0 : 1);
  return fits.toSorted((a, b) => begins(a) - begins(b));
}
