# The overview.

overview-title = Overview
overview-figures = Figures of the plan

overview-figure-planned = { $count ->
    [one] visit planned
   *[other] visits planned
}
overview-figure-riding = riding along
overview-figure-agreed = agreed
overview-figure-open = not yet placed
overview-figure-conflicts = { $count ->
    [one] collides
   *[other] collide
}
overview-figure-review = { $count ->
    [one] entry to review
   *[other] entries to review
}

overview-next = Next visits
overview-first-visits = First visits of the plan
overview-no-plan = No visits are planned for the coming days.
overview-plan = Plan visits
overview-to-planner = Open the planner
overview-more = { $count } more

overview-conflicts = Visits that collide with new calendars
overview-repair = Repair in the planner
overview-conflict-with = Collides with “{ $busy }”, { $span }
overview-conflict-with-private = Collides with a private entry, { $span }
overview-conflict-of = { $when }, { $rep }

overview-open = Demands still open
overview-open-none = Every visit that is wanted has its date.
overview-refused = Not allowed
overview-missing = { $count ->
    [one] 1 visit
   *[other] { $count } visits
}

overview-calendars = Calendars missing or old
overview-calendars-good = Every rep’s calendar is recent.
overview-calendar-missing = No calendar
overview-calendar-old = { $days } days old
overview-import = Import calendars
overview-review = { $count ->
    [one] Review 1 entry
   *[other] Review { $count } entries
}

overview-agreements = Agreements ending
overview-agreements-good = No agreement ends within sixty days.
overview-agreement-over = Ended { $day }
overview-agreement-ends = Ends { $day }

overview-first-steps = First steps
overview-first-steps-text = Nothing is planned yet. Import your reps’ and managers’ calendars; then the planner finds dates that disturb nobody.
