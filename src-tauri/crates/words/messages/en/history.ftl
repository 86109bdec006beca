# What was done, as the history lists it.

history-new-programme = New programme
history-fill-demo = Filled with the demo
history-import-calendar = Calendar imported
history-import-calendars = Calendars imported
history-match-client = Meaning of an entry decided
history-accept-plan = Plan put in force
history-add-leave = Leave noted
history-import-special-days = Holidays imported
history-move-visit = Visit moved
history-place-visit = Visit placed
history-remove-visit = Visit removed
history-agree-visit = Visit agreed
history-reopen-visit = Visit no longer agreed
history-accept-changes = Changes of a plan put in force
history-prepare-visit = Preparation written down
history-set-goal = Goal set
history-hold-visit = Visit recorded
history-summarise-visit = Visit summarised
history-rate-visit = Visit rated
history-close-visit = Visit closed
history-cancel-visit = Visit cancelled
history-reschedule-visit = Visit rescheduled
history-no-show-visit = No-show noted
history-do-action = Action done
history-give-answer = Client answered
history-settle-finding = Finding settled
