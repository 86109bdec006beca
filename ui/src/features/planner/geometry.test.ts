import { expect, test } from "vitest";
import { busyDays, DAY, dayAt, hoursShown, leftOf, minuteAt, revealed, rowsBetween, scaleOf, snapped, stepped, xOf } from "./geometry";

const hours = { opens: 8 * 60, closes: 18 * 60 };
const scale = scaleOf("week", 700, { firstDay: 2, days: 14 }, hours);

test("days are equally wide and nights are folded away", () => {
  expect(scale.dayWidth).toBe(100);
  expect(xOf(scale, 2 * DAY + 8 * 60)).toBe(0);
  expect(xOf(scale, 2 * DAY + 13 * 60)).toBe(50);
  expect(xOf(scale, 2 * DAY + 18 * 60)).toBe(100);
  expect(xOf(scale, 2 * DAY + 23 * 60)).toBe(100);
  expect(xOf(scale, 3 * DAY + 3 * 60)).toBe(100);
});

test("a pixel leads back to its minute", () => {
  for (const minute of [2 * DAY + 480, 3 * DAY + 615, 15 * DAY + 1050]) {
    expect(minuteAt(scale, xOf(scale, minute))).toBeCloseTo(minute);
  }
  expect(minuteAt(scale, -50)).toBe(2 * DAY + 480);
  expect(minuteAt(scale, 99_999)).toBe(15 * DAY + 1080);
});

test("each zoom fits its days into the window, but never narrower than can be read", () => {
  const days = { firstDay: 0, days: 91 };
  expect(scaleOf("day", 900, days, hours).dayWidth).toBe(900);
  expect(scaleOf("month", 930, days, hours).dayWidth).toBe(30);
  expect(scaleOf("quarter", 910, days, hours).dayWidth).toBe(10);
  expect(scaleOf("quarter", 200, days, hours).dayWidth).toBe(8);
});

test("a day on which nobody works is narrow, and a minute on it is still found", () => {
  const worked = busyDays([[0, 1, 2, 3, 4].map((day) => ({ start: day * DAY + 480, end: day * DAY + 1080 }))]);
  const week = scaleOf("week", 560, { firstDay: 0, days: 7 }, hours, worked);
  expect(week.dayWidth).toBeCloseTo(100);
  expect(leftOf(week, 5)).toBeCloseTo(500);
  expect(leftOf(week, 7)).toBeCloseTo(560);
  expect(xOf(week, 5 * DAY + 780)).toBeCloseTo(515);
  expect(minuteAt(week, 515)).toBeCloseTo(5 * DAY + 780);
  expect([dayAt(week, 0), dayAt(week, 499), dayAt(week, 545), dayAt(week, 900)]).toEqual([0, 4, 6, 6]);
});

test("starts snap to half hours", () => {
  expect(snapped(614)).toBe(600);
  expect(snapped(616)).toBe(630);
});

test("steps go past nights", () => {
  const last = 3 * DAY + 18 * 60 - 30;
  expect(stepped(scale, last, 1)).toBe(4 * DAY + 480);
  expect(stepped(scale, 4 * DAY + 480, -1)).toBe(last);
  expect(stepped(scale, 3 * DAY + 600, 1)).toBe(3 * DAY + 630);
});

test("the hours shown are those in which somebody works", () => {
  expect(hoursShown([])).toEqual(hours);
  expect(hoursShown([[{ start: DAY + 510, end: DAY + 720 }], [{ start: 540, end: 1050 }]])).toEqual(hours);
});

test("the rows in view are found by their heights", () => {
  const tops = Float64Array.from([0, 30, 60, 100, 130]);
  expect(rowsBetween(tops, 0, 60)).toEqual([0, 2]);
  expect(rowsBetween(tops, 31, 101)).toEqual([1, 4]);
  expect(rowsBetween(tops, 500, 600)).toEqual([4, 4]);
  expect(rowsBetween(Float64Array.from([0]), 0, 60)).toEqual([0, 0]);
});

test("revealing moves no further than it must", () => {
  expect(revealed(100, 500, 200, 300)).toBe(100);
  expect(revealed(100, 500, 50, 80)).toBe(10);
  expect(revealed(100, 500, 700, 800)).toBe(340);
});
