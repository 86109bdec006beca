# The plan, and why it is as it is.

plan-summary = { $from } to { $to }: { $visits } of { $wanted } visits wanted are placed, { $riding } of them ride along on planned calls (objective { $objective }).
plan-gap = At most { $percent } % below the best possible plan.
plan-gap-none = There is no better plan: this is proven.
plan-visit = { $date } { $time }  { $client }, { $distributor }: { $rep } with { $manager }
plan-unplaced = Not placed: { $client }, { $distributor }, visits missing: { $missing }
plan-not-plannable = May not be planned: { $client }, { $distributor }: { $why }
plan-changes = Against the plan in force: { $added } new, { $moved } moved, { $removed } gone, { $kept } kept.
plan-accepted = The plan is in force.
plan-not-accepted = The plan is a proposal; add --accept to put it in force.
plan-demand = { $client }: visits planned: { $visits }, missing: { $missing }

## Why a visit is where it is

plan-why-rides-on = Rides along on { $rep }’s own call “{ $call }” ({ $span }).
plan-why-both-free = { $manager } and { $rep } are both free then.
plan-why-no-call = No planned call at { $client } is known in these days to ride along on.
plan-why-no-call-fits = None of the { $calls } planned calls at { $client } could carry a visit.
plan-why-call-costs-more = { $rides } of the { $calls } planned calls at { $client } could carry it, too, but the plan as a whole would lose.
plan-why-preferred = The demand prefers this time.
plan-why-shares-the-way = { $manager } is in { $city } on that day anyhow.
plan-why-own-journey = It takes { $manager } a journey to { $city } (−{ $points } points).
plan-why-moved = It stood on { $from } before.
plan-why-moved-gains = There the plan would be worth { $points } points less.
plan-why-only-moment = No other moment is possible.
plan-why-next-best = Next best of { $others } other moments: { $span }, { $rep } with { $manager }, { $points } points less.
plan-why-next-equal = As good, among { $others } other moments: { $span }, { $rep } with { $manager }.
plan-why-next-better = A longer search would find { $span }, { $rep } with { $manager }: { $points } points more.
plan-why-agreed = It is agreed with the distributor and stays.
plan-why-held = It has taken place.
plan-why-not-asked = It was not asked about and stays as it is.
plan-why-soon = It is about to take place: too soon to be moved.

## What closed a moment

plan-closed-manager-not-asked = Not among the demand’s managers, { $who }: { $windows } ({ $moments } moments)
plan-closed-rep-not-asked = Not among the demand’s reps, { $who }: { $windows } ({ $moments } moments)
plan-closed-outside-window = Outside the days asked for: { $windows } ({ $moments } moments)
plan-closed-outside-agreement = Outside the agreement with { $who }: { $windows } ({ $moments } moments)
plan-closed-blackout = { $who } is busy as a company: { $windows } ({ $moments } moments)
plan-closed-lead-time = Too soon to be prepared: { $windows } ({ $moments } moments)
plan-closed-manager-off = Outside the working time of { $who }: { $windows } ({ $moments } moments)
plan-closed-rep-off = Outside the working time of { $who }: { $windows } ({ $moments } moments)
plan-closed-not-receiving = { $who } does not receive visitors then: { $windows } ({ $moments } moments)
plan-closed-manager-busy = Other commitments of { $who }: { $windows } ({ $moments } moments)
plan-closed-rep-busy = Other commitments of { $who }: { $windows } ({ $moments } moments)
plan-closed-off-raster = Not on a full or half hour: { $windows } ({ $moments } moments)
plan-closed-planned-call = Other calls of { $who }: { $windows } ({ $moments } moments)
plan-closed-travel-to-call = No time to travel from or to a planned call of { $who }: { $windows } ({ $moments } moments)
plan-closed-travel-to-event = No time to travel from or to a market event of { $who }: { $windows } ({ $moments } moments)
plan-closed-call-taken = Another visit rides on that call: { $windows } ({ $moments } moments)
plan-closed-none-wanted = All visits wanted are placed: { $windows } ({ $moments } moments)
plan-closed-manager-day-full = No more visits that day for { $who }: { $windows } ({ $moments } moments)
plan-closed-manager-week-full = No more visits that week for { $who }: { $windows } ({ $moments } moments)
plan-closed-distributor-week-full = { $who } takes no more visits that week: { $windows } ({ $moments } moments)
plan-closed-cadence = Too few days from another visit there: { $windows } ({ $moments } moments)
plan-closed-overlaps-visit = At the same time as another visit of { $who }: { $windows } ({ $moments } moments)
plan-closed-travel-to-visit = No time to travel from or to another visit of { $who }: { $windows } ({ $moments } moments)
plan-closed-not-worth-it = The journey would cost more than the visit is worth: { $windows } ({ $moments } moments)
plan-closed-nobody-works = Nobody who could go works on any of the days asked for.

## The cheapest change that would open one

