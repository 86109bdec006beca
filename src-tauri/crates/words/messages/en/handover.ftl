# Client data: handed back to their owner, or erased here.

handover-hand-back-all = Hand the client file back
handover-erased-by = Erased by
handover-hand-back-title = Hand the client file back to { $distributor }
handover-hand-back-text = Everything that is known of its clients: the clients with their visits, findings, questions, actions and files, agreements, charters, joint issues with their evidence, promotion plans, market events, training, the figures of the four flows, what the sponsor was told and the calendar entries that mean them. It is complete whatever the agreement shares, since it is the distributor's own.
handover-hand-back-by = Handed over by
handover-as-workbook = As a workbook (XLSX)
handover-as-json = As data (JSON)
handover-file = { $distributor } client file
handover-title = Client file of { $distributor }
handover-handed-back = { $clients ->
    [one] 1 client
   *[other] { $clients } clients
} and { $visits ->
    [one] 1 visit
   *[other] { $visits } visits
} handed back to { $distributor }: { $files }
handover-noted = To { $distributor }: { $clients ->
    [one] 1 client
   *[other] { $clients } clients
}, { $visits ->
    [one] 1 visit
   *[other] { $visits } visits
}

handover-erase = Erase
handover-erase-client = Erase { $name }
handover-erase-all = Erase everything
handover-erase-title = Erase { $name } for good?
handover-erase-for-good = Erase for good
handover-erase-no-undo = This can't be undone, and ends what undo can reach.
handover-hand-back-first = Hand back first
handover-goes = What goes
handover-stays = What stays
handover-goes-client = Name, other names, address and hours of the client
handover-goes-distributor = The distributor's name, its { $reps ->
    [one] rep
   *[other] { $reps } reps
}, sponsor and { $clients ->
    [one] 1 client
   *[other] { $clients } clients
}
handover-goes-texts = All that is written down about { $visits ->
    [0] its demands
    [one] 1 visit
   *[other] { $visits } visits
}: preparation, goal, findings, questions, actions, remarks, drafts
handover-goes-entries = { $calendars ->
    [0] What was decided about calendar entries
    [one] The words of entries in 1 calendar; their times stay busy
   *[other] The words of entries in { $calendars } calendars; their times stay busy
}
handover-goes-calendars = The calendars of the distributor and its people
handover-goes-history = What the history could bring back: who did what and when stays
handover-stays-figures = { $visits ->
    [0] The numbered place of each client, without a name
    [one] 1 visit with its date, state, kinds of findings and scores, under a number
   *[other] { $visits } visits with dates, states, kinds of findings and scores, under a number
}
handover-stays-ahead = { $visits ->
    [one] 1 visit that is still ahead stays in the plan without a name: call it off if it will not take place
   *[other] { $visits } visits that are still ahead stay in the plan without a name: call them off if they will not take place
}
handover-stays-others = { $count ->
    [one] The name of { $first }, which holds the erased one, since it is another client's own
   *[other] The names of { $first } and other clients, which hold the erased one, since they are their own
}
handover-erased = It is erased.
handover-erased-not-finished = It is erased. Another program was reading the file: the last traces go when it is opened the next time.
handover-erased-client = Erased client { $number }
handover-erased-distributor = Erased distributor { $number }
handover-erased-rep = Erased rep { $number }
handover-erased-issue = Erased issue { $number }
handover-erased-mark = (erased)

handover-yes = Yes
handover-rep = Rep
handover-sheet-clients = Clients
handover-sheet-visits = Visits
handover-sheet-findings = Findings
handover-sheet-questions = Questions
handover-sheet-actions = Actions
handover-sheet-demands = Demands
handover-sheet-issues = Joint issues
handover-sheet-agreements = Agreements
handover-sheet-entries = Calendar entries
handover-sheet-people = People
handover-sheet-attachments = Files
handover-sheet-evidence = Evidence
handover-sheet-promotions = Promotion
handover-sheet-events = Market events
handover-sheet-trainings = Training
handover-sheet-charters = Charters
handover-sheet-news = Told to the sponsor
handover-sheet-flows = Flows
handover-column-name = Name
handover-column-aliases = Other names
handover-column-kind = Kind
handover-column-key = Key client
handover-column-city = City
handover-column-address = Address
handover-column-latitude = Latitude
handover-column-longitude = Longitude
handover-column-receives = Receives visitors
handover-column-client = Client
handover-column-start = Start
handover-column-end = End
handover-column-state = State
handover-column-mode = Mode
handover-column-issue = Joint issue
handover-column-manager = Manager
handover-column-rep = Rep
handover-column-rides-on = Rides along on
handover-column-agreed = Agreed by
handover-column-background = Background
handover-column-problem = Problem
handover-column-arrangement = Arrangement
handover-column-materials = Materials
handover-column-aim = Goal
handover-column-expected = Expected result
handover-column-present = Present
handover-column-shown = Shown
handover-column-observed = Observed
handover-column-consensus = Consensus
handover-column-attained = Goal attained
handover-column-why = Why
handover-column-rated-by-us = Manager's rating
handover-column-rated-by-them = Rep's rating
handover-column-called-off = Called off
handover-column-visit = Visit
handover-column-text = Finding
handover-column-settled-on = Settled on
handover-column-question = Question
handover-column-side = Side
handover-column-person = Person
handover-column-due = Due
handover-column-answer = Answer
handover-column-answered-on = Answered on
handover-column-action = Action
handover-column-result = Result
handover-column-done-on = Done on
handover-column-count = Visits wanted
handover-column-from = From
handover-column-to = To
handover-column-minutes = Minutes
handover-column-product = Product
handover-column-status = Status
handover-column-sharing = Client data
handover-column-clients = Clients
handover-column-products = Products
handover-column-territory = Territory
handover-column-entry = Entry
handover-column-role = Role
handover-column-phone = Telephone
handover-column-topic = Topic
handover-column-file = File
handover-column-added-on = Added on
handover-column-target = Target
handover-column-on = Date
handover-column-evidence = Evidence
handover-column-promotion = Promotion plan
handover-column-activity = Activity
handover-column-duties = Duties
handover-column-planned-by-us = Planned: manufacturer
handover-column-planned-by-them = Planned: distributor
handover-column-planned-by-client = Planned: client
handover-column-paid-by-us = Paid: manufacturer
handover-column-paid-by-them = Paid: distributor
handover-column-paid-by-client = Paid: client
handover-column-event = Event
handover-column-place = Place
handover-column-invited = Invited
handover-column-planned = Budget
handover-column-spent = Spent
handover-column-attendance = Attendance
handover-column-training = Training
handover-column-by = By
handover-column-note = Note
handover-column-version = Version
handover-column-per = In each
handover-column-decides-for-us = Decides for the manufacturer
handover-column-decides-for-them = Decides for the distributor
handover-column-sponsor = Sponsor
handover-column-mechanism = How it is run
handover-column-signed-on = Signed on
handover-column-signed-by = Signed by
handover-column-told = Told
handover-column-document = Document
handover-column-month = Month
handover-column-figure = Figure
handover-column-amount = Amount
