# The planner.

planner-title = Planner
planner-toolbar = Planner tools
planner-plan = Plan
planner-today = Today
planner-earlier = Earlier
planner-later = Later
planner-zoom = Zoom
planner-zoom-day = Day
planner-zoom-week = Week
planner-zoom-month = Month
planner-zoom-quarter = Quarter
planner-zoom-to = Zoom: { $zoom }
planner-as-list = Visits as a list
planner-as-timeline = Visits on the timeline
planner-fold-all = Fold all distributors up
planner-unfold-all = Unfold all distributors

## The timeline

planner-timeline = Timeline
planner-timeline-keys = Timeline. Arrows go from visit to visit, M moves one, plus and minus zoom, T goes to today.
planner-filter = Find a name
planner-fold = Fold the reps of { $name } up
planner-unfold = Show the reps of { $name }
planner-no-calendar = No calendar is held of this person
planner-special-day = { $what } { $name }
planner-visit-label = { $client }, { $span }, { $rep } of { $distributor } with { $manager }, { $state }
planner-visit-label-conflict = { $visit }. { $why }
planner-event-label = Market event “{ $title }”, { $span }
planner-event-label-collides = Market event “{ $title }”, { $span }; it collides
planner-event-open = Press to open it
planner-bar-busy = { $who }: “{ $what }” { $span }
planner-bar-private = { $who }: private entry, { $span }
planner-bar-may-move = { $said } (may be asked to move)
planner-bar-company = Whole company: “{ $what }” { $span }
planner-bar-call = { $who } calls on { $client }, { $span }

## What wants attention

planner-conflicts = { $count ->
    [one] 1 visit now collides.
   *[other] { $count } visits now collide.
}
planner-show = Show
planner-repair = Repair
planner-repairing = Repairing, moving as little as possible…
planner-planning = Planning…
planner-progress = { $visits } of { $wanted } visits placed, { $riding } riding along
planner-stop = Stop and keep the best
planner-no-plan = There is no plan yet.
planner-no-plan-text = Plan, and every demand gets the best dates that suit everybody.
planner-no-demands = No visits are wanted yet.
planner-no-demands-text = Once demands are recorded for joint issues, they wait here for dates.

## Demands that lack visits

planner-side = Demands and details
planner-open-demands = To place: { $missing } · placed: { $placed }
planner-filter-demands = Find demands
planner-filter-none = Nothing found
planner-all-placed = All visits wanted are placed.
planner-tray-hint = Drag a demand onto a lane, or select it and press M.
planner-key-client = Key client
planner-demand-line = { $days } · { $duration } · { $mode }
planner-demand-refused = May not be planned: { $why }
planner-missing = { $missing ->
    [one] 1 visit is missing
   *[other] { $missing } visits are missing
}

## A visit or a demand

planner-close-details = Close the details
planner-fact-manager = Manager
planner-fact-rep = Rep
planner-fact-distributor = Distributor
planner-fact-city = City
planner-fact-issue = Joint issue
planner-fact-call = Rides on
planner-fact-days = Days
planner-fact-duration = Duration
planner-fact-mode = Mode
planner-rides = Rides along
planner-conflict = Collides
planner-why = Why?
planner-why-here = Why it is there
planner-why-refused = Why it may not be planned
planner-why-change = What would help
planner-why-closed = What closed the other moments
planner-why-nothing = Nothing stands in the way: plan, or find a time.
planner-find-time = Find a time
planner-moments = The best moments
planner-moments-hint = Enter puts the visit there; arrows show the others.
planner-no-moment = No moment is possible in the days asked for.
planner-pair = { $rep } with { $manager }
planner-rides-on = Rides along on “{ $call }”
planner-agree = Mark as agreed
planner-reopen = Reopen
planner-agreed-stays = The visit is agreed or over and stays where it is. Reopen it to move it.
planner-move = Move
planner-place = Place
planner-remove = Remove
planner-open-visit = Open the visit
planner-copy = Copy as text
planner-why-not = Why not?
planner-move-by-keys = Move with the keyboard
planner-place-by-keys = Place with the keyboard
planner-open-distributor = Open { $name }
planner-leave-from = Time off from { $day }…
planner-leave-of = Time off: { $who }
planner-import-for = Import a calendar for { $who }…
planner-zoom-week-of = Zoom to this week
planner-pick-all = Pick all visits in view
planner-several-hint = Ctrl-click adds or leaves out, Shift picks a range, Esc clears.
planner-several-agreed = { $count ->
    [0] All were agreed already.
    [one] 1 visit is agreed.
   *[other] { $count } visits are agreed.
}
planner-several-reopened = { $count ->
    [0] None was agreed.
    [one] 1 visit is open again.
   *[other] { $count } visits are open again.
}
planner-several-removed = { $count ->
    [0] Agreed visits stay: nothing was removed.
    [one] 1 visit was removed.
   *[other] { $count } visits were removed.
}
planner-copied = Copied: paste it into WeCom or an e-mail.
planner-message =
    Joint visit: { $client } ({ $city })
    When: { $span }
    Who: { $rep } ({ $distributor }) with { $manager }
    Issue: { $issue }
    Mode: { $mode }
    Please confirm the date.

