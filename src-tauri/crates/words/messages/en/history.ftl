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
history-remove-visits = Visits removed
history-agree-visits = Visits agreed
history-reopen-visits = Visits no longer agreed
history-accept-changes = Changes of a plan put in force
