# What went wrong, and what to do next: `.remedy`, and `.window` where the window has another way than the command.

failure-file-not-found = There is no file “{ $file }”.
    .remedy = Check the path and the spelling.
failure-file-is-a-folder = “{ $file }” is a folder, not a file.
    .remedy = Name a file inside it.
failure-file-unreadable = The file “{ $file }” can't be read.
    .remedy = Check that you may read it and that no other program holds it.
failure-file-empty = The file “{ $file }” is empty (0 bytes).
    .remedy = Ask for it to be exported and sent again: it was probably cut off on its way.
failure-file-too-large = The file “{ $file }” is larger than { $megabytes } MB.
    .remedy = Export a shorter stretch of time and import that.
failure-attachment-too-large = The file “{ $file }” is larger than { $megabytes } MB.
    .remedy = Attach a smaller copy: a photo in a lower resolution, or the pages that matter.
failure-file-exists = A file “{ $file }” exists already.
    .remedy = Choose another name, or move the old file away; Tandem does not overwrite it.
failure-not-writable = “{ $file }” can't be written.
    .remedy = Check that the folder exists and is not read-only, or choose another place.
failure-disk-full = The disk is full: “{ $file }” was not written.
    .remedy = Free some space and try again; what was stored before is unharmed.
failure-not-a-calendar = The file “{ $file }” is no calendar.
    .remedy = Export the calendar as an .ics file in the calendar program and import that; in a visit plan, give each row its day.
failure-sheets-damaged = The file “{ $file }” can't be opened.
    .remedy = Open it in Excel or WPS, take away its password if it has one, save it anew, and import that.
failure-archive-unreadable = The archive “{ $file }” can't be unpacked.
    .remedy = Unpack it yourself, with its password if it has one, and import the folder; or ask for a .zip without password.
failure-too-many-files = “{ $file }” holds more than { $count } files: the rest was left out.
    .remedy = Import the rest in parts of its own.
failure-owner-unknown = Nothing tells whose calendar “{ $file }” is.
    .remedy = Say whose it is with --for, or write the person's name into the file's name.
    .window = Choose whose it is, or write the person's name into the file's name.
failure-calendar-breaks-off = The calendar file “{ $file }” breaks off at line { $line }.
    .remedy = Ask for it to be exported and sent again; to take what is complete of it, add --accept-incomplete.
    .window = Ask for it to be exported and sent again; or tick beside the file that what is complete of it may be taken.
failure-calendar-is-older = The calendar file “{ $file }” is older than what is held: { $count } events are of an earlier version.
    .remedy = Ask for a fresh export; to take the old one all the same, add --accept-older.
    .window = Ask for a fresh export; or tick beside the file that the older one may be taken all the same.
failure-not-a-programme = The file “{ $file }” is no Tandem programme.
    .remedy = Open a file that ends in .tandem, or make one with tandem new.
    .window = Open a file that ends in .tandem, or make a new programme.
failure-programme-damaged = The programme “{ $file }” is damaged.
    .remedy = Stop using it and restore a backup; keep the damaged file, so that what is readable can be saved.
failure-programme-is-newer = The programme “{ $file }” was saved by a newer Tandem (format { $found }, this one knows { $supported }).
    .remedy = Update Tandem and open it again; the file was not changed.
failure-programme-in-use = Another program holds the programme “{ $file }”.
    .remedy = Close the other program and try again.
failure-no-such-thing = There is no { $kind ->
        [manager] manager
        [distributor] distributor
        [rep] rep
        [client] client
        [demand] demand
        [visit] visit
        [action] action, question or finding
        [attachment] attachment
        [region] region
        [agreement] agreement
        [issue] joint issue
        [promotion] promotion plan
        [activity] activity of the plan
        [assessment] assessment
        [training] training
        [edition] edition of the playbook
        [charter] charter
        [problem] common problem
        [participant] manager or rep
        [event] market event
        [material] material
        [proposal] proposal
        [subscription] followed calendar
        [calendar] calendar
       *[other] manager, distributor or rep
    } called “{ $name }”.
    .remedy = tandem { $kind ->
        [attachment] visit attachments
        [calendar-owner] rep list
        [participant] rep list
        [region] distributor list
        [activity] promotion list
        [assessment] competence list
        [edition] playbook history
        [material] event show
        [proposal] stage propose
       *[other] { $kind } list
    } shows names and ids; give a whole name or an id.
    .window = It may have been removed or renamed meanwhile: look again in the list.
