// The window's menu bar, as far as the page has a part in it: it does what is chosen there, and says when the
// bar has to be made anew. The bar shows keys but takes none, so that none acts twice; see `menu.rs`.
import { listen } from "@tauri-apps/api/event";
import { commands, done } from "../../ipc/backend";
import { isWriting } from "../../shared/keys";
import { notices } from "../../state/notices.svelte";
import { openPath } from "./files";
import { palette } from "./palette.svelte";

function choose(id: string): void {
  // In a field, the text's own steps are meant.
  if ((id === "undo" || id === "redo") && isWriting(document.activeElement)) document.execCommand(id);
  else palette.run(id);
}

/** Hears what is chosen in the menu bar, and which files the system hands over. */
export function listenToMenu(): void {
  void listen<string>("menu", ({ payload }) => choose(payload));
  void listen<string>("open-programme", ({ payload }) => void openPath(payload));
}

export function refreshMenu(language: string): void {
  void done(commands.refreshMenu(language)).catch(notices.fail.bind(notices));
}
