// The product's words, the same files as the command line and the documents read.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Failure, Sentence, Value } from "../ipc/bindings";
import type { MessageId } from "../ipc/messages";
import { dates } from "./dates";

export type Language = "zh-CN" | "en";
export const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

const files = import.meta.glob<string>("../../../src-tauri/crates/words/messages/**/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

function bundleOf(language: Language): FluentBundle {
  // The Rust side puts no direction marks around names either; numbers are grouped alike.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/messages/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

export type Args = Record<string, string | number>;

class Words {
  language = $state<Language>("zh-CN");
  readonly #bundles: Record<Language, FluentBundle> = { "zh-CN": bundleOf("zh-CN"), en: bundleOf("en") };

  /** The message with its variables; its id where no catalogue holds it. */
  readonly say = (id: MessageId, args: Args = {}): string => this.sayAny(id, args);

  /** The same for an id that comes from the backend. */
  readonly sayAny = (id: string, args: Args = {}): string => {
    const bundle = this.#bundles[this.language];
    const [name = id, attribute] = id.split(".");
    const message = bundle.getMessage(name);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (!pattern) return id;
    return bundle.formatPattern(pattern, args as Record<string, FluentVariable>);
  };

  /** A sentence of the backend. */
  readonly sentence = (sentence: Sentence): string => {
    const args: Args = {};
    for (const [name, value] of Object.entries(sentence.values)) {
      if (value !== undefined) args[name] = this.#value(value);
    }
    return this.sayAny(sentence.message, args);
  };

  /** What went wrong. */
  readonly failure = (failure: Failure): string =>
    this.sayAny(`failure-${failure.code}`, failure.params as Args);

  /** What to do about it in a window, where that is another thing than on the command line. */
  readonly remedy = (failure: Failure): string => {
    const id = `failure-${failure.code}`;
    const attributes = this.#bundles[this.language].getMessage(id)?.attributes;
    return this.sayAny(`${id}.${attributes && "window" in attributes ? "window" : "remedy"}`, failure.params as Args);
  };

  readonly dates = dates(this.sayAny);

  #value(value: Value): string | number {
    switch (value.kind) {
      case "text":
      case "number":
        return value.value;
      case "day":
        return this.dates.date(value.value);
      case "moment":
        return this.dates.moment(value.value);
      case "span":
        return this.dates.span(value.value.start, value.value.end);
      case "names":
        return this.dates.list(value.value);
      case "spans":
        return this.dates.spans(value.value.first, value.value.more);
    }
  }
}

export const words = new Words();
