// A line of the playbook as it is told where editions are compared.
import type { Bilingual, PlaybookLine } from "../../ipc/bindings";
import { words } from "../../state/words.svelte";
import { requirementWord, sideWord, stepWord } from "./parts";

/** In the language of whoever reads; in the other one, where that says nothing. */
export const inLanguage = (text: Bilingual): string =>
  words.language === "en" ? text.en || text.zh : text.zh || text.en;

export function said(line: PlaybookLine): string {
  switch (line.part) {
    case "guide":
      return words.say("playbook-line-step", { step: stepWord(line.line.step), text: inLanguage(line.line.text) });
    case "conduct":
      return inLanguage(line.line);
    case "checklist":
      return words.say("playbook-line-days", {
        item: inLanguage(line.line.item),
        side: sideWord(line.line.side),
        days: line.line.days_before,
      });
    case "rubric":
      return words.say("playbook-line-rubric", {
        name: inLanguage(line.line.name),
        topic: words.say("competence-topic", { topic: line.line.topic }),
        low: inLanguage(line.line.low),
        high: inLanguage(line.line.high),
      });
    case "requires":
      return requirementWord(line.line);
  }
}
