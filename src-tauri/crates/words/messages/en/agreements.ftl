# Agreements: how they stand, what term a partner has earned, the next one.

agreements-state-ahead = Begins later
agreements-state-in-force = In force
agreements-state-ending = Ends soon
agreements-state-over = Over
agreements-follows = Follows on the one before
agreements-renewed = Renewed

agreements-assessment = What the next term rests on
agreements-assessment-for = A suggestion from figures. The term is decided by people.
agreements-suggest = Suggested: { $months ->
    [one] a term of 1 month.
   *[other] a term of { $months } months.
}
agreements-suggest-usual = Nothing has been observed yet: the usual term of { $months } months is suggested.
agreements-speaks-for = { $criterion ->
    [together] In favour of a longer term: you have worked together for long.
    [visits_held] In favour of a longer term: agreed visits take place.
    [issues_resolved] In favour of a longer term: joint issues get resolved.
    [goals_attained] In favour of a longer term: visits attain their goals.
    [in_time] In favour of a longer term: what the distributor owes comes in time.
    [nobody_missing] In favour of a longer term: nobody fails to come.
    [rated_by_us] In favour of a longer term: the managers rate the visits well.
   *[rated_by_them] In favour of a longer term: the reps rate the visits well.
}
agreements-speaks-against = { $criterion ->
    [together] Against a longer term: you have not worked together for long.
    [visits_held] Against a longer term: agreed visits do not take place.
    [issues_resolved] Against a longer term: joint issues stay open.
    [goals_attained] Against a longer term: visits miss their goals.
    [in_time] Against a longer term: what the distributor owes comes late.
    [nobody_missing] Against a longer term: people fail to come.
    [rated_by_us] Against a longer term: the managers rate the visits poorly.
   *[rated_by_them] Against a longer term: the reps rate the visits poorly.
}
agreements-rests-on = It rests on { $observed ->
    [one] a single observation.
   *[other] { $observed } observations.
}
agreements-held-back = The figures would allow { $months } months, but there { $observed ->
    [one] is only a single observation.
   *[other] are only { $observed } observations.
}

agreements-criterion = Criterion
agreements-observed = Observed
agreements-weight = Weight
agreements-counts = Counts for
agreements-counts-of = { $score } of 100; 50 is the middle
agreements-few = Few so far
agreements-few-meaning = So few observations that they say little: they move the score only a little.
agreements-criterion-together = Time together
agreements-criterion-visits-held = Agreed visits held
agreements-criterion-issues-resolved = Joint issues resolved
agreements-criterion-goals-attained = Goals attained
agreements-criterion-in-time = Answers and actions in time
agreements-criterion-nobody-missing = Nobody failed to come
agreements-criterion-rated-by-us = Managers' ratings
agreements-criterion-rated-by-them = Reps' ratings
agreements-figure-together = { $of ->
    [0] Less than a month
    [one] 1 month
   *[other] { $of } months
}
agreements-figure-visits-held = { $of ->
    [0] No visit has come due
   *[other] { $good } of { $of } took place
}
agreements-figure-issues-resolved = { $of ->
    [0] No joint issue yet
   *[other] { $good } of { $of } resolved
}
agreements-figure-goals-attained = { $of ->
    [0] No goal has been judged
   *[other] { $good } of { $of } attained; those attained in part count half
}
agreements-figure-in-time = { $of ->
    [0] The distributor has owed nothing yet
   *[other] { $good } of { $of } came in time
}
agreements-figure-nobody-missing = { $of ->
    [0] No visit has come due
   *[other] { $good } of { $of } without a no-show
}
agreements-figure-rated-by-us = { $of ->
    [0] No rating yet
    [one] { $mean } of 5, from 1 rating
   *[other] { $mean } of 5, from { $of } ratings
}
agreements-figure-rated-by-them = { $of ->
    [0] No rating yet
    [one] { $mean } of 5, from 1 rating
   *[other] { $mean } of 5, from { $of } ratings
}
agreements-change-weights = Change weights
agreements-weights = What the criteria weigh
agreements-weights-for = From 0, does not count, to 100. They hold for every distributor.
agreements-weights-saved = The weights are changed.

agreements-renew = Renew
agreements-renew-title = Next agreement with { $distributor }
agreements-renew-text = It begins on { $from } with the scope and the sharing of the last one, which can be changed afterwards.
agreements-renew-term = Term in months
agreements-renew-until = Until { $day }
agreements-renew-by = Decided by
agreements-renew-note = Why this term
agreements-renewed-until = Agreement with { $distributor } until { $day }
agreements-decisions = What was decided
agreements-decision = { $day }: { $months } months decided, { $suggested } suggested
agreements-decision-by = { $day }, { $by }: { $months } months decided, { $suggested } suggested
agreements-no-decisions = No term has been decided here yet.
