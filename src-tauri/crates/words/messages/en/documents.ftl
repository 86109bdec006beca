# What the PDF documents say.

## On every page

documents-page = Page { $page } of { $pages }
documents-made-on = Made on { $date }
documents-zone = All times are { $zone }
documents-confidential = Confidential · holds distributors’ client details, do not pass on

## A manager's schedule

documents-schedule-title = Joint visit schedule
documents-schedule-file-title = Joint visits of { $manager }, { $period }
documents-schedule-description = { $programme }: the joint visits of { $manager }, { $period }
documents-schedule-total-visits = Joint visits
documents-schedule-total-riding = Riding along · { $share }
documents-schedule-total-distributors = Distributors
documents-schedule-total-clients = Clients

documents-schedule-months = Calendar
documents-schedule-month-total = { $visits ->
    [one] 1 visit, { $riding } riding along
   *[other] { $visits } visits, { $riding } riding along
}
documents-schedule-week-head = Wk
documents-schedule-more = { $count } more
documents-schedule-agenda = Agenda
documents-schedule-week = Week { $week }
documents-schedule-continued = continued

documents-schedule-riding-tag = Ride-along
documents-schedule-rides-on = Joins the rep’s planned call: { $call }
documents-schedule-travel = From { $from }, about { $duration } on the way
documents-schedule-purpose = Issue

documents-schedule-legend-riding = Ride-along: joins a call the distributor’s rep has planned
documents-schedule-legend-own = Visit arranged on its own
documents-schedule-legend-holiday = Public holiday
documents-schedule-legend-make-up = Make-up workday

documents-schedule-empty = No joint visits in this period
documents-schedule-empty-remedy = Make a plan under “Plan” and accept it, then export this schedule again: each visit will stand here with its time, client and travel.

## A visit's preparation sheet

documents-preparation-title = Preparation sheet
documents-preparation-file-title = Preparation sheet: { $client }, { $date }
documents-preparation-purpose = What it is for
documents-preparation-issue = Joint issue
documents-preparation-problem = In the distributor’s own words
documents-preparation-arrangement = Arrangement
documents-preparation-not-shared = The agreement does not share the client’s background.
documents-preparation-said = { $name }, { $on }
documents-preparation-not-yet = not yet
documents-preparation-due = due { $day }
documents-preparation-more = { $count ->
    [one] One more
   *[other] { $count } more
}
documents-preparation-notes = Notes
documents-preparation-shortened = Shortened to one page: the whole stands on the visit’s page in Tandem.

## A report

documents-report-name = Name
documents-report-day = Date

## When something is wrong

documents-font-missing = This computer has no Chinese font, so “{ $sample }” cannot be printed.
documents-font-remedy = { $platform ->
    [windows] Add “Chinese (Simplified) Supplemental Fonts” under Settings › System › Optional features, then try again.
    [macos] Turn on “PingFang SC” or “Hiragino Sans GB” in Font Book, then try again.
   *[debian] Run sudo apt install fonts-noto-cjk, then try again.
}
documents-period-reversed = The first day, { $first }, comes after the last, { $last }.
documents-period-too-long = { $first } to { $last } is more than { $limit } days: choose a shorter period.
documents-template-broken = The document’s template is broken: { $problem }
documents-notice-characters-replaced = { $count ->
    [one] One character has no font here and is printed as “{ $substitute }”: { $characters }
   *[other] { $count } characters have no font here and are printed as “{ $substitute }”: { $characters }
}
documents-notice-visits-outside-period = { $count ->
    [one] One visit lies outside the period and was left out: { $visits }
   *[other] { $count } visits lie outside the period and were left out: { $visits }
}
documents-notice-not-archival = The file could not be made to PDF/A-2a and PDF/UA-1; it is plain tagged PDF, which reads and prints the same.
