import { expect, test } from "vitest";
import { programOf } from "./program";

test("the maker and the program are named, the rest is left out", () => {
  expect(programOf("-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN")).toBe(
    "Microsoft Corporation, Outlook 16.0 MIMEDIR",
  );
  expect(programOf("-//Google Inc//Google Calendar 70.9054//EN")).toBe("Google Inc, Google Calendar 70.9054");
  expect(programOf("DingTalk")).toBe("DingTalk");
});

test("an empty one names nothing", () => {
  expect(programOf(null)).toBeUndefined();
  expect(programOf("-//EN")).toBeUndefined();
});
