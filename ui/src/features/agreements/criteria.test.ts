import { expect, test } from "vitest";
import { lastDay } from "./criteria";

test("a term of whole months ends on the day before", () => {
  expect(lastDay("2026-01-05", 12)).toBe("2027-01-04");
  expect(lastDay("2026-03-01", 6)).toBe("2026-08-31");
  expect(lastDay("2026-08-31", 6)).toBe("2027-02-27");
  expect(lastDay("2027-01-01", 24)).toBe("2028-12-31");
});
