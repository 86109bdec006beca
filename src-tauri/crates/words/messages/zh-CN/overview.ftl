# 今日概览。

overview-title = 今日概览
overview-figures = 计划数字

overview-figure-planned = { $count ->
   *[other] 次协访已排
}
overview-figure-riding = 次随访
overview-figure-agreed = 次已确认
overview-figure-open = 次待排
overview-figure-conflicts = { $count ->
   *[other] 次冲突
}
overview-figure-review = { $count ->
   *[other] 条日程待核对
}

overview-next = 近期协访
overview-first-visits = 计划中最早的协访
overview-no-plan = 近几天没有安排协访。
overview-plan = 去排期
overview-to-planner = 打开排期
overview-more = 另有 { $count } 项

overview-conflicts = 与新日历冲突的协访
overview-repair = 去排期修复
overview-conflict-with = 与“{ $busy }”（{ $span }）撞期
overview-conflict-with-private = 与一项私人安排（{ $span }）撞期
overview-conflict-of = { $when }，{ $rep }

overview-open = 待排的需求
overview-open-none = 需要的协访都已排好日期。
overview-refused = 不可排
overview-missing = 缺 { $count } 次

overview-calendars = 缺少或过期的日历
overview-calendars-good = 所有代表的日历都是新的。
overview-calendar-missing = 无日历
overview-calendar-old = { $days } 天未更新
overview-import = 导入日历
overview-review = 核对 { $count } 条日程

overview-agreements = 将到期的协议
overview-agreements-good = 六十天内没有协议到期。
overview-agreement-over = { $day }已到期
overview-agreement-ends = { $day }到期

overview-first-steps = 第一步
overview-first-steps-text = 还没有计划。先导入代表和经理的日历，排期会找出不打扰任何人的日期。