failure-several-of-that-name = There are { $count } called “{ $name }”.
    .remedy = Give the id instead; tandem's list commands show it.
    .window = Choose the one that is meant from the list.
failure-bad-problem = The planning problem “{ $file }” is malformed.
    .remedy = Correct it where the detail below says, and try again.
    .window = Try again; if it happens again, tell us the detail below.
failure-field-missing = { $field ->
        [distributor] Distributor
        [name] Name
        [title] Joint issue
        [city] City
        [home] Starts from
        [latitude] Degrees north
        [longitude] Degrees east
        [hours] Working hours
        [receives] Receiving hours
        [max_per_day] Visits a day
        [max_per_week] Visits a week
        [sponsor_name] Executive sponsor
        [from] First day
        [to] Last day
        [clients] Clients
        [products] Products
        [territory] Territory
        [issue] Joint issue
        [reps] Reps
        [count] Visits
        [min_gap_days] Days between
        [duration_minutes] Minutes
        [event_title] What the event is called
        [managers] Managers
        [day] Day
        [starts] Begins
        [ends] Ends
        [attendance] Attendance
        [who] Who
        [reason] Why
        [month] Month
        [aim] Aim
        [visits] Joint visits
        [on] Day
        [manufacturer] Signed for the manufacturer
        [distributor_signed] Signed for the distributor
        [text] Text
        [visit] Visit
        [finding] Finding
        [topic] Topic
        [target_by] Target by
        [issues] Joint issues
        [note] What was changed, and why
        [criterion] Rubric
        [training_title] What it was called
        [attended] Who attended
        [score] Score
        [evidence] What it was seen by
        [competence_topic] Topic
       *[other] Field
    }: nothing is given that can be used.
    .remedy = Fill it in, or choose one of what is offered.
failure-name-taken = “{ $name }” is there already.
    .remedy = Give a name that tells the two apart, or change the one that is there.
failure-number-out-of-range = { $field ->
        [distributor] Distributor
        [name] Name
        [title] Joint issue
        [city] City
        [home] Starts from
        [latitude] Degrees north
        [longitude] Degrees east
        [hours] Working hours
        [receives] Receiving hours
        [max_per_day] Visits a day
        [max_per_week] Visits a week
        [sponsor_name] Executive sponsor
        [from] First day
        [to] Last day
        [clients] Clients
        [products] Products
        [territory] Territory
        [issue] Joint issue
        [reps] Reps
        [count] Visits
        [min_gap_days] Days between
        [duration_minutes] Minutes
        [budget_planned] Budget
        [budget_spent] Spent
        [attendance] Attendance
        [reports_on_time] Reports in time
        [new_clients] New clients
        [stock_days] Days with stock data
        [visits] Joint visits
        [note] What was changed, and why
        [criterion] Rubric
        [training_title] What it was called
        [attended] Who attended
        [score] Score
        [evidence] What it was seen by
        [competence_topic] Topic
       *[other] Field
    }: from { $least } to { $most }.
    .remedy = Give a number between the two.
failure-bad-hours = { $day ->
        [monday] Monday
        [tuesday] Tuesday
        [wednesday] Wednesday
        [thursday] Thursday
        [friday] Friday
        [saturday] Saturday
       *[other] Sunday
    }, { $from }–{ $to }: { $why ->
        [backwards] the hours end before they begin.
        [overlap] the hours overlap with others of the day.
       *[other] these are no times of a day.
    }
    .remedy = Write hours as 8:30-12:00, 13:30-17:30: each after the one before.
failure-unknown-city = No city is known as “{ $city }”.
    .remedy = Choose one from the list, or give its degrees north and east.
