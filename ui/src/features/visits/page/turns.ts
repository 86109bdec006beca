// What is said of a visit in a word, as one change that can be taken back.
import { notices } from "../../../state/notices.svelte";
import { programme } from "../../../state/programme.svelte";
import { revision } from "../../../state/query.svelte";
import { words } from "../../../state/words.svelte";

/** Says that the programme was changed, and offers to take that back. */
export function told(text: string): void {
  revision.changed();
  notices.tell(text, { label: words.say("screen-undo"), run: () => void programme.undo() });
}

/** Changes the programme and tells so; whether it went well. */
export async function changed(change: () => Promise<unknown>, text: string): Promise<boolean> {
  try {
    await change();
    told(text);
    return true;
  } catch (error) {
    notices.fail(error);
    return false;
  }
}
