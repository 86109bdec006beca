// The backend as the screen knows it: the generated commands, with failures thrown as what they are.
import { commands, type Failure } from "./bindings";

/** A command that failed, with what happened and what to do. */
export class Failed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

type Outcome<T> = { status: "ok"; data: T } | { status: "error"; error: Failure };

/** The value of a command's outcome. */
export async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome;
  if (result.status === "error") throw new Failed(result.error);
  return result.data;
}

export { commands };
