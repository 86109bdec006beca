# 日期、时间与数量的写法。

time-date-full = { $year }年{ $month }{ $day }日 { $weekday }
time-date = { $year }年{ $month }{ $day }日
time-date-short = { $month-short }{ $day }日
time-date-with-weekday = { $month-short }{ $day }日 { $weekday }
time-date-heading = { $month }{ $day }日 { $weekday }
time-month = { $year }年{ $month }
time-date-range = { $first-year }年{ $first-month }{ $first-day }日至{ $last-year }年{ $last-month }{ $last-day }日
time-date-range-in-year = { $first-year }年{ $first-month }{ $first-day }日至{ $last-month }{ $last-day }日
time-date-range-short = { $first-month-short }{ $first-day }日–{ $last-month-short }{ $last-day }日
time-date-range-short-in-month = { $first-month-short }{ $first-day }日–{ $last-day }日

time-month-1 = 1月
    .short = 1月
time-month-2 = 2月
    .short = 2月
time-month-3 = 3月
    .short = 3月
time-month-4 = 4月
    .short = 4月
time-month-5 = 5月
    .short = 5月
time-month-6 = 6月
    .short = 6月
time-month-7 = 7月
    .short = 7月
time-month-8 = 8月
    .short = 8月
time-month-9 = 9月
    .short = 9月
time-month-10 = 10月
    .short = 10月
time-month-11 = 11月
    .short = 11月
time-month-12 = 12月
    .short = 12月

time-weekday-1 = 星期一
    .short = 周一
    .head = 一
time-weekday-2 = 星期二
    .short = 周二
    .head = 二
time-weekday-3 = 星期三
    .short = 周三
    .head = 三
time-weekday-4 = 星期四
    .short = 周四
    .head = 四
time-weekday-5 = 星期五
    .short = 周五
    .head = 五
time-weekday-6 = 星期六
    .short = 周六
    .head = 六
time-weekday-7 = 星期日
    .short = 周日
    .head = 日

time-of-day = { $hour }:{ $minute }
time-range = { $start }–{ $end }
time-moment = { $date } { $time }
time-span-in-day = { $date } { $time }
time-span = { $start } 至 { $end }
time-spans-more = 另 { $count } 处
time-minutes = { $minutes } 分钟
time-hours = { $hours } 小时
time-hours-minutes = { $hours } 小时 { $minutes } 分钟

time-percent = { $number }%
time-list-more = { $so-far }、{ $next }
time-list-last = { $so-far }和{ $last }

time-zone-asia-shanghai = 北京时间
time-zone-asia-hong_kong = 香港时间
time-zone-asia-taipei = 台北时间
