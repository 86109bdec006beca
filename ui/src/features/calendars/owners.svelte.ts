// Whose calendar it may be: every rep, manager and distributor.
import { commands, done } from "../../ipc/backend";
import type { Option } from "../../shared/option";
import { Query } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";

/** Everybody who may have a calendar, to choose from. Made while a component is set up. */
export class Owners {
  readonly #people = new Query(async () => {
    const [reps, managers, distributors] = await Promise.all([
      done(commands.reps()),
      done(commands.managers()),
      done(commands.distributors()),
    ]);
    return { reps, managers, distributors };
  });
  readonly options = $derived.by((): readonly Option[] => {
    const { reps = [], managers = [], distributors = [] } = this.#people.data ?? {};
    return [
      ...reps.map((rep) => ({ value: rep.id, label: rep.name, hint: rep.distributor })),
      ...managers.map((one) => ({ value: one.id, label: one.name, hint: words.say("trade-manager") })),
      ...distributors.map((one) => ({
        value: one.id,
        label: one.name,
        hint: words.say("calendars-of-the-company"),
      })),
    ];
  });
}
