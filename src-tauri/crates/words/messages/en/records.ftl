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
records-along-agreements = { $count ->
    [one] 1 agreement
   *[other] { $count } agreements
}
records-along-calendars = { $count ->
    [one] 1 imported calendar
   *[other] { $count } imported calendars
}
records-along-leave = { $count ->
    [one] 1 stretch of leave
   *[other] { $count } stretches of leave
}
records-along-named = { $count ->
    [one] Named in 1 demand, which stays; where nobody else is named, anybody may serve it
   *[other] Named in { $count } demands, which stay; where nobody else is named, anybody may serve them
}
