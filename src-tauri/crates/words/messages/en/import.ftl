# The report of a calendar import.

import-report-new = { $owner }: “{ $file }” is new: { $events } events, { $occurrences } occurrences in the horizon, { $calls } of them calls on clients, { $review } entries to review.
import-report-updated = { $owner }: “{ $file }” is updated: { $events } events, { $occurrences } occurrences in the horizon, { $calls } of them calls on clients, { $review } entries to review.
import-report-unchanged = { $owner }: “{ $file }” says what was known already.
import-report-notice = {"  "}{ $at }: { $what }
import-report-added = {"  "}+ { $event }
import-report-changed = {"  "}~ { $event }
import-report-called-off = {"  "}x { $event }
import-report-moved = {"  "}> { $event } (was { $from })
import-report-removed = {"  "}- { $event }
import-conflict = {"  "}Conflict: the visit at { $client } on { $when } collides with “{ $busy }” ({ $span }); plan again.
import-conflict-event = {"  "}Conflict: the market event “{ $event }” on { $when } collides with “{ $busy }” ({ $span }); move it.
import-conflict-event-private = {"  "}Conflict: the market event “{ $event }” on { $when } collides with a private entry ({ $span }); move it.
import-conflict-private = {"  "}Conflict: the visit at { $client } on { $when } collides with a private entry ({ $span }); plan again.

## What can be odd about a calendar file

import-oddity-no-start = the event says no start: it was left out
import-oddity-no-uid = the event has no UID: it is told apart by what it says
import-oddity-unknown-zone = there is no time zone “{ $zone }”: its times were read in the calendar's or owner's zone
import-oddity-ends-before-it-starts = the event ends before it starts: it was read without length
import-oddity-unreadable-property = { $property } can't be read (“{ $value }”): it was left out
import-oddity-unreadable-rule = the recurrence rule can't be read (“{ $rule }”): it was left out
import-oddity-unknown-rule-part = the recurrence rule says something unknown (“{ $part }”): it was read without that, so there may be too many occurrences
import-oddity-duplicate = another event has the same UID and is newer: this one was left out
import-oddity-not-ended = the event is not ended: it was read as far as it goes
import-oddity-unreadable-line = the line is no property (“{ $text }”): it was left out
import-oddity-too-many = the event has more of { $property } than any program writes: the rest was left out
import-oddity-too-large = the file holds more than any calendar does: what comes after this line was left out
import-oddity-line-too-long = the line is longer than anything a program writes: its end was left out
import-oddity-unreadable-characters = some characters can't be read: they were replaced
import-oddity-too-many-occurrences = the series has too many occurrences: the first { $listed } are listed
import-oddity-rule-too-long = the series is too long to be followed to its end

## Where an oddity is

import-oddity-leave = it says leave, so it was read as out of office
import-oddity-leave-is-free = it says leave but shows the time as free, and was read as free; if they are away then, ask them to show it as out of office
import-at-line = line { $line }
import-at-row = row { $row }
import-at-cell = cell { $cell }
import-at-sheet = sheet “{ $sheet }”
import-at-person = { $person }'s plan
import-at-resource = “{ $name }” on the server
import-oddity-no-calendar = this is no calendar, and was left out; whoever keeps the calendar can delete it there
import-oddity-nobody = nobody called “{ $person }” is among those whose file this is: { $count } entries were left out; import the file for that person, or add the person first

## Oddities of sheets

import-cell-no-day = the row says no day: it was left out; fill in the day
import-cell-unreadable-day = “{ $text }” is no day: it was left out; write a day like 2026-03-12
import-cell-no-such-day = there is no such day as “{ $text }”: it was left out; correct it
import-cell-unreadable-time = “{ $text }” is no time: the entry takes the whole day; write 14:00-15:30, or “morning” or “afternoon”
import-cell-no-end = { $count ->
    [one] one entry says no end: it takes an hour
   *[other] { $count } entries say no end: each takes an hour
}
import-cell-ends-before-it-starts = it ends before it begins: it was read as an hour, or as its first day; correct it
import-cell-day-from-above = { $count ->
    [one] one row says no day: it has that of the row above
   *[other] { $count } rows say no day: they have that of the row above
}
import-cell-month-first = “{ $text }” can mean two days: in this column the month is taken to stand first; if that is wrong, write days like 2026-03-12
import-cell-day-first = “{ $text }” can mean two days: in this column the day is taken to stand first; if that is wrong, write days like 2026-03-12
import-cell-year = no year is said: the days are taken to be in { $year }
import-cell-formula-without-value = the formula was never worked out: the cell counts as empty; open the file in Excel, save it and send it again
import-cell-formula-failed = the formula came to { $error }: the cell counts as empty; correct it
import-cell-no-plan = nothing in it says days: it is no plan, and was not read
import-cell-column-not-read = the column “{ $heading }” isn't known: it was not read
import-cell-twice = the very same stands above: it was not taken twice
import-cell-too-much = there is more than is ever read: the rest was left out; split the file
import-cell-damaged = the sheet is damaged: what can be read of it was read; save it again and send it anew
