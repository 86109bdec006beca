import { expect, test } from "vitest";
import { lacking, newActivity, total } from "./costs";

test("hundredths must be the whole, and money its sum", () => {
  const activity = newActivity("2026-01-05");
  expect(lacking(activity)).toBe(0);
  const shares = { manufacturer: 50, distributor: 20, client: 10 };
  expect(lacking({ ...activity, shares })).toBe(20);
  expect(lacking({ ...activity, split: "amount", total: 70, shares })).toBe(-10);
  expect(lacking({ ...activity, split: "amount", total: null, shares })).toBe(0);
  expect(total(shares)).toBe(80);
});
