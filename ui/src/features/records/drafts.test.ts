import { expect, test } from "vitest";
import { newAgreement, newDemand, yearsAfter } from "./drafts";

test("an agreement begins today, or where the last one ends, and lasts a year", () => {
  const days = (last: string | null): readonly string[] => {
    const { from, to } = newAgreement("d", "2026-01-05", last);
    return [from, to];
  };
  expect(days(null)).toEqual(["2026-01-05", "2027-01-04"]);
  expect(days("2025-06-30")).toEqual(["2026-01-05", "2027-01-04"]);
  expect(days("2026-12-31")).toEqual(["2027-01-01", "2027-12-31"]);
  expect(yearsAfter("2028-02-29", 1)).toBe("2029-02-28");
});

test("a demand serves the one joint issue that there is, and asks where there are more", () => {
  expect(newDemand("c", "2026-01-05", [{ id: "i" }])).toMatchObject({ issue: "i", from: "2026-01-05", to: "2026-04-05" });
  expect(newDemand("c", "2026-01-05", [{ id: "i" }, { id: "j" }]).issue).toBeNull();
  expect(newDemand("c", "2026-01-05", []).issue).toBeNull();
});
