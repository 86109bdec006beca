# The stages of distributors.

stages-criterion = { $measure ->
    [sponsor] { $found ->
        [0] The first-in-command does not stand behind the programme yet
       *[other] The first-in-command stands behind the programme
    }
    [reps] Reps: { $found }, at least { $least }
    [clients] Clients named: { $found }, at least { $least }
    [agreement_in_force] { $found ->
        [0] No agreement is in force
       *[other] An agreement is in force
    }
    [months_together] Months together: { $found }, at least { $least }
    [joint_issues] Joint issues agreed on: { $found }, at least { $least }
    [issues_resolved] Joint issues resolved: { $found }, at least { $least }
    [visits_held] Joint visits held in a year: { $found }, at least { $least }
    [goals_attained] Goals attained: { $found }%, at least { $least }%
    [led_by_reps] Visits that its reps led: { $found }%, at least { $least }%
    [events_held] Market events held in a year: { $found }, at least { $least }
    [months_reported] Of the last six months with figures of the flows: { $found }, at least { $least }
   *[sound_flows] Flows that are not sick: { $found } of 4, at least { $least }
}
stages-criterion-unknown = { $measure ->
    [sponsor] Whether the first-in-command stands behind the programme is not known
    [reps] Reps: not known, at least { $least }
    [clients] Clients named: not known, at least { $least }
    [agreement_in_force] Whether an agreement is in force is not known
    [months_together] Months together: none yet, at least { $least }
    [joint_issues] Joint issues agreed on: not known, at least { $least }
    [issues_resolved] Joint issues resolved: not known, at least { $least }
    [visits_held] Joint visits held in a year: not known, at least { $least }
    [goals_attained] Goals attained: no visit was judged yet, at least { $least }%
    [led_by_reps] Visits that its reps led: none held yet, at least { $least }%
    [events_held] Market events held in a year: not known, at least { $least }
    [months_reported] Months with figures of the flows: not known, at least { $least }
   *[sound_flows] Flows that are not sick: no figures yet, at least { $least }
}

stages-none-left = Every client that this stage calls for has its visits already.
stages-none-without-issue = First agree on a joint issue with the distributor: every visit serves one.
stages-none-covered = No agreement in force covers the clients that this stage calls for.

stages-here = { $distributor } is at the stage { $stage }.
stages-meets = It meets the criteria of { $stage }.
stages-criteria-of = { $stage }: { $meaning }
stages-met = met: { $told }
stages-lacking = not met: { $told }
stages-step = { $on }: { $stage }, decided by { $who }. { $reason }
stages-step-noted = { $on }: { $stage }
stages-moved = { $distributor } is now at the stage { $stage }.
stages-moved-lacking = Criteria that are not met: { $count }.
stages-proposed = { $count ->
    [one] 1 demand is proposed:
   *[other] { $count } demands are proposed:
}
stages-proposal = { $client } ({ $city }): { $mode }, { $count ->
    [one] one visit
   *[other] { $count } visits, every { $days } days
}, { $minutes } minutes. { $topic }
stages-accepted = { $count ->
    [0] Nothing was accepted.
    [one] 1 demand was added.
   *[other] { $count } demands were added.
}

stages-ladder = The four stages
stages-current = Where it stands
stages-suggests = The figures speak for “{ $stage }”; a person decides.
stages-agrees = The figures speak for this stage, too.
stages-all-met = All criteria are met
stages-lacks = { $count ->
    [one] 1 criterion is not met
   *[other] { $count } criteria are not met
}
stages-no-criteria = Nothing is asked for: here everybody begins.
stages-is-met = Met
stages-is-lacking = Not met
stages-move = Enter this stage
stages-move-title = { $distributor } enters “{ $stage }”
stages-move-lacking = Not everything is met. It can be entered all the same; say why.
stages-move-who = Who decides
stages-move-why = Why
stages-proposals = Visits that this stage calls for
stages-proposals-text = Accepted ones become demands; the planner finds their dates.
stages-accept = { $count ->
    [one] Ask for 1 visit
   *[other] Ask for { $count }
}
stages-key-client = Key client
stages-rhythm = { $count ->
    [one] one visit, { $minutes } minutes
   *[other] { $count } visits, every { $days } days, { $minutes } minutes
}
stages-serves = Serves: { $issue }
stages-window = { $from } to { $to }
stages-choose = Ask for the visits to { $client }
stages-history = Steps so far
stages-no-history = No step is noted yet. The first one is noted when the stage is changed.
stages-step-by = Decided by { $who }
