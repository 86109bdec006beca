# The playbook: guides, conduct, checklists, rubrics, and what the steps require.

playbook-title = Playbook
playbook-about = What a visit goes by. Chapters add up: what holds for all visits, for a mode, for a kind of client, and for both together. Each visit keeps the edition that it was prepared under.
playbook-edition = Edition { $version }
playbook-edition-current = Edition { $version }, by which new visits go
playbook-edition-shipped = As it comes with the product
playbook-editions = Editions
playbook-visits = { $count ->
    [0] No visit goes by it yet
    [one] 1 visit goes by it
   *[other] { $count } visits go by it
}
playbook-made = { $day }, { $by }
playbook-made-by-nobody = { $day }
playbook-older = This is an older edition: it can be read, and compared with the next ones.
playbook-mode = Mode
playbook-client = Kind of client
playbook-all-modes = All visits
playbook-all-clients = All clients
playbook-chapter = Chapter: { $mode } · { $client }
playbook-also = Visits here also go by: { $chapters }
playbook-chapter-empty = This chapter says nothing of its own yet.
playbook-guide = Guide
playbook-conduct = Conduct
playbook-checklist = Checklist
playbook-rubric = Rubric
playbook-requires = What the steps require
playbook-requires-elsewhere = Already required by a chapter that holds here, too
playbook-step = Step
playbook-zh = Chinese
playbook-en = English
playbook-side = Side
playbook-days = Workdays before
playbook-topic = Topic
playbook-name = What is watched
playbook-low = What a 1 looks like
playbook-high = What a 5 looks like
playbook-text-of = { $part }, line { $line }, { $language }
playbook-field-of = { $part }, line { $line }: { $field }
playbook-add = Add a line
playbook-remove-line = Remove line { $line } of { $part }
playbook-up-line = Move line { $line } of { $part } up
playbook-edit = Edit
playbook-save = Save as a new edition…
playbook-leave = Discard changes
playbook-changed = { $count ->
    [0] Nothing is changed.
    [one] 1 line is changed.
   *[other] { $count } lines are changed.
}
playbook-save-title = Save as edition { $version }
playbook-save-text = Visits that are prepared from now on go by it; all others keep the edition that they have.
playbook-field-note = What was changed, and why
playbook-field-by = By whom
playbook-saved = The playbook’s edition { $version } holds from now on.
playbook-restore = Back to the one of the product…
playbook-restore-title = Back to the playbook of the product
playbook-restore-text = It becomes the next edition. Those before stay, for the visits that go by them.
playbook-compare = What changed
playbook-compare-title = Edition { $after } against { $before }
playbook-no-difference = They say the same.
playbook-new = New
playbook-gone = Gone
playbook-reworded = Reworded
playbook-line-days = { $item } ({ $side }, { $days } workdays before)
playbook-line-rubric = { $name } ({ $topic }): 1 = { $low } 5 = { $high }
playbook-line-step = { $step }: { $text }
playbook-exported = Edition { $version } is written to “{ $file }”.
playbook-cli-edition = { $version }  { $day }  { $by }  { $note } ({ $visits })
playbook-cli-head = { $title } ({ $mode }, { $client })
playbook-cli-difference = { $sign } { $mode }, { $client }, { $part }: { $text }

playbook-requires-agreed_by = Who of the distributor agreed
playbook-requires-background = Client’s background, where it is shared
playbook-requires-client_problem = The distributor’s problem with this client
playbook-requires-arrangement = Time, mode and people, and with whom that was agreed
playbook-requires-materials = Materials ready
playbook-requires-conduct = Conduct gone through
playbook-requires-aim = The goal: a problem, or an ability
playbook-requires-leader = Who leads
playbook-requires-expected_result = A result that can be judged afterwards
playbook-requires-goal_by_manufacturer = Goal confirmed by the manufacturer
playbook-requires-goal_by_distributor = Goal confirmed by the distributor
playbook-requires-attendees = Somebody of each company was there
playbook-requires-findings = A finding, or a question of the client
playbook-requires-shown = What was shown
playbook-requires-observations = Every line of the rubric scored
playbook-requires-answers_assigned = Who owes the client an answer, by when
playbook-requires-consensus = What both sides agree on
playbook-requires-actions = A measure, with who takes it and by when
playbook-requires-outcome = Goal judged: attained or not, and why
playbook-requires-rating_by_manufacturer = Rated by the manufacturer
playbook-requires-rating_by_distributor = Rated by the distributor’s rep
playbook-requires-answers_given = Answers given that were owed
playbook-requires-actions_done = Measures taken

playbook-content = What is in the visits
playbook-content-since = Visits held { $from } to { $to }
playbook-content-score = { $score } of 100
playbook-content-of = { $visits ->
    [one] the content of 1 visit held within four weeks
   *[other] the content of { $visits } visits held within four weeks
}
playbook-content-before = { $before } in the four weeks before
playbook-content-none = No visit was held in the last four weeks.
playbook-content-explained = Of what the playbook requires of a visit, so much is written down: from the goal that both sides confirmed to the measures taken. What is not due yet does not count. The score of a visit is the share that is there; the figure is the mean of all visits.
playbook-content-requirement = What is required
playbook-content-met = There
playbook-content-met-of = { $met } of { $of }
playbook-content-lacking = Visits with the least in them
playbook-content-visit = { $day } · { $client } · { $manager }
playbook-content-lacks = Missing: { $lacks }
playbook-content-all-there = Nothing is missing.
playbook-cli-content = { $from } to { $to }: visits held: { $visits }, content: { $score } of 100
playbook-cli-content-line = { $what }: { $met } of { $of }
