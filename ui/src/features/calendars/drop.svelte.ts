// Files that are dropped on the window.
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { commands, done } from "../../ipc/backend";
import { programme } from "../../state/programme.svelte";
import { importing } from "./importing.svelte";

/** Who takes files that are dropped, while it is on show. */
export interface Taker {
  /** What will become of them. */
  readonly says: string;
  take(paths: readonly string[]): Promise<void>;
}

class Drop {
  /** Whether files hover over the window. */
  over = $state(false);
  /** Who takes them instead of the import. */
  taker = $state.raw<Taker | undefined>(undefined);

  /** Has somebody else take them until the answer is called. */
  instead(taker: Taker): () => void {
    this.taker = taker;
    return () => {
      if (this.taker === taker) this.taker = undefined;
    };
  }

  /** Hears of files until the answer is called. */
  listen(): () => void {
    const heard = getCurrentWebview().onDragDropEvent(({ payload }) => {
      this.over = payload.type === "enter" || payload.type === "over";
      if (payload.type === "drop") void this.#take(payload.paths);
    });
    return () => void heard.then((stop) => stop());
  }

  async #take(paths: readonly string[]): Promise<void> {
    const programmeFile = paths.find((path) => path.endsWith(".tandem"));
    if (programmeFile !== undefined) {
      await programme.seat(() => done(commands.openProgramme(programmeFile)));
    } else if (paths.length > 0) {
      if (this.taker) await this.taker.take(paths);
      else await importing.add(paths);
    }
  }
}
export const drop = new Drop();
