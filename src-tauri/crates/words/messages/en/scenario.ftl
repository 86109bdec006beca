# Plans that are kept to be compared, none of them in force.

scenario-in-force = Plan in force
scenario-kept = Kept “{ $name }”: { $visits } of { $wanted } visits placed, { $riding } riding along.
scenario-renamed = It is called “{ $name }” now.
scenario-removed = Removed “{ $name }”.
scenario-without = without { $who }
scenario-one-more = one more like { $who }
scenario-days = { $from } – { $to }
scenario-only-for = only for { $who }
scenario-weighs-riding_along = { $level ->
    [above_all] riding along above all
   *[other] riding along more
}
scenario-weighs-little_travel = { $level ->
    [above_all] little travel above all
   *[other] little travel more
}
scenario-weighs-present_plan = { $level ->
    [above_all] the present plan above all
   *[other] the present plan more
}
scenario-weighs-preferred_times = { $level ->
    [above_all] preferred times above all
   *[other] preferred times more
}

## What a plan comes to

scenario-days-planned = Days planned
scenario-visits = Visits placed
scenario-of-wanted = { $visits } of { $wanted }
scenario-riding-along = Riding along on planned calls
scenario-key-clients = Key clients visited
scenario-distributors = Distributors visited
scenario-field-days = Managers’ field days
scenario-full-days = Field days with several visits
scenario-moved = Visits of the plan in force moved or gone
scenario-fallen = Visits that can’t stand any more
scenario-of-manager = Visits of { $name }
scenario-of-distributor = Visits with { $name }

## What differs

scenario-same = Alike in both: { $count }. Different: { $different }.
scenario-difference = { $client }, { $distributor }: { $left } → { $right }
scenario-stands = { $date } { $time }, { $rep } with { $manager }
scenario-not-there = not there

## On the command line

scenario-cli-name = SCENARIO
scenario-cli-asked = ASKED FOR
scenario-cli-made = KEPT (UTC)

## Side by side

scenario-title = Plans side by side
scenario-none-text = No plan is kept yet. Plan dates, look at the proposal, and choose “Keep to compare…”: what if somebody were away, one more manager were there, something mattered more, or the plan reached further?
scenario-left = Left
scenario-right = Right
scenario-what = What it comes to
scenario-figures = Figures of both plans
scenario-asked = Asked for
scenario-of = Of
scenario-by-manager = Visits by manager
scenario-by-distributor = Visits by distributor
scenario-all-alike = Alike in both.
scenario-keep-title = Keep the plan to compare it
scenario-keep = Keep
scenario-name = Name
scenario-name-hint = It stays in the programme until you remove it.
scenario-is-kept = “{ $name }” is kept.
scenario-open = Show “{ $name }” as a proposal
scenario-remove = Remove “{ $name }”
