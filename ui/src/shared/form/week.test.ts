import { expect, test } from "vitest";
import { asMonday, emptyWeek, read, usualWeek, written } from "./week";

test("hours are read as people write them", () => {
  const day = [
    { from: "08:30", to: "12:00" },
    { from: "13:30", to: "17:30" },
  ];
  for (const text of ["8:30-12:00, 13:30-17:30", "8：30–12：00，13：30～17：30", "8.30 - 12 1330-1730", "8点30至12点、13:30到17:30"])
    expect(read(text), text).toEqual(day);
  expect(read("")).toEqual([]);
  expect(written(day)).toBe("08:30-12:00, 13:30-17:30");
  expect(read(written(day))).toEqual(day);
});

test("what can't be read is kept as it was written, to be refused", () => {
  expect(read("morning")).toEqual([{ from: "morning", to: "" }]);
  expect(read("8:30-25:00")).toEqual([{ from: "8:30-25:00", to: "" }]);
  expect(written(read("morning"))).toBe("morning");
});

test("a week is filled from its Monday", () => {
  const week = emptyWeek().map((_, index) => (index === 0 ? read("9-17") : []));
  expect(asMonday(week).map((day) => day.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
  expect(usualWeek().map((day) => day.length)).toEqual([2, 2, 2, 2, 2, 0, 0]);
});
