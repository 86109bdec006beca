# What every screen shares.

screen-overview = Overview
screen-planner = Planner
screen-distributors = Distributors
screen-calendars = Calendars
screen-settings = Settings

screen-open = Open…
screen-new = New programme…
screen-demo = Try the demo…
screen-close = Close programme
screen-recent = Recent
screen-welcome = Joint visits on dates that suit everybody
screen-welcome-text = Tandem reads your distributors’ calendars and finds the days on which a joint visit disturbs nobody, best of all on a call that the rep makes anyway.
screen-demo-hint = A made-up manufacturer with 24 distributors, to look around in.
screen-name = Name
screen-manufacturer = Manufacturer
screen-create = Create
screen-cancel = Cancel
screen-done = Done
screen-loading = Loading…
screen-try-again = Try again
screen-what-to-do = What to do
screen-detail = Detail
screen-undo = Undo
screen-redo = Redo
screen-undone = Undone: { $what }
screen-redone = Done again: { $what }
screen-search = Search or run a command
screen-no-command = Nothing found
screen-shortcuts = Keyboard
screen-language = Language
screen-theme = Theme
screen-theme-light = Light
screen-theme-dark = Dark
screen-theme-system = As the system
screen-export = Export a schedule…
screen-exported = Written: { $file } (pages: { $pages }, visits: { $visits })
screen-navigation = Screens
screen-programme-menu = Programme
screen-dismiss = Dismiss
screen-more-to-find = { $count } more: type to find them
screen-visit-with = { $rep } with { $manager }
screen-visit-with-distributor = { $distributor } · { $rep } with { $manager }
screen-visit-issue = { $mode }: { $issue }
screen-visit-rides = Rides along on a call that the rep makes anyway
screen-export-manager = { $name }, { $region } ({ $count ->
    [one] 1 visit
   *[other] { $count } visits
})
screen-export-language = Language of the document
screen-export-file = Schedule of { $manager }.pdf
screen-export-write = Write PDF…
screen-export-busy = Writing…
screen-keys-everywhere = Everywhere
screen-keys-lists = In lists
screen-keys-sheet = This sheet
screen-keys-close = Close what is open
screen-keys-move = Move up and down
screen-keys-ends = First and last
screen-keys-open = Open, or do it
screen-keys-choose = The entry means this client
screen-keys-none = The entry means no client
