import { expect, test } from "vitest";
import { newTraining } from "./draft";

test("a training for a gap is for those whom it concerns, and answers the visits that showed it", () => {
  const draft = newTraining("d", "2026-02-09", {
    topic: "product",
    people: [
      { rep: "r1", manager: null, name: "李伟", level: "2.0" },
      { rep: "r2", manager: null, name: "周敏", level: "2.5" },
    ],
    visits: [{ id: "v1", date: "2026-01-20", client: "市一", rep: "李伟" }],
    told: { message: "training-gap-reps", values: {} },
    trained_on: null,
  });
  expect(draft).toMatchObject({ distributor: "d", topic: "product", reps: ["r1", "r2"], managers: [], answers: ["v1"] });
});

test("without a gap nobody is chosen yet", () => {
  expect(newTraining(null, "2026-02-09")).toMatchObject({ distributor: null, topic: "", reps: [], managers: [] });
});
