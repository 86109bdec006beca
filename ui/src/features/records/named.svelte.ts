// What clients are called by whoever named them in a form, while it is open.
import type { ClientLine, NamedClients } from "../../ipc/bindings";
import type { Option } from "../../shared/option";

export class NamedOnes {
  #said = $state.raw<ReadonlyMap<string, string>>(new Map());

  /** Keeps what was typed; gives the ids of those that were named. */
  take(found: NamedClients["clients"]): string[] {
    this.#said = new Map([...this.#said, ...found.map((one) => [one.id, one.name] as const)]);
    return found.map((one) => one.id);
  }

  /** The clients to choose from, those who were named under the names that were typed. */
  options(clients: readonly ClientLine[]): Option[] {
    return clients.map((one) => ({ value: one.id, label: this.#said.get(one.id) ?? one.name, hint: one.city }));
  }
}
