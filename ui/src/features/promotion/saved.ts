// What is told after a promotion plan was changed.
import { notices } from "../../state/notices.svelte";
import { programme } from "../../state/programme.svelte";
import { revision } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";

export function saved(name: string, removed = false): void {
  revision.changed();
  notices.tell(words.say(removed ? "records-removed" : "records-saved", { name }), {
    label: words.say("screen-undo"),
    run: () => void programme.undo(),
  });
}
