// The record whose form is open, wherever that was asked for.
import { commands, done } from "../../ipc/backend";
import type {
  AgreementDraft,
  ClientDraft,
  DemandDraft,
  DistributorDraft,
  IssueDraft,
  ManagerDraft,
  Removal,
  RepDraft,
} from "../../ipc/bindings";
import { notices } from "../../state/notices.svelte";
import { programme } from "../../state/programme.svelte";
import { revision } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";

interface Drafts {
  manager: ManagerDraft;
  distributor: DistributorDraft;
  rep: RepDraft;
  client: ClientDraft;
  agreement: AgreementDraft;
  issue: IssueDraft;
  demand: DemandDraft;
}
export type Kind = keyof Drafts;

const drafts: { [K in Kind]: (id: string) => Promise<Drafts[K]> } = {
  manager: (id) => done(commands.managerDraft(id)),
  distributor: (id) => done(commands.distributorDraft(id)),
  rep: (id) => done(commands.repDraft(id)),
  client: (id) => done(commands.clientDraft(id)),
  agreement: (id) => done(commands.agreementDraft(id)),
  issue: (id) => done(commands.issueDraft(id)),
  demand: (id) => done(commands.demandDraft(id)),
};

const removals: Record<Kind, (id: string, withEverything: boolean) => Promise<Removal>> = {
  manager: (id, all) => done(commands.removeManager(id, all)),
  distributor: (id, all) => done(commands.removeDistributor(id, all)),
  rep: (id, all) => done(commands.removeRep(id, all)),
  client: (id, all) => done(commands.removeClient(id, all)),
  agreement: (id) => done(commands.removeAgreement(id)),
  issue: (id, all) => done(commands.removeIssue(id, all)),
  demand: (id, all) => done(commands.removeDemand(id, all)),
};

/** A form that is open. */
export type Open = { [K in Kind]: { readonly kind: K; readonly draft: Drafts[K] } }[Kind] & {
  /** The distributor on whose page it was asked for; none for managers. */
  readonly distributor: string;
};

/** A removal that waits for a word, since something hangs on the thing. */
interface Removing {
  readonly kind: Kind;
  readonly id: string;
  readonly removal: Removal;
}

class Records {
  open = $state.raw<Open | undefined>(undefined);
  removing = $state.raw<Removing | undefined>(undefined);

  /** Opens the form of something new. */
  add(open: Open): void {
    this.open = open;
  }

  /** Opens the form of something that is there. */
  async edit(kind: Kind, id: string, distributor = ""): Promise<void> {
    try {
      // The draft is that of the kind: one key leads to both.
      this.open = { kind, draft: await drafts[kind](id), distributor } as Open;
    } catch (error) {
      notices.fail(error);
    }
  }

  /** The form was left, or what it holds is stored. */
  closed(name?: string): void {
    this.open = undefined;
    if (name === undefined) return;
    revision.changed();
    notices.tell(words.say("records-saved", { name }), undo());
  }

  /** Removes something; where something hangs on it, asks first. */
  async remove(kind: Kind, id: string, withEverything = false): Promise<void> {
    try {
      const removal = await removals[kind](id, withEverything);
      this.open = undefined;
      this.removing = removal.removed ? undefined : { kind, id, removal };
      if (!removal.removed) return;
      if (kind === "distributor" && programme.distributor === id) programme.distributor = undefined;
      revision.changed();
      notices.tell(words.say("records-removed", { name: removal.name }), undo());
    } catch (error) {
      notices.fail(error);
    }
  }
}

const undo = (): { label: string; run: () => void } => ({
  label: words.say("screen-undo"),
  run: () => void programme.undo(),
});

export const records = new Records();
