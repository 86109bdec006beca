// Programmes as files: opened, made, or filled with the demo.
import { open, save } from "@tauri-apps/plugin-dialog";
import { commands, done } from "../../ipc/backend";
import { programme } from "../../state/programme.svelte";

const filters = [{ name: "Tandem", extensions: ["tandem"] }];

export const openPath = (path: string): Promise<boolean> => programme.seat(() => done(commands.openProgramme(path)));

export async function openFile(): Promise<void> {
  const path = await open({ filters, multiple: false, directory: false });
  if (path) await openPath(path);
}

export async function makeDemo(): Promise<void> {
  const path = await save({ filters, defaultPath: "demo.tandem" });
  if (path) await programme.seat(() => done(commands.createDemo(path)));
}

/** Makes an empty programme; whether it was made. */
export async function makeProgramme(name: string, manufacturer: string, zone: string): Promise<boolean> {
  const path = await save({ filters, defaultPath: `${name || "programme"}.tandem` });
  return path ? programme.seat(() => done(commands.createProgramme(path, name, manufacturer, zone))) : false;
}
