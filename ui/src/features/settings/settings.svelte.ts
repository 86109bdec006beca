// Which part of the settings is on show.

export type Section = "general" | "people" | "playbook" | "time" | "history" | "about";
export const SECTIONS: readonly Section[] = ["general", "people", "playbook", "time", "history", "about"];

class Settings {
  section = $state<Section>("general");
}
export const settings = new Settings();
