# What the demo programme holds.

demo-people = The demo: { $managers } managers, { $distributors } distributors in { $cities } cities, { $reps } reps, { $clients } clients.
demo-work = { $agreements } agreements, { $issues } joint issues, { $demands } demands for { $visits } visits between { $from } and { $to }.
demo-calendars = { $files } calendar files in “{ $folder }”: { $events } events, { $occurrences } occurrences in the quarter, { $calls } of them calls on clients.