failure-not-one-of = “{ $word }” is none of the words known here: { $known }.
    .remedy = Write one of them, or leave it empty.
failure-no-headings = The first row names no column “Distributor”.
    .remedy = Copy the cells with their headings, such as Distributor, City, Tier, Rep, Phone, Client, Kind, Address, Key; save a workbook as CSV first.
failure-bad-range = “{ $first }” to “{ $last }” is no range of time.
    .remedy = Write days as 2026-01-05 or instants as 2026-01-05T01:00:00Z, the first before the second.
failure-no-column = The first row of “{ $file }” names no column “{ $column }”.
    .remedy = Give each column its name in the first row, as the help of the command says.
failure-bad-days = The days { $first } to { $last } make no range, or one of more than { $most } days.
    .remedy = Let the first day come before the last, and take a shorter range.
failure-unknown-zone = There is no time zone “{ $zone }”.
    .remedy = Give an IANA name such as Asia/Shanghai.
failure-only-supposed = This plan supposes what is not so, and can’t be put in force.
    .remedy = Note that somebody is away, or add the manager, and plan again.
failure-nothing-to-plan = There are no demands to plan.
    .remedy = Enter demands first, or choose other days.
failure-bad-special-days = The file of holidays “{ $file }” can't be read.
    .remedy = Give JSON of the product's own shape (date, kind, name) or an .ics file of holidays.
failure-font-missing = No font on this computer has “{ $characters }”, so no PDF was made.
    .remedy = Debian, Ubuntu: sudo apt install fonts-noto-cjk. Windows: add “Chinese (Simplified) Supplemental Fonts” under optional features. macOS has PingFang. Or name a folder of fonts with --fonts.
    .window = Debian, Ubuntu: install fonts-noto-cjk from the software centre. Windows: add “Chinese (Simplified) Supplemental Fonts” under optional features. macOS has PingFang. Then start Tandem again.
failure-document-failed = The document could not be made.
    .remedy = Tell us the detail below.
failure-change-refused = The change was not stored; everything is as it was.
    .remedy = Correct what the detail below says and try again.
failure-nothing-to-undo = There is no change to undo or redo.
    .remedy = tandem history shows what was changed.
    .window = Settings › History shows what was changed.
failure-no-programme = No programme is open.
    .remedy = Open one, or make a new one.
failure-step-not-possible = A visit that is { $state ->
        [proposed] proposed
        [agreed] agreed
        [prepared] prepared
        [held] held
        [summarised] summarised
        [closed] closed
        [cancelled] cancelled
        [rescheduled] rescheduled
       *[no_show] marked as a no-show
    } can't be { $turn ->
        [agree] agreed
        [reopen] reopened
        [prepare] prepared
        [hold] recorded as held
        [summarise] summarised
        [rate] rated
        [close] closed
        [cancel] cancelled
        [reschedule] rescheduled
       *[no_show] marked as a no-show
    }.
    .remedy = tandem visit show says what can be done with it; tandem undo takes the last change back.
    .window = The visit's page says what can be done with it; Ctrl+Z takes the last change back.
failure-step-incomplete = The visit can't be closed yet: { $lacks ->
        [answers-given] the client is owed an answer to “{ $what }”
        [actions-done] “{ $what }” is not done
        [answers-assigned] nobody is named, or no day, for the answer to “{ $what }”
        [actions] nobody is named, or no day, for “{ $what }”
        [any-action] no measure was agreed
        [consensus] what both sides agree on is not written down
        [outcome] whether the goal was attained, and why, is not written down
        [rating-by-manufacturer] the manufacturer has not rated it
        [rating-by-distributor] the rep has not rated it
       *[other] something is missing
    }{ $more ->
        [none] .
       *[other] { "" }, and { $more } more.
    }
    .remedy = tandem visit show lists all that is missing; tandem action done and tandem visit rate put it right.
    .window = The visit's page lists all that is missing.
failure-not-yet = It has not begun: { $at }.
    .remedy = Record it once it has taken place; a visit that is put off can be rescheduled.
