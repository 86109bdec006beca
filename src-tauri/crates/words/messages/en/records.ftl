# Forms for the programme's records, and what comes of them.

records-along-demands = { $count ->
    [one] 1 demand
   *[other] { $count } demands
}
records-along-visits = { $count ->
    [one] 1 planned visit
   *[other] { $count } planned visits
}
records-along-reps = { $count ->
    [one] 1 rep
   *[other] { $count } reps
}
records-along-clients = { $count ->
    [one] 1 client
   *[other] { $count } clients
}
records-along-issues = { $count ->
    [one] 1 joint issue
   *[other] { $count } joint issues
}
records-along-charters = { $count ->
    [one] 1 version of the charter
   *[other] { $count } versions of the charter
}
records-along-agreements = { $count ->
    [one] 1 agreement
   *[other] { $count } agreements
}
records-along-events = { $count ->
    [one] 1 market event
   *[other] { $count } market events
}
records-along-calendars = { $count ->
    [one] 1 imported calendar
   *[other] { $count } imported calendars
}
records-along-promotions = { $count ->
    [one] 1 promotion plan
   *[other] { $count } promotion plans
}
records-along-leave = { $count ->
    [one] 1 stretch of leave
   *[other] { $count } stretches of leave
}
records-along-named = { $count ->
    [one] Named in 1 demand, which stays; where nobody else is named, anybody may serve it
   *[other] Named in { $count } demands, which stay; where nobody else is named, anybody may serve them
}

records-saved = “{ $name }” is saved
records-removed = “{ $name }” is removed
records-wrong = { $what } { $remedy }
records-save = Save
records-edit = Edit { $name }
records-remove = Remove…
records-lose = What you wrote is not saved yet.
records-discard = Discard it
records-keep = Go on writing
records-remove-title = Remove “{ $name }”?
records-remove-text = This goes along with it:
records-remove-undo = Undo brings all of it back.
records-remove-everything = Remove with everything
records-no-hours = none
records-hours-hint = As 8:30-12:00, 13:30-17:30; an empty line is a day off.
records-as-monday = Tuesday to Friday as Monday
records-find-among = Find
records-new-manager = New manager
records-manager = Manager
records-new-distributor = New distributor
records-distributor = Distributor
records-new-rep = New rep
records-rep = Rep
records-new-client = New client
records-client = Client
records-new-agreement = New agreement
records-agreement = Agreement
records-new-issue = New joint issue
records-issue = Joint issue
records-new-demand = Ask for a visit: { $client }
records-demand = Demand: { $client }
records-ask-visit = Ask for a visit
records-ask-visit-of = Ask for a visit: { $client }
records-person-name = Name
records-company-name = Company
records-full-name = Full name
records-region = Sales region
records-region-hint = Empty: the province of the city
records-home = Starts from
records-city = City
records-city-hint = { $latin } · { $province }
records-city-other = The city is not in the list
records-latitude = Degrees north
records-longitude = Degrees east
records-degrees-hint = As 30.27; ways are estimated from it
records-max-per-day = Visits a day at most
records-max-per-week = Visits a week at most
records-takes-per-week = Takes visits a week at most
records-hours = Working hours
records-tier = Tier
records-tier-a = A: core
records-tier-b = B: regular
records-tier-c = C: all others
records-sponsor = Executive sponsor
records-sponsor-hint = Its first-in-command who stands behind the visits
records-sponsor-title = Title
records-phone = Telephone
records-aliases = Also called
records-aliases-hint = With commas between them; calendar entries are matched by these, too
records-address = Street and number
records-receives = Receiving hours
records-receives-hint = All empty: at any working time
records-issue-title = The problem in a sentence
records-issue-hint = What both sides agreed to work on
records-product = Product
records-product-hint = Empty: about none in particular
records-issue-state = State
records-issue-owner = Who sees to it
records-issue-side = On which side
records-issue-target = Target
records-issue-target-hint = What will be judged, as “no stock-out in two months”
records-issue-target-by = To be reached by
records-all-clients = Covers all clients
records-these-clients = Only these clients
records-all-products = Covers all products
records-these-products = Only these products
records-all-cities = Covers all cities
records-these-cities = Only these cities
records-commas = With commas between them
records-serves = Joint issue that the visits serve
records-serves-hint = Every visit serves a problem that both sides agreed to work on
records-choose = Choose…
records-priority = Priority
records-priority-low = Low: when there is room
records-priority-usual = Usual
records-priority-high = High: before most
records-priority-highest = Highest: before all others
records-count = How many visits
records-minutes = Minutes a visit
records-gap = Days between two visits at least
records-half = Best in the
records-half-any = morning or afternoon
records-half-morning = morning
records-half-afternoon = afternoon
records-weekdays = Best on
records-these-reps = Reps who may come
records-these-managers = Managers who may go
records-nobody-anybody = Nobody ticked: anybody may
records-no-managers = Nobody goes along yet: add your regional managers.
records-start-distributor = Add the companies whose reps you visit clients with; their reps, clients and calendars come next.
records-no-issue-for-demand = A visit serves a joint issue: add one first.
records-all-demands = Show all { $count }
records-agreement-with = Agreement with { $name }

records-import-list = Import a list…
records-import-title = Import distributors, reps and clients
records-import-text = Copy the cells in your spreadsheet with their headings and paste them here, or choose a CSV file. A row is a rep, a client, or both; an empty distributor is the one above. Nothing is ever removed.
records-import-headings = Headings: Distributor, City, Region, Tier, Stage, Rep, Phone, Client, Kind, Address, Key, Aliases
records-import-paste = Cells with their headings
records-import-file = From a file…
records-import-file-kind = Lists (CSV)
records-import-chosen = From { $file }
records-import-paste-instead = Paste instead
records-import-line = Line
records-import-what = What
records-import-of = Distributor
records-import-why = Why it can’t be used
records-import-new = New
records-import-changed = Changed
records-import-nothing-new = Nothing new: all of it is known.
records-import-unknown = Not used: { $headings }
records-import-found = { $count ->
    [one] 1 thing to add or change
   *[other] { $count } things to add or change
}
records-import-skipped = { $count ->
    [one] 1 row can’t be used
   *[other] { $count } rows can’t be used
}
records-import-take = { $count ->
    [one] Take 1 change
   *[other] Take { $count } changes
}
records-import-taken = { $count ->
    [one] 1 thing from the list added or changed
   *[other] { $count } things from the list added or changed
}
records-actions = Actions

records-by-name = By name
records-by-name-hint = The agreement in force doesn’t share these names, so they are not listed here. Whoever knows one can type or paste it: the full name, or another name that it goes by; several with commas or line breaks.
records-by-name-take = Take
records-by-name-found = { $count ->
    [0] No client was recognised.
    [one] 1 client was recognised.
   *[other] { $count } clients were recognised.
}
records-by-name-unknown = Nobody of this distributor is called: { $names }.
records-by-name-several = More than one client is called: { $names }.
records-client-hidden-busy-only = What the agreement in force doesn’t share is not shown: the name, other names and address. A field left as it is keeps what it holds.
records-client-hidden-client-names = What the agreement in force doesn’t share is not shown: the address. A field left as it is keeps what it holds.
