# What both companies agreed on, what came of it, and what the sponsor is told.

partnership-charter = Programme charter
partnership-no-charter = There is no charter yet. Talk the aim through with the distributor, and write down how both go about it.
partnership-write-charter = Write the charter
partnership-change-charter = Change the draft
partnership-renew-charter = Write a new version
partnership-charter-title = Charter with { $distributor }
partnership-version = Version { $version }
partnership-draft = Draft, not signed
partnership-in-force = In force
partnership-replaced = Replaced
partnership-signed-on = Signed on { $day }
partnership-signed-by = Signed on { $day } by { $manufacturer } and { $distributor }
partnership-written-on = Written on { $day }
partnership-earlier = Earlier versions
partnership-aim = Aim
partnership-aim-hint = What both want of the visits, fully talked through
partnership-rests-on = Joint issues that it rests on
partnership-no-issues-to-rest-on = No joint issue is agreed yet: add one under Joint issues.
partnership-how = How both go about it
partnership-rhythm = Rhythm
partnership-rhythm-month = { $visits ->
    [one] 1 joint visit a month
   *[other] { $visits } joint visits a month
}
partnership-rhythm-quarter = { $visits ->
    [one] 1 joint visit a quarter
   *[other] { $visits } joint visits a quarter
}
partnership-visits-each = Joint visits
partnership-per = In each
partnership-per-month = month
partnership-per-quarter = quarter
partnership-kept = { $from } to { $to }: held or planned { $visits }, agreed { $of }
partnership-manufacturer-decides = Decides for the manufacturer
partnership-distributor-decides = Decides for the distributor
partnership-sponsor = Executive sponsor
partnership-mechanism = Working together
partnership-mechanism-hint = Who calls whom, how dates are agreed, what happens when somebody can’t come
partnership-lacks = Before it can be signed: { $parts }
partnership-part-aim = the aim
partnership-part-issues = a joint issue
partnership-part-manufacturer-decides = who decides for the manufacturer
partnership-part-distributor-decides = who decides for the distributor
partnership-part-sponsor = the executive sponsor
partnership-sign = Both signed…
partnership-sign-title = Signed by both sides
partnership-sign-text = A charter that is signed holds from then on and stays as it is; changes make a new version.
partnership-signed-day = Signed on
partnership-manufacturer-signed = Signed for the manufacturer by
partnership-distributor-signed = Signed for the distributor by
partnership-discard = Discard the draft
partnership-charter-discarded = The draft is discarded
partnership-charter-saved = The charter is saved as a draft
partnership-charter-signed = The charter is signed and holds
partnership-as-pdf = PDF…
partnership-pdf-of = PDF of version { $version }
partnership-charter-file = Charter { $distributor } v{ $version }.pdf
partnership-results-file = Results { $distributor }.pdf
partnership-letter-file = Letter to the sponsor of { $distributor }.pdf
partnership-exported = “{ $file }” is made
partnership-for-both = For both companies
partnership-for-sponsor = For the executive sponsor

partnership-owner-none = Nobody sees to it yet
partnership-owner-is = Owner: { $person } ({ $side })
partnership-target-none = No target that can be judged
partnership-target-is = Target: { $target }
partnership-target-by = Target by { $day }: { $target }
partnership-target-overdue = Was due { $day }
partnership-evidence = Evidence
partnership-evidence-is = { $day }, { $source }: { $text }
partnership-note-evidence = Note evidence
partnership-evidence-title = Evidence for “{ $issue }”
partnership-evidence-text = What shows how far it has come
partnership-evidence-on = On
partnership-evidence-from = It comes from
partnership-evidence-noted = The evidence is noted
partnership-evidence-removed = The evidence is removed
partnership-remove-evidence = Remove the evidence of { $day }
partnership-source-visit = a visit
partnership-source-finding = a finding
partnership-source-figure = a figure
partnership-source-figure-choice = A figure, as of sales or stock
partnership-issue-visits = Visits held: { $held }, ahead: { $ahead }

