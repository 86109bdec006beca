# How dates, times and quantities are written.

time-date-full = { $weekday }, { $day } { $month } { $year }
time-date = { $day } { $month } { $year }
time-date-short = { $day } { $month-short }
time-date-with-weekday = { $weekday } { $day } { $month-short }
time-date-heading = { $weekday }, { $day } { $month }
time-month = { $month } { $year }
time-date-range = { $first-day } { $first-month } { $first-year } – { $last-day } { $last-month } { $last-year }
time-date-range-in-year = { $first-day } { $first-month } – { $last-day } { $last-month } { $first-year }
time-date-range-short = { $first-day } { $first-month-short } – { $last-day } { $last-month-short }
time-date-range-short-in-month = { $first-day }–{ $last-day } { $first-month-short }

time-month-1 = January
    .short = Jan
time-month-2 = February
    .short = Feb
time-month-3 = March
    .short = Mar
time-month-4 = April
    .short = Apr
time-month-5 = May
    .short = May
time-month-6 = June
    .short = Jun
time-month-7 = July
    .short = Jul
time-month-8 = August
    .short = Aug
time-month-9 = September
    .short = Sept
time-month-10 = October
    .short = Oct
time-month-11 = November
    .short = Nov
time-month-12 = December
    .short = Dec

time-weekday-1 = Monday
    .short = Mon
    .head = Mon
time-weekday-2 = Tuesday
    .short = Tue
    .head = Tue
time-weekday-3 = Wednesday
    .short = Wed
    .head = Wed
time-weekday-4 = Thursday
    .short = Thu
    .head = Thu
time-weekday-5 = Friday
    .short = Fri
    .head = Fri
time-weekday-6 = Saturday
    .short = Sat
    .head = Sat
time-weekday-7 = Sunday
    .short = Sun
    .head = Sun

time-of-day = { $hour }:{ $minute }
time-range = { $start }–{ $end }
time-moment = { $date }, { $time }
time-span-in-day = { $date } { $time }
time-span = { $start } – { $end }
time-spans-more = { $count } more
time-minutes = { $minutes } min
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes } min

time-percent = { $number }%
time-list-more = { $so-far }, { $next }
time-list-last = { $so-far } and { $last }

time-zone-asia-shanghai = Beijing time
time-zone-asia-hong_kong = Hong Kong time
time-zone-asia-taipei = Taipei time
