# What people are able to do, topic by topic, and whether who goes can lead.

competence-of-managers = What the managers are able to do
competence-of-reps = What the reps are able to do
competence-about = From 1 to 5: the mean of what was assessed and observed. Evidence counts in full for half a year, half as much until it is a year old, and then no more.
competence-topic = { $topic ->
    [product] Product
    [client_communication] Client communication
    [problem_solving] Problem solving
   *[other] { $topic }
}
competence-person = Name
competence-level = { $name }, { $topic }: { $level } of 5
competence-unknown-level = { $name }, { $topic }: not known
competence-nothing-known = Not known
competence-aged = Last seen { $day }
competence-aged-meaning = The last evidence is older than half a year: it is time to look again.
competence-pieces = { $count ->
    [one] from 1 observation or assessment
   *[other] from { $count } observations and assessments
}
competence-nobody-yet = Nobody is known yet.
competence-assess = Assess
competence-assess-who = Assess { $name }
competence-field-topic = Topic
competence-own-topic-hint = One of those offered, or one of your own.
competence-field-score = Score
competence-score-hint = 1 needs help with everything · 3 manages alone · 5 can teach others
competence-field-on = Day
competence-field-by = Assessed by
competence-field-evidence = What it was seen by
competence-evidence-hint = A fact that others can follow: what was said or done, and where.
competence-assessed = { $name }’s ability is assessed.
competence-removed = The assessment is taken back.
competence-take-back = Take back
competence-close = Close
competence-evidence-of = What it rests on: { $name }, { $topic }
competence-no-evidence = Nothing was assessed or observed yet. Observed visits count by themselves, by the rubric’s topic.
competence-seen-on = Day
competence-seen-score = Score
competence-seen-by = By whom
competence-seen-what = What was seen
competence-seen-counts = Counts
competence-counts-full = in full
competence-counts-half = half
competence-counts-not = too old
competence-observed-at = Observed at { $client }
competence-issue-topic = What it asks of who goes
competence-issue-topic-hint = The planner offers nobody who is weaker in it than the rep where somebody at least as strong could go, and warns otherwise. Empty: nothing in particular.
competence-issue-topic-saved = Joint issue: topic noted.

competence-weaker = In { $topic ->
        [product] product knowledge
        [client_communication] client communication
        [problem_solving] problem solving
       *[other] “{ $topic }”
    } { $rep } ({ $theirs }) is stronger than { $manager } ({ $ours }): a visit led from weakness won’t reach its aim.
competence-unknown = Nothing is known of { $manager } in { $topic ->
        [product] product knowledge
        [client_communication] client communication
        [problem_solving] problem solving
       *[other] “{ $topic }”
    }, where { $rep } stands at { $theirs }: assess it first.
competence-passed-over = Not offered: { $who }, weaker than the rep in { $topic ->
        [product] product knowledge
        [client_communication] client communication
        [problem_solving] problem solving
       *[other] “{ $topic }”
    }, where somebody at least as strong could go.
competence-could-go = At least as strong, and free then: { $who }.
competence-nobody = No manager known to be as strong is free then. Prepare the topic together, or take a specialist along.
competence-notice = { $count ->
    [one] On 1 visit the manager is weaker in its topic than the rep, or not assessed in it; its reasons say who could go.
   *[other] On { $count } visits the manager is weaker in the topic than the rep, or not assessed in it; their reasons say who could go.
}

competence-cli-level = { $name }  { $topic }: { $level } ({ $day }, { $pieces })
competence-cli-unknown = { $name }  { $topic }: –
competence-cli-aged = { $name }  { $topic }: { $level } ({ $day }, { $pieces }; older than half a year)