failure-bad-form = The form can't be taken.
    .remedy = Correct what the detail below says. The same command without --from prints the form as it stands.
    .window = Correct what the detail below says.
failure-not-shared = The agreement with { $distributor } does not share what is known of its clients.
    .remedy = Leave the client's background empty, or agree with the distributor on a level that shares more.
failure-erased = This was erased, or something was erased meanwhile; nothing was changed.
    .remedy = Look again. Of what was erased only figures are left; a visit to it can be called off.
failure-not-confirmed = Erasing can't be undone, and was not confirmed; nothing was changed.
    .remedy = Say --yes to erase it. tandem client hand-back writes all of it to files first.
    .window = The Clients tab of the distributor asks once; the client file can be handed back first.
failure-already-renewed = The next agreement with { $distributor } is there already: it begins on { $from }.
    .remedy = Change that one, or remove it first. tandem agreement list shows it.
    .window = Change that one, or remove it first: it stands first under Agreement.
failure-nothing-to-sign = No draft of a charter with { $distributor } waits to be signed.
    .remedy = tandem charter write makes one.
    .window = Write the charter first.
failure-charter-incomplete = The charter can’t be signed: it does not say { $part ->
        [aim] what both want
        [issues] on which joint issue it rests
        [manufacturer_decides] who decides for the manufacturer
        [distributor_decides] who decides for the distributor
       *[sponsor] who stands behind it
    }.
    .remedy = tandem charter write fills it in.
    .window = Change the draft, and have both sign it then.
failure-no-sponsor = { $distributor } has no executive sponsor yet.
    .remedy = Win its first-in-command for the programme, and note the name with the distributor.
failure-names-somebody = The text names { $name }; what goes to the sponsor names no rep.
    .remedy = Say it without the name.
failure-barred-by-role = { $person } is a medical representative: the rules for that role bar any sales task, so no target or figure of sales is kept for this person.
    .remedy = Say it without sales, or name somebody else; sales are counted by client and distributor only.
failure-moment-closed = It can't be at that time; nothing was changed.
    .remedy = Choose another time, manager or rep; what stands in the way is listed.
failure-shares-dont-add-up = The shares add up to { $given }, not to { $wanted }.
    .remedy = Change them so that they add up.
failure-stopped = The work broke off.
    .remedy = Try again; if it happens again, tell us the detail below.
failure-not-an-address = “{ $address }” is no address of a calendar.
    .remedy = Copy the address from the calendar program: it begins with https:// or webcal://.
failure-address-not-encrypted = “{ $address }” begins with http://, so anybody on the way could read the calendar.
    .remedy = Ask for the address that begins with https://; nearly every server has one.
failure-address-holds-password = A name or a password stands in the address.
    .remedy = Take it out of the address, and give the name and the password by themselves.
failure-server-unreachable = { $host } doesn’t answer.
    .remedy = Look whether the computer is online and the address is right, then try again.
failure-server-wants-password = { $host } wants to know who asks, or doesn’t let that person read it.
    .remedy = Give a name with --user and the password in TANDEM_CALENDAR_PASSWORD. Many servers want a password that was made for one program.
    .window = Give the name and the password. Many servers want a password that was made for one program.
failure-server-failed = { $host } can’t answer now.
    .remedy = Try again later; if it happens again, show the detail below to whoever runs the server.
failure-nothing-at-address = There is no calendar at { $address }.
    .remedy = Ask the calendar’s owner for the present address; it may have been withdrawn.
failure-answer-too-large = What the server sends is longer than a calendar may be ({ $megabytes } MB).
    .remedy = Ask for the address of a single calendar.
failure-sent-elsewhere = The server sends on to { $host }, which may be another company’s or a computer of your own network.
    .remedy = If you trust { $host }, subscribe to the address there.
failure-sent-astray = The server sends on to where there is nothing to be read.
    .remedy = Ask the calendar’s owner for the present address.
failure-several-calendars = The address leads to several calendars: { $names }.
    .remedy = Say which with --calendar.
    .window = Choose one of them.
