# Calendars and their import.

calendars-title = Calendars
