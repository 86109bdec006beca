# Calendars and their import.

calendars-title = Calendars
calendars-choose = Import calendars…
calendars-choose-folder = Import a folder…
calendars-file-kind = Calendars
calendars-drop = Drop calendar files here, or press to choose them
calendars-drop-text = .ics files from Outlook, DingTalk, WeCom, Feishu, Google or Apple, and visit plans in Excel, WPS or CSV; several at once, also as a folder or a .zip
calendars-drop-now = Drop to import

calendars-files = Files to import
calendars-clear = Clear the list
calendars-import-all = { $count ->
    [0] Import
    [one] Import 1 file
   *[other] Import { $count } files
}
calendars-importing = { $through } of { $total } files
calendars-stop = Stop after this file
calendars-imported = { $failed ->
    [0] { $imported ->
        [one] 1 file imported.
       *[other] { $imported } files imported.
    }
   *[other] { $imported } imported, { $failed } not: see the list.
}
calendars-named = “{ $name }”
calendars-events = { $count ->
    [one] 1 event
   *[other] { $count } events
}
calendars-owner-of = Whose calendar is { $file }?
calendars-of-the-company = The whole company
calendars-leave-out = Leave out { $file }

calendars-state-ready = Ready
calendars-state-owner = Whose is it?
calendars-state-decide = Decide below
calendars-state-running = Importing…
calendars-state-failed = Can’t be imported
calendars-state-new = New
calendars-state-updated = Updated
calendars-state-unchanged = Unchanged

calendars-breaks-off = The file breaks off at line { $line }.
calendars-breaks-off-remedy = Ask for it to be exported and sent again, or take what is complete of it.
calendars-accept-incomplete = Take what is complete
calendars-older = { $count ->
    [one] The file is older than what is held: 1 event is of an earlier version.
   *[other] The file is older than what is held: { $count } events are of an earlier version.
}
calendars-older-remedy = Ask for a fresh export, or take the old one all the same.
calendars-accept-older = Take it although it is older

calendars-report-of = What { $file } brought
calendars-report-events = { $count ->
    [one] event
   *[other] events
}
calendars-report-occurrences = { $count ->
    [one] occurrence in the plan’s days
   *[other] occurrences in the plan’s days
}
calendars-report-calls = { $count ->
    [one] planned call on a client
   *[other] planned calls on clients
}
calendars-report-to-review = { $count ->
    [one] entry to review
   *[other] entries to review
}
calendars-conflicts = { $count ->
    [one] 1 visit now collides
   *[other] { $count } visits now collide
}
calendars-added = Added: { $count }
calendars-drops = { $count ->
    [one] 1 entry held is no longer in the file: the import drops it
   *[other] { $count } entries held are no longer in the file: the import drops them
}

calendars-policy = How entries are treated
calendars-policy-of = How entries are treated: { $file }
calendars-policy-hint = What blocks is never asked to move. The plan leaves the rest where it stands, too, but may say whom to ask.
calendars-policy-change = Treatment…
calendars-policy-change-of = Treatment… { $owner }, { $file }
calendars-policy-title = How the entries of { $owner } are treated ({ $file })
calendars-policy-saved = Treatment changed.
calendars-shown-busy = Busy
calendars-shown-tentative = Tentative
calendars-shown-out-of-office = Out of office
calendars-shown-working-elsewhere = Working elsewhere
calendars-shown-free = Free
calendars-shown-count = { $shown }: { $count }
calendars-treatment-blocks = Blocks
calendars-treatment-may-move = May be asked to move
calendars-treatment-free = Doesn’t block
calendars-moved = Moved: { $count }
calendars-moved-from = { $event }, was { $from }
calendars-changed = Changed: { $count }
calendars-called-off = Called off: { $count }
calendars-removed = Removed: { $count }
calendars-oddities = Oddities in the file: { $count }
calendars-oddity = { $at }: { $what }
calendars-oddity-of = { $at }, “{ $event }”: { $what }

calendars-review = Entries to review
calendars-review-text = Which client does each entry mean? Arrow keys move, 1 to 5 choose, 0 says no client. One answer counts for the same text in all calendars of that distributor.
calendars-review-none = No entry waits for you: it is known which client each one means.
calendars-review-more = { $count } more come after these.
calendars-search-review = Search entries
calendars-review-of = { $rep } · { $distributor }
calendars-review-when = { $times ->
    [one] { $first }
   *[other] { $first }, { $times } times
}
calendars-review-choices = Clients that “{ $text }” may mean
calendars-another-client = Another client…
calendars-no-client = No client
calendars-another-title = Which client does “{ $text }” mean?
calendars-another-text = Clients of { $distributor }
calendars-client-hint = { $kind }, { $city }
calendars-take-client = Take this client
calendars-decided = “{ $text }” means { $client }.
calendars-decided-none = “{ $text }” means no client.

calendars-held = Calendars held
calendars-held-none = No calendar is held yet: import the first one above.
calendars-search-held = Owner, file
calendars-owner = Owner
calendars-name = Calendar
calendars-file = File
calendars-age = Age
calendars-all-of = Show all { $count }

## Sheets before they are imported

calendars-oddities-copy = Copy for whoever sent it
calendars-oddities-copied = Copied. Paste it into a message to whoever sent the file.
calendars-sheets-look = Look at the columns
calendars-sheets-look-at = Look at the columns of { $file }
calendars-sheets-title = { $file }: what the columns mean
calendars-sheets-only = the only sheet
calendars-sheets-sheet = Sheet
calendars-sheets-encoding = Encoding
calendars-sheets-heading = Headings
calendars-sheets-no-heading = None
calendars-sheets-row = Row { $row }
calendars-sheets-ends-day-after = All-day entries end the day before, as Outlook writes it
calendars-sheets-take = Import this sheet
calendars-sheets-counts = { $used } read as entries, { $information } no entries, { $left_out } left out.
calendars-sheets-no-day = Choose the column that holds the day.
calendars-sheets-rows = Rows of the sheet
calendars-sheets-column = Column { $column } holds
calendars-sheets-done = Done
calendars-sheets-meaning-day = Day
calendars-sheets-meaning-time = Time
calendars-sheets-meaning-last_day = Last day
calendars-sheets-meaning-end_time = End time
calendars-sheets-meaning-title = Client or subject
calendars-sheets-meaning-place = Place
calendars-sheets-meaning-note = Note
calendars-sheets-meaning-person = Person
calendars-sheets-meaning-all_day = All day?
calendars-sheets-meaning-private = Private?
calendars-sheets-meaning-shown_as = Busy or free
calendars-sheets-meaning-status = Status
calendars-sheets-meaning-identity = Fixed identity (UID)
calendars-sheets-meaning-morning = Morning's plan
calendars-sheets-meaning-afternoon = Afternoon's plan
calendars-sheets-meaning-evening = Evening's plan
calendars-sheets-meaning-of_person = Plan of the person above
calendars-sheets-meaning-of_day = Plan of the day above
calendars-sheets-meaning-nothing = Not read