partnership-results = Results of the joint visits
partnership-no-results = No visit has taken place yet. What visits bring will stand here, ready to hand over.
partnership-results-pdf = Hand over as PDF…
partnership-held-are = Visits held: { $demonstrations } demonstrations, { $observations } observations; { $ahead } ahead
partnership-figure-demonstrations = Demonstrations held
partnership-figure-observations = Observations held
partnership-figure-goals = Goals attained
partnership-figure-resolved = Issues resolved
partnership-figure-ahead = Still ahead
partnership-figure-missed = Called off or missed
partnership-since = Since { $day }
partnership-goals = Goals
partnership-goals-total = Goals: { $fully } attained, { $partly } in part, { $not } not
partnership-goals-are = { $fully } attained, { $partly } in part, { $not } not
partnership-issues = Joint issues
partnership-no-issues = No joint issue is agreed yet.
partnership-work = Work that visits brought
partnership-actions-ours = Measures of the manufacturer
partnership-actions-theirs = Measures of the distributor
partnership-answers-ours = Answers owed by the manufacturer
partnership-answers-theirs = Answers owed by the distributor
partnership-done-of = { $done } done, { $open } open, { $overdue } of them overdue
partnership-what = What
partnership-average = Average
partnership-done = Done
partnership-open = Open
partnership-overdue = Overdue
partnership-ratings = How both sides rate the visits
partnership-rated-by-ours = By the manufacturer
partnership-rated-by-theirs = By the distributor
partnership-rated-stretch = { $when }: { $average } of 5
partnership-averages-of-three = Averages of at least three ratings each, so that nobody’s rating can be read from them.
partnership-too-few-ratings = Fewer than three ratings so far: no average is shown.
partnership-clients = By client
partnership-client = Client
partnership-visits-held = Visits
partnership-last-visit = Last
partnership-open-findings = Open findings
partnership-clients-not-shared = { $count ->
    [one] 1 more client was visited; the agreement shares no more of it.
   *[other] { $count } more clients were visited; the agreement shares no more of them.
}

partnership-common-problems = Problems that reps have in common
partnership-no-common-problems = Nothing so far that at least three reps have in common.
partnership-no-problems-here = Nothing that may be shown fits.
partnership-nobody-named = What fewer than three reps have in common is never shown, and nobody is named.
partnership-spread-some = Three reps or more
partnership-spread-many = Six reps or more
partnership-spread-most = Twelve reps or more
partnership-topic = Topic
partnership-no-topic = No topic yet
partnership-words = They say: { $words }
partnership-name-problem = Name it…
partnership-rename-problem = Name and proposal…
partnership-problem-title = Common problem
partnership-proposal = Proposal to the sponsor
partnership-proposal-hint = What both could do about it; no rep is named
partnership-proposal-is = Proposal: { $proposal }
partnership-no-proposal = Nothing is proposed yet
partnership-problem-named = The problem is called “{ $topic }”
partnership-proposal-saved = The proposal about “{ $topic }” is saved
partnership-tag = Topic…
partnership-tag-title = Topic of the finding
partnership-tag-hint = Findings of one topic are one common problem, as soon as three reps have it. No rep is named.
partnership-finding-untagged = The finding has no topic any more
partnership-finding-tagged = The finding has the topic “{ $topic }”
partnership-filter = Choose among them
partnership-any-kind = Any kind
partnership-any-client = Any client type
partnership-any-city = Any city
partnership-filter-kind = About
partnership-filter-client = At
partnership-filter-city = In
partnership-filter-from = From the month of
partnership-filter-to = To the month of

partnership-kept-informed = Executive sponsor
partnership-tell = Note what was said…
partnership-tell-title = What { $sponsor } was told
partnership-told-on = On
partnership-told-by = Told by
partnership-told-text = What was said
partnership-told-text-hint = No rep is named
partnership-told-document = Document that was handed over
partnership-told-nothing = { $sponsor } was told nothing so far.
partnership-news-is = { $day }, { $sponsor }: { $text }
partnership-news-by = told by { $by }
partnership-news-document = with “{ $document }”
partnership-news-noted = It is noted what the sponsor was told
partnership-inform-now = { $visits ->
    [one] 1 visit has taken place since: it is time for a word.
   *[other] { $visits } visits have taken place since: it is time for a word.
}
partnership-letter = Letter to the executive sponsor
partnership-letter-to = To { $sponsor }
partnership-letter-pdf = Letter as PDF…
