// Writing a document to where somebody chooses.
import { save } from "@tauri-apps/plugin-dialog";
import { notices } from "../../state/notices.svelte";
import { words } from "../../state/words.svelte";

/** Asks where a PDF goes and has it made; says so, or what went wrong. */
export async function writePdf(name: string, write: (path: string) => Promise<unknown>): Promise<void> {
  const path = await save({ defaultPath: name, filters: [{ name: "PDF", extensions: ["pdf"] }] });
  if (!path) return;
  try {
    await write(path);
    notices.tell(words.say("partnership-exported", { file: path }));
  } catch (error) {
    notices.fail(error);
  }
}
