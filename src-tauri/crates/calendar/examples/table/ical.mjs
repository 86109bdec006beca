// How many occurrences ical.js finds in a year: npm install ical.js, then node ical.mjs FILE.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const all = new ICAL.Component(ICAL.parse(readFileSync(process.argv.at(-1), "utf8")));
for (const zone of all.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
const [from, to] = ["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"].map((at) => ICAL.Time.fromDateTimeString(at));
let found = 0;
for (const component of all.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(component);
  if (!event.isRecurring()) {
    if (event.startDate.compare(to) < 0 && event.endDate.compare(from) > 0) found += 1;
    continue;
  }
  const starts = event.iterator();
  for (let start = starts.next(); start && start.compare(to) < 0; start = starts.next()) {
    if (start.compare(from) >= 0) found += 1;
  }
}
console.log(found);
