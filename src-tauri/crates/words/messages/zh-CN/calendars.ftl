# 日历与导入。

calendars-title = 日历
