# The report of a calendar import.

import-report-new = { $owner }: “{ $file }” is new: { $events } events, { $occurrences } occurrences in the horizon, { $calls } of them calls on clients, { $review } entries to review.
import-report-updated = { $owner }: “{ $file }” is updated: { $events } events, { $occurrences } occurrences in the horizon, { $calls } of them calls on clients, { $review } entries to review.
import-report-unchanged = { $owner }: “{ $file }” says what was known already.
import-report-notice = {"  "}line { $line }: { $what }
import-report-added = {"  "}+ { $event }
import-report-changed = {"  "}~ { $event }
import-report-removed = {"  "}- { $event }
import-conflict = {"  "}Conflict: the visit at { $client } on { $when } collides with “{ $busy }” ({ $span }); plan again.
import-event-untitled = (no title)
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
