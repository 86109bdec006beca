# 今日概览。

overview-title = 今日概览
overview-figures = 计划数据

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
overview-conflict-with = 与“{ $busy }”（{ $span }）冲突
overview-conflict-with-private = 与一项私人安排（{ $span }）冲突
overview-conflict-of = { $when }，{ $rep }

overview-open = 待排的需求
overview-open-none = 需要的协访都已排好日期。
overview-refused = 不可排
overview-missing = 缺 { $count } 次

overview-calendars = 缺少或过期的日历
overview-calendars-good = 所有代表的日历都是近期的。
overview-calendar-missing = 无日历
overview-calendar-old = { $days } 天未更新
overview-import = 导入日历
overview-review = 核对 { $count } 条日程

overview-sponsors = 待通报的一把手
overview-sponsor-told = 上次 { $day }
overview-sponsor-never = 从未通报
overview-sponsor-visits = { $sponsor } · { $count ->
   *[other] 此后协访 { $count } 次
}

overview-agreements = 将到期的协议
overview-agreements-good = 九十天内没有协议到期。
overview-agreement-over = { $day }已到期
overview-agreement-ends = { $day }到期

overview-first-steps = 入门步骤
overview-steps-done = 已完成 { $done }/{ $all }
overview-steps-hide = 收起
overview-steps-hidden = 可在“帮助 › 入门步骤”中重新显示。
overview-step-done = 已完成：
overview-step-open = 待办：
overview-step-go = 前往
overview-step-button = { $label }：{ $step }
overview-step-look = 查看
overview-step-people = 登记人员
overview-step-people-note = 区域经理 { $managers } 人 · 经销商 { $distributors } 家 · 代表 { $reps } 人
overview-step-calendars = 导入第一份日历
overview-step-calendars-note = { $calendars ->
    [0] 请代表从 Outlook、Google、Apple 或钉钉导出日历，把文件拖到这里。
   *[other] 已有 { $calendars } 份日历。
}
overview-step-review = 核对日程含义
overview-step-review-note = { $review ->
    [0] { $calendars ->
        [0] 系统会识别日历中的客户拜访，有疑问的留给您判断。
       *[other] 没有存疑的日程。
    }
   *[other] 有 { $review } 条日程可能是客户拜访。
}
overview-step-demands = 登记需要的协访
overview-step-demands-note = { $demands ->
    [0] 在各经销商页面登记共识问题和需要的协访。
   *[other] 已有 { $demands } 项需求。
}
overview-step-plan = 排期
overview-step-plan-note = { $visits ->
    [0] 为每项需求找到各方都合适的日期。
   *[other] 已排 { $visits } 次协访。
}
overview-step-export = 把日程表交给各区域经理
overview-step-export-note = 每位区域经理一份 PDF，中文或英文。

overview-inbox = 协访待办
overview-inbox-done = 没有待办：欠客户的答复都已给出，措施都已完成。
overview-inbox-more = 另有 { $count } 项
overview-inbox-side = 哪一方
overview-inbox-both = 双方
