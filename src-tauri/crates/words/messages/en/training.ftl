# Training: sessions, the gaps that they answer, and what later visits show of them.

training-title = Training
training-of-managers = Training of the managers
training-none = No training is noted yet. Offer one where visits found a gap: it is what a distributor values most.
training-note-one = Note a training
training-edit = Training
training-change = Change the training “{ $title }”
training-gaps = Gaps that visits found
training-gaps-of-managers = Gaps
training-no-gaps = No gap: nobody who was observed or assessed within a year is below 3.
training-gap-reps = { $weak ->
    [one] { $known ->
        [one] The one rep observed
       *[other] 1 of { $known } reps observed
    } is below 3 in { $topic ->
        [product] product knowledge
        [client_communication] client communication
        [problem_solving] problem solving
       *[other] “{ $topic }”
    }: { $lowest }, by { $visits ->
        [one] 1 visit
       *[other] { $visits } visits
    }.
   *[other] { $weak } of { $known } reps observed are below 3 in { $topic ->
        [product] product knowledge
        [client_communication] client communication
        [problem_solving] problem solving
       *[other] “{ $topic }”
    }: { $lowest } at the lowest, by { $visits } visits.
}
training-gap-managers = { $weak ->
    [one] 1 of { $known } managers assessed is
   *[other] { $weak } of { $known } managers assessed are
} below 3 in { $topic ->
    [product] product knowledge
    [client_communication] client communication
    [problem_solving] problem solving
   *[other] “{ $topic }”
}: { $lowest } at the lowest.
training-gap-person = { $name } ({ $level })
training-gap-visits = { $count ->
    [one] The visit that showed it
   *[other] The { $count } visits that showed it
}
training-visit = { $day }: { $client }, { $rep }
training-gap-trained = Trained { $day }; not observed since
training-gap-offer = Note a training for it
training-when = Day
training-what = Training
training-who = Attended
training-effect-head = Effect on observed visits
training-elsewhere = { $count ->
    [one] 1 of another distributor
   *[other] { $count } of other distributors
}
training-for-several = For reps of several distributors
training-given-by = Given by { $by }
training-answers = { $count ->
    [one] Answers what 1 visit showed
   *[other] Answers what { $count } visits showed
}
training-effect = { $before } before, { $after } after ({ $people } people, { $visits } visits)
training-effect-meaning = The mean of each one’s own mean on the rubric’s lines of this topic. Other things may have changed, too.
training-effect-few = { $people ->
    [one] 1 person was
   *[other] { $people } people were
} observed before and after ({ $visits } visits). Of fewer than { $fewest } nothing is claimed.
training-effect-none = Nobody was observed both before and after yet.

training-field-title = What it was called
training-field-topic = Topic
training-field-on = Day
training-field-by = Given by
training-field-attended = Who attended
training-field-answers = Visits that showed the gap it answers
training-field-note = Note
training-saved = Training “{ $title }” noted.
training-removed = Training “{ $title }” removed.

training-cli-gap = Gap: { $told }
training-cli-line = { $day }  { $title } ({ $topic }): { $attended }. { $effect }