## Moving

planner-carry-asking = Asking where it fits…
planner-carry-no-lane = Hold it over a manager or a rep.
planner-carry-open = Fits: { $span }, { $rep } with { $manager }
planner-carry-rides = Fits: { $span }, { $rep } with { $manager }; rides along on “{ $call }”
planner-carry-closed = Not possible then
planner-carry-not-concerned = { $who } has no part in this visit.
planner-carry-keys = Arrows move it, Alt by days, Enter drops, Esc cancels
planner-placed = Placed: { $client }
planner-refused-title = { $client } can’t stand there
planner-nearest = Nearest moments
planner-make-room = Place here, and move what is in the way
planner-make-room-hint = You see what would move before anything changes.

## Planning

planner-plan-title = Plan
planner-plan-text = Agreed visits stay where they are; the others move where it makes the plan better. You see every change before it counts.
planner-plan-from = From
planner-plan-to = To
planner-plan-reversed = The first day comes after the last one.
planner-plan-scope = For whom
planner-plan-everybody = Everybody
planner-plan-some = Only some
planner-plan-scope-text = The visits of all others stay where they are and take their people’s time.
planner-plan-scope-find = Find managers, regions, distributors
planner-plan-scope-managers = Managers
planner-plan-scope-regions = Regions
planner-plan-scope-distributors = Distributors
planner-plan-scope-chosen = { $count ->
    [0] Tick at least one.
   *[other] Chosen: { $count }
}
planner-emphasis = What matters
planner-emphasis-usual = As usual
planner-emphasis-more = More
planner-emphasis-most = Above all
planner-emphasis-riding = Riding along on calls the distributor plans anyway
planner-emphasis-riding-effect = { $level ->
    [above_all] Rather another day, a longer journey or even one visit less than a visit without such a call.
    [more] A call to ride on is worth a longer journey and a day that suits less well.
   *[other] Of two moments that are otherwise alike, the one on such a call.
}
planner-emphasis-travel = Little travel
planner-emphasis-travel-effect = { $level ->
    [above_all] A long journey for one ordinary visit alone is not made: such a visit may be left out.
    [more] Visits far from home are put together, even at less good times.
   *[other] Visits in one place go on one day where that costs nothing else.
}
planner-emphasis-present = Leaving the present plan as it is
planner-emphasis-present-effect = { $level ->
    [above_all] Visits stay, even where another one finds no place for it.
    [more] Visits are moved only for a clear gain.
   *[other] A visit moves where the plan gets better by it.
}
planner-emphasis-preferred = The days each side prefers
planner-emphasis-preferred-effect = { $level ->
    [above_all] Rather another journey or no call to ride on than a day nobody prefers.
    [more] The preferred day counts more than a short journey.
   *[other] The preferred day decides where nothing else does.
}
planner-plan-effort = How long to search at most
planner-plan-seconds = { $seconds } seconds
planner-plan-start = Start
planner-proposal = Proposal
planner-proposal-summary = { $visits } of { $wanted } visits placed, { $riding } riding along
planner-proposal-same = The plan in force is already the best one found: nothing would change.
planner-proposal-filter = Changes to show
planner-proposal-notices = What to know
planner-change-added = New
planner-change-moved = Moved
planner-change-dropped = Gone
planner-change-added-count = { $count } new
planner-change-moved-count = { $count } moved
planner-change-dropped-count = { $count } gone
planner-moves-to = moves to
planner-tick = Accept the change at { $client }
planner-accept-all = Accept all ({ $count })
planner-accept-ticked = Accept ticked ({ $count })
planner-discard = Discard
planner-proposal-supposed = This plan supposes what is not so. Keep it to compare; it can’t be put in force.
planner-keep-to-compare = Keep to compare…
planner-compare = Compare
planner-compare-plans = Compare plans
planner-what-if = What if…
planner-what-if-text = To see what it would change: the plan can be kept and compared, but not put in force.
planner-what-if-without = As if away all the time
planner-what-if-one-more = As if there were one more like
planner-accepted = { $count ->
    [one] 1 change is in force.
   *[other] { $count } changes are in force.
}

## The list

planner-column-time = Time
planner-column-client = Client
planner-column-state = State
planner-list-empty = No visits here
planner-list-more = Show more

planner-scarce = What holds it back?
planner-scarce-title = What one more would bring
planner-scarce-working = Working out what is scarce …
