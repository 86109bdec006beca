# The command line.

cli-error = Error: { $text }
cli-detail = Detail: { $text }
cli-remedy = What to do: { $text }
cli-nothing-to-list = There is nothing to list.
cli-planning = { $visits } of { $wanted } visits placed, { $riding } riding along (Ctrl-C stops and keeps them)
cli-programme-made = Made the programme “{ $file }”.
cli-document-made = Made “{ $file }”: pages: { $pages }, visits: { $visits }.
cli-problem-solved = Placed { $visits } of { $wanted } visits, { $riding } riding along, objective { $objective }; written to “{ $file }”.
cli-holidays-imported = Holidays: { $changed } days changed, { $unchanged } were so already.
cli-match-remembered = Remembered what “{ $text }” means, for this and every later import.
cli-calendar-policy = { $shown ->
        [tentative] Tentative
        [out-of-office] Out of office
        [working-elsewhere] Working elsewhere
        [free] Free
       *[busy] Busy
    }: { $treatment ->
        [blocks] blocks, and isn’t asked to move
        [free] stands in nobody's way
       *[may-move] blocks, but may be asked to move
    }.
cli-undone-change = Undone: { $what }
cli-redone-change = Done again: { $what }

cli-name = NAME
cli-id = ID
cli-region = REGION
cli-home = HOME
cli-city = CITY
cli-stage = STAGE
cli-sponsor = SPONSOR
cli-agreement-until = AGREEMENT UNTIL
cli-visits = VISITS
cli-reps = REPS
cli-clients = CLIENTS
cli-client = CLIENT
cli-distributor = DISTRIBUTOR
cli-rep = REP
cli-manager = MANAGER
cli-calendars = CALENDARS
cli-kind = KIND
cli-of = OF
cli-excerpt = WORDS
cli-key = KEY
cli-key-mark = key
cli-window = WINDOW
cli-planned = PLANNED
cli-issue = JOINT ISSUE
cli-date = DATE
cli-time = TIME
cli-rides-on = RIDES ALONG ON
cli-start = START
cli-end = END
cli-busy = BUSY
cli-busy-mark = busy
cli-text = TEXT
cli-times = TIMES
cli-candidates = MAY MEAN
cli-file = FILE
cli-bytes = BYTES
cli-events = EVENTS
cli-imported-at = IMPORTED (UTC)
cli-reason = REASON
cli-who = WHO
cli-change = CHANGE
cli-undone = STATE
cli-undone-mark = undone
cli-state = STATE
cli-due = DUE
cli-side = SIDE
cli-overdue-mark = overdue
cli-done-mark = done
cli-what = WHAT
cli-people-skipped = Line { $line } was left out. { $what } { $remedy }
cli-sharing = CLIENT DATA
cli-about = ABOUT
cli-criterion = { $criterion }: { $told } → { $score } (weight { $weight })
cli-criterion-few = { $criterion }: { $told } → { $score } (weight { $weight }; few so far)
cli-topic = TOPIC
cli-words = THEY SAY
cli-spread = REPS
cli-problem-key = KEY
cli-proposal = PROPOSAL
cli-told-on = TOLD ON
cli-address = ADDRESS
cli-owner = WHOSE
cli-server = SERVER
cli-asked-at = ASKED (UTC)
cli-subscription-removed = “{ $name }” is not followed any more. What it said stays.
