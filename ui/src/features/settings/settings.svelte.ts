// Which part of the settings is on show.

export type Section = "general" | "people" | "time" | "history" | "about";
export const SECTIONS: readonly Section[] = ["general", "people", "time", "history", "about"];

class Settings {
  section = $state<Section>("general");
}
export const settings = new Settings();