plan-change-possible = Easiest way out: { $span }, { $rep } with { $manager }, if:
plan-change-least = Nothing that asks for less would do.
plan-change-move-visit = the visit at { $client } moves from { $from } to { $to }
plan-change-move-busy = { $who } moves “{ $what }” ({ $span })
plan-change-move-private = { $who } moves a private entry ({ $span })
plan-change-move-call = { $who } moves the call “{ $call }” ({ $span })
plan-change-accept-cost = a journey is accepted that costs { $points } points more than the visit is worth
plan-change-distributor-week = { $who } takes { $limit } visits a week
plan-change-manager-day = { $who } makes { $limit } visits a day
plan-change-manager-week = { $who } makes { $limit } visits a week
plan-change-gap = visits there may be { $days } days apart
plan-change-lead-time = visits may start from { $from } on
plan-change-window = the days asked for are { $span }
plan-change-receive = the client receives visitors on { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
} { $hours }, too
plan-change-work = { $who } works { $span }
plan-change-blackout = { $who } frees { $span }
plan-change-agreement = the agreement with { $who } covers { $span }
plan-change-add-rep = { $who } may come, too
plan-change-add-manager = { $who } may go, too

## Why a demand may not be planned at all

plan-refused-outside-horizon = it is asked for from { $from } to { $to }
plan-refused-no-agreement = there is no agreement with the distributor
plan-refused-expired = the agreement ended on { $day }
plan-refused-not-yet-in-force = the agreement begins on { $day }
plan-refused-client-not-in-scope = the agreement does not name the client
plan-refused-product-not-in-scope = the agreement does not cover { $product }
plan-refused-outside-territory = the agreement does not cover { $city }
plan-refused-issue-of-another = the joint issue “{ $issue }” is another distributor’s
plan-refused-issue-resolved = the joint issue “{ $issue }” is resolved or given up
plan-refused-no-rep = none of the distributor’s reps may come
plan-refused-no-manager = no manager may go

## What to know about the plan

plan-notice-no-calendar = { $count ->
    [one] No calendar is held of one rep, so only the working time counts: { $who }
   *[other] No calendar is held of { $count } reps, so only their working time counts: { $who }
}
plan-notice-no-calendar-many = No calendar is held of { $count } reps, so only their working time counts; among them { $who }
plan-notice-holidays-unknown = No public holidays are known for { $years }: import them as soon as they are published.
plan-notice-to-review = { $count ->
    [one] One calendar entry may be a call on a client: review it, so that a visit can ride along.
   *[other] { $count } calendar entries may be calls on clients: review them, so that visits can ride along.
}
plan-notice-over = These days are over: they were planned as if on { $day }.

## What stands in the way of one moment

plan-blocked-busy = { $who }: “{ $what }” { $span }
plan-blocked-busy-may-move = { $who }: “{ $what }” { $span }, which may be asked to move
plan-blocked-private = { $who }: a private entry { $span }
plan-blocked-private-may-move = { $who }: a private entry { $span }, which may be asked to move
plan-blocked-blackout = The distributor is busy as a company: { $span }
plan-blocked-call = { $who } is on a call then: “{ $what }” { $span }
plan-blocked-visit = Another visit: { $client }, { $from }
plan-blocked-travel-to-visit = No time to travel: visit at { $client }, { $from }
plan-blocked-travel-to-event = No time to travel: { $who } is at “{ $what }” { $span }
plan-blocked-call-taken = Another visit rides on that call: { $client }, { $from }
plan-blocked-cadence = Too close to the visit there on { $from }
plan-blocked-not-asked = The demand does not name these people.
plan-blocked-outside-window = Outside the days asked for
plan-blocked-outside-agreement = Outside the agreement
plan-blocked-lead-time = Too soon to be prepared
plan-blocked-manager-off = Outside the manager’s working time
plan-blocked-rep-off = Outside the rep’s working time
plan-blocked-not-receiving = The client does not receive visitors then.
plan-blocked-none-wanted = All visits wanted are placed.
plan-blocked-manager-day-full = The manager takes no more visits that day.
plan-blocked-manager-week-full = The manager takes no more visits that week.
plan-blocked-distributor-week-full = The distributor takes no more visits that week.
plan-blocked-off-raster = Not on a full or half hour
plan-blocked-rule-other = Not possible then

plan-scarce-day = One more field day of { $who } in { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { $year } is worth up to { $visits } visits.
plan-scarce-city = The bottleneck is { $city } on { $weekday ->
    [1] Mondays
    [2] Tuesdays
    [3] Wednesdays
    [4] Thursdays
    [5] Fridays
    [6] Saturdays
   *[other] Sundays
}.
plan-scarce-manager-week = What { $who } may visit a week holds the plan back { $weeks ->
    [one] in the week of { $day }
   *[other] in { $weeks } weeks, most in that of { $day }
}: a limit higher by one brings up to { $visits } visits there.
plan-scarce-distributor-week = What { $who } takes a week holds the plan back { $weeks ->
    [one] in the week of { $day }
   *[other] in { $weeks } weeks, most in that of { $day }
}: a limit higher by one brings up to { $visits } visits there.
plan-scarce-nothing = Nothing is scarce: one more field day or a higher limit would not bring another visit.
