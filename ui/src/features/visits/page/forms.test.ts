import { expect, test } from "vitest";
import type { VisitPage } from "../../../ipc/bindings";
import { aimed, goalOf, held, holdOf, prepared, preparationOf, summarised, summaryOf } from "./forms";

const page = {
  visit: { date: "2026-01-14", manager: "陈立新", rep: "周敏", mode: "observation" },
  rubric: [
    { key: "opening", name: "Opening", low: "", high: "" },
    { key: "product", name: "Product", low: "", high: "" },
  ],
  preparation: {
    background: "",
    problem: "进院",
    arrangement: "",
    arranged_with: null,
    materials: [{ item: "彩页", side: "manufacturer", person: "陈立新", days_before: 1, done: true }],
    conduct_read: false,
  },
  goal: {
    aim: { mode: "observation", ability: "提问", watched: "" },
    leads: "周敏",
    expected: "",
    manufacturer: null,
    distributor: null,
  },
  hold: {
    start: "2026-01-14T09:00:00",
    end: "2026-01-14T10:30:00",
    present: [{ name: "周敏", party: "distributor" }],
    shown: "",
    observed: [{ criterion: "product", score: 4, remark: "准" }],
    questions: [
      { id: "q1", text: "医保?", owner: { side: "distributor", person: "周敏" }, due: "2026-01-20", answer: "", answered_on: null },
    ],
    findings: [{ id: "f1", kind: "goods", text: "断货", settled_on: "2026-01-15" }],
  },
  summary: {
    consensus: "",
    attained: null,
    why: "",
    questions: [
      { id: "q1", text: "医保?", owner: { side: "distributor", person: "周敏" }, due: "2026-01-20", answer: "", answered_on: null },
      { id: "q2", text: "价格?", owner: { side: "manufacturer", person: "" }, due: null, answer: "照旧", answered_on: "2026-01-14" },
    ],
    actions: [
      { id: "a1", text: "补货", owner: { side: "distributor", person: "周敏" }, due: "2026-01-20", done_on: "2026-01-18", result: "已补" },
    ],
    manufacturer: null,
    distributor: null,
  },
} as unknown as VisitPage;

test("a form that nobody touched says what was there", () => {
  expect(prepared(preparationOf(page))).toEqual(page.preparation);
  expect(aimed(goalOf(page), page)).toEqual(page.goal);
  expect(held(holdOf(page), page)).toEqual(page.hold);
  expect(summarised(summaryOf(page), page)).toEqual(page.summary);
});

test("a yes without a name is none", () => {
  const draft = { ...goalOf(page), distributor: { name: " ", on: "2026-01-10" } };
  expect(aimed(draft, page).distributor).toBeNull();
});

test("who owes an answer is written in the summary, and answers given meanwhile stay", () => {
  const draft = summaryOf(page);
  expect(draft.questions.map((row) => row.id)).toEqual(["q1"]);
  const row = draft.questions[0];
  if (row) row.person = "李明";
  const questions = summarised(draft, page).questions ?? [];
  expect(questions.map((one) => one.owner?.person)).toEqual(["李明", ""]);
  expect(questions[1]).toEqual(page.summary.questions?.[1]);
});

test("what was done meanwhile is not taken back by a form that was open before", () => {
  const draft = summaryOf({ ...page, summary: { ...page.summary, actions: [{ ...page.summary.actions?.[0], text: "补货", done_on: null }] } });
  expect(summarised(draft, page).actions?.[0]?.done_on).toBe("2026-01-18");
});

test("lines without a score are left out, and an answer that is changed is given anew", () => {
  const draft = holdOf(page);
  expect(draft.observed.map((one) => one.score)).toEqual([null, 4]);
  const question = draft.questions[0];
  if (question) question.answer = "能报";
  expect(held(draft, page).questions?.[0]?.answered_on).toBeNull();
  expect(held(draft, page).observed).toHaveLength(1);
});
