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

overview-sponsors = Sponsors to inform
overview-sponsor-told = Last on { $day }
overview-sponsor-never = Not yet
overview-sponsor-visits = { $sponsor } · { $count ->
    [one] 1 visit since
   *[other] { $count } visits since
}

overview-agreements = Agreements ending
overview-agreements-good = No agreement ends within ninety days.
overview-agreement-over = Ended { $day }
overview-agreement-ends = Ends { $day }

overview-first-steps = First steps
overview-steps-done = { $done } of { $all } done
overview-steps-hide = Put away
overview-steps-hidden = Help › First steps brings the list back.
overview-step-done = Done:
overview-step-open = Still to do:
overview-step-go = Go there
overview-step-button = { $label }: { $step }
overview-step-look = Look again
overview-step-people = Enter the people
overview-step-people-note = Managers: { $managers } · distributors: { $distributors } · reps: { $reps }
overview-step-calendars = Import the first calendar
overview-step-calendars-note = { $calendars ->
    [0] Ask a rep to export from Outlook, Google, Apple or DingTalk, and drop the file here.
    [one] 1 calendar is held.
   *[other] { $calendars } calendars are held.
}
overview-step-review = Review what the entries mean
overview-step-review-note = { $review ->
    [0] { $calendars ->
        [0] Calls on clients are recognised in the calendars; what is in doubt waits for you.
       *[other] No entry is in doubt.
    }
    [one] 1 entry may be a call on a client.
   *[other] { $review } entries may be calls on clients.
}
overview-step-demands = Say which visits are wanted
overview-step-demands-note = { $demands ->
    [0] Each distributor’s page has the joint issues and the visits wanted for them.
    [one] 1 demand
   *[other] { $demands } demands
}
overview-step-plan = Plan
overview-step-plan-note = { $visits ->
    [0] Every demand gets the best dates that suit everybody.
    [one] 1 visit is planned.
   *[other] { $visits } visits are planned.
}
overview-step-export = Give each manager the schedule
overview-step-export-note = A PDF for each manager, in Chinese or English.

overview-inbox = To do after visits
overview-inbox-done = Nothing is left to do: every answer was given and every measure taken.
overview-inbox-more = { $count } more
overview-inbox-side = Whose
overview-inbox-both = Both sides
