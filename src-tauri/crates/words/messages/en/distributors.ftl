# The distributors.

distributors-title = Distributors
distributors-list = List of distributors
distributors-search = Name, city, region, sponsor
distributors-not-found = Nothing fits what you typed.
distributors-choose = Choose a distributor to see its page.
distributors-tier = Tier { $tier }
distributors-city-stage = { $city } · { $stage }
distributors-where = Tier { $tier } · { $city } · { $region }
distributors-sponsor = Executive sponsor: { $sponsor }
distributors-no-sponsor = No executive sponsor yet: win its first-in-command for the programme.
distributors-stage = Stage of the cooperation
distributors-stage-recruit = Recruit (招商): the distributor is being recruited
distributors-stage-find = Find (找商): the right distributor is being found
distributors-stage-assist = Assist (助商): the distributor is assisted
distributors-stage-lead = Lead (领商): both lead the market together

distributors-health = { $good } of { $reps } calendars current
distributors-health-meaning = Reps of whom a recent calendar is held

distributors-agreement = Agreement
distributors-agreement-none = No agreement
distributors-agreement-over = Ended { $day }
distributors-agreement-ending = Ends { $day }
distributors-agreement-good = Until { $day }
distributors-agreement-missing = Without an agreement no visit is planned. Agree scope and term first.
distributors-agreement-is-over = The agreement ended on { $day }: no visit is planned after that day. Renew it to go on.
distributors-agreement-is-ending = { $days ->
    [0] The agreement ends today: speak about its renewal.
    [one] The agreement ends tomorrow: speak about its renewal.
   *[other] The agreement ends in { $days } days: speak about its renewal.
}
distributors-term = Term
distributors-scope-clients = Clients
distributors-scope-products = Products
distributors-scope-territory = Territory
distributors-all = All
distributors-clients-named = { $count ->
    [one] 1 client named
   *[other] { $count } clients named
}
distributors-sharing = Client data
distributors-sharing-busy-only = Busy times only
distributors-sharing-client-names = Client names
distributors-sharing-full = Full client file

distributors-reps = Reps and their calendars
distributors-rep = Rep
distributors-no-reps = No reps are known.
distributors-calendar = Calendar
distributors-no-calendar = No calendar
distributors-calendar-age = { $days ->
    [0] Imported today
    [one] 1 day old
   *[other] { $days } days old
}
distributors-events = Events
distributors-planned-calls = Planned calls
distributors-to-review = To review
distributors-review-of = { $rep }: review { $count }
distributors-import = Import calendars

distributors-issues = Joint issues
distributors-no-issues = No joint issue yet. Every visit serves a problem that both sides agreed to work on.
distributors-issue-open = Open
distributors-issue-in-work = In work
distributors-issue-resolved = Resolved
distributors-issue-given-up = Given up
distributors-issue-visits = { $count ->
    [one] 1 visit serves it
   *[other] { $count } visits serve it
}
distributors-issue-visit = { $when }: { $client }, { $rep }
distributors-issue-unserved = No visit serves it yet

distributors-clients = Clients
distributors-client = Client
distributors-kind = Kind
distributors-city = City
distributors-key-client = Key client
distributors-search-clients = Search clients
distributors-no-clients = No clients are known.
distributors-all-of = Show all { $count }
distributors-fewer = Show fewer

distributors-demands = Open demands
distributors-no-demands = No visit is wanted with this distributor.
distributors-demands-met = Every visit that is wanted has its date.
distributors-mode = Mode
distributors-between = Between
distributors-planned-of = Planned
distributors-of = { $planned } of { $count }

distributors-visits = Visits
distributors-month-before = Month before
distributors-month-after = Month after
distributors-no-visits = No visit is planned yet.
distributors-no-visits-in-month = No visit in this month.

distributors-tab-glance = At a glance
distributors-tab-charter = Charter
distributors-tab-issues = Joint issues
distributors-tab-results = Results
distributors-tab-agreement = Agreement
distributors-tab-clients = Clients
distributors-tab-promotion = Promotion
distributors-tab-people = People
distributors-tab-stage = Stage
distributors-tab-flows = Flows
distributors-tab-events = Events
distributors-tab-training = Training
distributors-to-tab = Go to: { $tab }

distributors-still-needed = Before visits can be planned
distributors-needs-people = Nobody of the distributor is known who could come along.
distributors-needs-clients = No client is known who could be visited.
distributors-needs-agreement = No agreement says which clients may be visited, and how long.
distributors-needs-issues = No joint issue is agreed that a visit could serve.
