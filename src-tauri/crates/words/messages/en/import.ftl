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
import-conflict-private = {"  "}Conflict: the visit at { $client } on { $when } collides with a private entry ({ $span }); plan again.
