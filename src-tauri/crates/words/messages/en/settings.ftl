# Settings.

settings-title = Settings
settings-general = General
settings-people = People
settings-playbook = Playbook
settings-time = Working time
settings-history = History
settings-about = About

settings-managers = Managers
settings-reps = Distributors’ reps
settings-search-people = Search people
settings-name = Name
settings-region = Region
settings-home = Starts from
settings-visits = Visits
settings-distributor = Distributor
settings-calendars = Calendars

settings-holidays = Holidays and make-up workdays
settings-holidays-of = Holidays and make-up workdays of { $year }
settings-holidays-none = No holidays are known for { $year }: import the official list, so that nothing is planned on them.
settings-holiday-files = Lists of holidays
settings-import-holidays = Import from a file…
settings-holidays-imported = { $changed ->
    [0] Nothing new: all { $unchanged } days were known.
    [one] 1 day is new or changed.
   *[other] { $changed } days are new or changed.
}
settings-year-before = Year before
settings-year-after = Year after
settings-key-holiday = nobody works
settings-key-workday = everybody works, also on a weekend
settings-special-day = { $kind }: { $name }

settings-leave = Leave
settings-leave-none = Nobody’s leave is noted.
settings-add-leave = Add leave
settings-leave-added = Leave of { $who } noted.
settings-who = Who
settings-from = First day
settings-to = Last day
settings-days = Days
settings-reason = Reason

settings-history-none = Nothing was changed yet.
settings-when = When
settings-what = What
settings-by = Who
settings-state = State
settings-times = { $times } times
settings-undone = Undone
settings-undo-this = Undo: { $what }

settings-version = Version { $version }
settings-licences = Licences
settings-programme-file = Programme file
settings-zone = Time zone
settings-privacy = Everything stays in the programme file on this computer; nothing is sent anywhere.
