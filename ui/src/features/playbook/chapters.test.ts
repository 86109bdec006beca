import { expect, test } from "vitest";
import { changedLines, chapterOf, emptyChapter, holdingToo, requiredElsewhere } from "./chapters";

const general = { ...emptyChapter({ mode: null, client: null }), requires: ["aim" as const] };
const observation = {
  ...emptyChapter({ mode: "observation", client: null }),
  conduct: [{ zh: "少说多记", en: "Say little" }],
};
const pharmacy = emptyChapter({ mode: null, client: "pharmacy" });
const all = [general, observation, pharmacy];

test("a chapter is that of exactly its visits", () => {
  expect(chapterOf(all, { mode: "observation", client: null })).toBe(observation);
  expect(chapterOf(all, { mode: "observation", client: "pharmacy" })).toBeUndefined();
});

test("wider chapters hold, too, but neither narrower nor other ones", () => {
  expect(holdingToo(all, { mode: "observation", client: "pharmacy" })).toEqual([general, observation, pharmacy]);
  expect(holdingToo(all, { mode: "demonstration", client: null })).toEqual([general]);
  expect(holdingToo(all, { mode: null, client: null })).toEqual([]);
  expect([...requiredElsewhere(all, { mode: "demonstration", client: null })]).toEqual(["aim"]);
});

test("a reworded line is one change, and so is one that only stands elsewhere", () => {
  const two = { ...observation, conduct: [{ zh: "甲", en: "a" }, { zh: "乙", en: "b" }] };
  expect(changedLines([two], [two])).toBe(0);
  expect(changedLines([two], [{ ...two, conduct: [{ zh: "甲", en: "a" }, { zh: "丙", en: "b" }] }])).toBe(1);
  expect(changedLines([two], [{ ...two, conduct: [...two.conduct].reverse() }])).toBe(1);
  expect(changedLines([two], [two, { ...pharmacy, conduct: [{ zh: "丁", en: "d" }] }])).toBe(1);
});
