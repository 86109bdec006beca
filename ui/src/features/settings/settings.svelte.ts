// Which part of the settings is on show.
import type { FoundChapter } from "../../ipc/bindings";

export type Section = "general" | "people" | "playbook" | "time" | "history" | "about";
export const SECTIONS: readonly Section[] = ["general", "people", "playbook", "time", "history", "about"];

class Settings {
  section = $state<Section>("general");
  /** The chapter of the playbook that somebody looked for, until it is shown. */
  chapter = $state.raw<FoundChapter | undefined>(undefined);
}
export const settings = new Settings();
