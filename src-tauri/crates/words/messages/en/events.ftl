# Market events: meetings for clients that both companies hold.

events-title = Market events
events-kind-department-meeting = Department meeting
events-kind-regional-meeting = Regional meeting
events-state-planned = Planned
events-state-held = Held
events-state-cancelled = Cancelled

events-closed-busy = { $who }: “{ $what }” { $span }
events-closed-private = { $who }: a private entry { $span }
events-closed-call = { $who } plans to call then: “{ $what }” { $span }
events-closed-visit = { $who } is on a joint visit to { $what } { $span }
events-closed-event = { $who } is at the market event “{ $what }” { $span }
events-closed-company = The distributor as a whole: “{ $what }” { $span }
events-closed-away = { $who } is away { $span }
events-closed-travel = No time to travel: { $who }, “{ $what }” { $span }
events-closed-client = The agreement does not cover { $client }.

events-planned = In the calendar: “{ $title }”, { $span }.
events-moved = “{ $title }” is now { $span }.
events-held = Noted: “{ $title }”, { $attendance ->
    [one] 1 person came
   *[other] { $attendance } people came
}.
events-cancelled = Cancelled: “{ $title }”. Its people are free again.
events-not-placed = Something stands in the way; nothing was changed:
events-nearest = Nearest moments that are possible:
events-conflict = Collides: { $why }
events-where = Where: { $place }
events-who = Who: { $names }
events-invited = Invited: { $names }
events-budget = Budget: { $planned } yuan
events-budget-spent = Budget: { $planned } yuan, spent { $spent } yuan
events-material-open = Still to do: { $item }
events-material-done = Ready: { $item }
events-attendance = Came: { $count }
events-result = Outcome: { $text }
events-called-off = Called off by { $who }: { $reason }

events-and = { ", " }
events-ahead = Coming up
events-behind = Held and called off
events-none = No market event is planned with this distributor.
events-new = New market event with { $distributor }
events-change-title = Market event with { $distributor }
events-new-department-meeting = Plan a department meeting
events-new-regional-meeting = Plan a regional meeting
events-hold = How did it go?
events-hold-again = Change the outcome
events-hold-title = Outcome of “{ $title }”
events-change = Change
events-cancel = Call off
events-cancel-title = Call off “{ $title }”
events-cancel-who = Who calls it off
events-cancel-why = Why
events-wants-a-word = Outcome missing
events-collides = Collides
events-conflicts = What it collides with
events-where-head = Where
events-who-head = Who
events-invited-head = Invited
events-budget-head = Budget
events-outcome-head = Outcome
events-why-head = Why it was called off
events-yuan = ¥{ $amount }
events-yuan-spent = ¥{ $planned } planned, ¥{ $spent } spent
events-came = { $count ->
    [one] 1 person came.
   *[other] { $count } people came.
}
events-name = Name
events-name-hint = At a client's, the client's name unless you write another.
events-kind = Kind
events-day = Day
events-from = From
events-to = To
events-at-client = At
events-at-no-client = At no client's
events-place = Place
events-place-hint = As: third floor, meeting room
events-city = City
events-managers = Our managers
events-reps = Their reps
events-invite = Clients invited
events-invite-hint = Only this distributor's own clients.
events-budget-field = Budget in yuan
events-materials = To be ready
events-material = Material { $number }
events-material-side = Who sees to material { $number }
events-material-drop = Drop material { $number }
events-material-add = Another
events-attendance-field = How many people of clients came
events-spent-field = Spent, in yuan
events-spent-hint = Planned: ¥{ $planned }
events-result-field = What it brought
