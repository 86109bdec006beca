# The four flows of a distributor.

flows-health-unknown = Not known
flows-health-sick = Sick
flows-health-watch = Keep an eye on it
flows-health-well = Well

flows-figure-reports-due = Reports due
flows-figure-reports-on-time = Reports in time
flows-figure-stock-days = Days with stock data
flows-figure-shipped = Shipped
flows-figure-sold-through = Sold through
flows-figure-stock = In stock
flows-figure-invoiced = Invoiced
flows-figure-collected = Collected
flows-figure-overdue-days = Days overdue
flows-figure-orders = Orders
flows-figure-ordering-clients = Clients that ordered
flows-figure-new-clients = New clients

flows-unit-reports = reports
flows-unit-days = days
flows-unit-units = units
flows-unit-yuan = yuan
flows-unit-orders = orders
flows-unit-clients = clients

flows-sign = { $gauge ->
    [on_time] { $found }% of the reports of { $months } months came in time
    [stock_shared] Stock data for { $found } days of the last month
    [stock_lasts] The stock lasts { $found } months at the present sell-through
    [sold_on] { $found }% of what was shipped in { $months } months was sold on
    [paid_up] { $found }% of what was invoiced in { $months } months was collected
    [overdue] The oldest open invoice is { $found } days overdue
    [ordering] Ordering clients: { $found }% against the { $months } months before
   *[new_clients] { $found } new clients in { $months } months
}

flows-noted = Noted: { $distributor }, { $month }.
flows-imported = { $count ->
    [0] Nothing new in the list.
    [one] The figures of 1 month were taken.
   *[other] The figures of { $count } months were taken.
}
flows-found = { $count ->
    [0] Nothing new in the list.
    [one] The figures of 1 month would change.
   *[other] The figures of { $count } months would change.
}
flows-judged = Judged by the months up to { $month }.
flows-line = { $flow }: { $health }
flows-figure-line = { $figure } ({ $unit }): { $amounts }

flows-title = The four flows
flows-whose = Figures belong to the distributor and its clients, never to a person: medical representatives have no sales to count.
flows-none = No figures of this distributor are noted yet.
flows-note = Note a month
flows-note-title = Figures of { $distributor }
flows-month = Month
flows-month-hint = What is left empty is not known, which is not the same as 0.
flows-import = From a spreadsheet
flows-import-title = Figures from a spreadsheet
flows-import-text = Paste cells with headings: distributor, month, and any of the figures. A row a month; empty cells change nothing.
flows-import-headings = Headings: Distributor, Month, Reports due, Reports on time, Stock days, Shipped, Sold through, Stock, Invoiced, Collected, Overdue days, Orders, Ordering clients, New clients
flows-import-take = { $count ->
    [one] Take 1 month
   *[other] Take { $count } months
}
flows-import-row = { $distributor }, { $month }: { $count ->
    [one] 1 figure
   *[other] { $count } figures
}
flows-chart = { $figures } by month
flows-by-month = Figures by month
flows-figure-head = Figure
