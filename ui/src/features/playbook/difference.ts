// A line of the playbook as it is told where editions are compared.
import type { Bilingual, PlaybookDifference, PlaybookLine } from "../../ipc/bindings";
import { words } from "../../state/words.svelte";
import { requirementWord, sideWord, stepWord } from "./parts";

/** In the language of whoever reads; in the other one, where that says nothing. */
const inLanguage = (text: Bilingual): string =>
  words.language === "en" ? text.en || text.zh : text.zh || text.en;
const inTheOther = (text: Bilingual): string => (words.language === "en" ? text.zh || text.en : text.en || text.zh);

/** What changed: one line that is new or gone, or two of which the second rewords the first. */
export interface Change {
  readonly gone: PlaybookDifference | undefined;
  readonly added: PlaybookDifference | undefined;
}

export function changes(differences: readonly PlaybookDifference[]): Change[] {
  const found: Change[] = [];
  for (const [at, one] of differences.entries()) {
    if (!one.added) found.push({ gone: one, added: one.reworded ? differences[at + 1] : undefined });
    else if (!one.reworded) found.push({ gone: undefined, added: one });
  }
  return found;
}

/** What a change's lines say, in the language in which they differ. */
export function told({ gone, added }: Change): { gone: string | undefined; added: string | undefined } {
  const both = (tongue?: typeof inLanguage) => ({
    gone: gone && said(gone.line, tongue),
    added: added && said(added.line, tongue),
  });
  const here = both();
  return here.gone === here.added ? both(inTheOther) : here;
}

function said(line: PlaybookLine, tongue: (text: Bilingual) => string = inLanguage): string {
  switch (line.part) {
    case "guide":
      return words.say("playbook-line-step", { step: stepWord(line.line.step), text: tongue(line.line.text) });
    case "conduct":
      return tongue(line.line);
    case "checklist":
      return words.say("playbook-line-days", {
        item: tongue(line.line.item),
        side: sideWord(line.line.side),
        days: line.line.days_before,
      });
    case "rubric":
      return words.say("playbook-line-rubric", {
        name: tongue(line.line.name),
        topic: words.say("competence-topic", { topic: line.line.topic }),
        low: tongue(line.line.low),
        high: tongue(line.line.high),
      });
    case "requires":
      return requirementWord(line.line);
  }
}
