# 市场活动：双方一起为客户办的会议。

events-title = 市场活动
events-kind-department-meeting = 科室会
events-kind-regional-meeting = 区域会议
events-state-planned = 已安排
events-state-held = 已召开
events-state-cancelled = 已取消

events-closed-busy = { $who }：{ $what } { $span }
events-closed-private = { $who }：私人安排 { $span }
events-closed-call = { $who }已有计划拜访：{ $what } { $span }
events-closed-visit = { $who }在{ $what }协访 { $span }
events-closed-event = { $who }参加市场活动“{ $what }” { $span }
events-closed-company = 经销商整体安排：{ $what } { $span }
events-closed-away = { $who }休假 { $span }
events-closed-travel = 路上来不及：{ $who }，{ $what } { $span }
events-closed-client = 协议不含{ $client }。

events-planned = 已列入日程：“{ $title }”，{ $span }。
events-moved = “{ $title }”已改到 { $span }。
events-held = 已登记：“{ $title }”，{ $attendance ->
   *[other] 到会 { $attendance } 人
}。
events-cancelled = 已取消“{ $title }”，参加人员的时间已释放。
events-not-placed = 时间有冲突，未作任何修改：
events-nearest = 最近的可行时段：
events-conflict = 冲突：{ $why }
events-where = 地点：{ $place }
events-who = 参加：{ $names }
events-invited = 邀请：{ $names }
events-budget = 预算：{ $planned } 元
events-budget-spent = 预算：{ $planned } 元，实际 { $spent } 元
events-material-open = 待准备：{ $item }
events-material-done = 已备好：{ $item }
events-attendance = 到会：{ $count } 人
events-result = 成果：{ $text }
events-called-off = { $who }取消：{ $reason }

events-and = 、
events-ahead = 即将召开
events-behind = 已召开与已取消
events-none = 尚未与该经销商安排市场活动。
events-new = 与{ $distributor }的新市场活动
events-change-title = 与{ $distributor }的市场活动
events-new-department-meeting = 安排科室会
events-new-regional-meeting = 安排区域会议
events-hold = 登记成果
events-hold-again = 修改成果
events-hold-title = “{ $title }”的成果
events-change = 修改
events-cancel = 取消
events-cancel-title = 取消“{ $title }”
events-cancel-who = 由谁取消
events-cancel-why = 原因
events-wants-a-word = 待登记成果
events-collides = 有冲突
events-conflicts = 与什么冲突
events-where-head = 地点
events-who-head = 参加
events-invited-head = 邀请
events-budget-head = 预算
events-outcome-head = 成果
events-why-head = 取消原因
events-yuan = ¥{ $amount }
events-yuan-spent = 计划 ¥{ $planned }，实际 ¥{ $spent }
events-came = { $count ->
   *[other] 到会 { $count } 人。
}
events-name = 名称
events-name-hint = 在客户处召开时，不填则用客户名称。
events-kind = 类型
events-day = 日期
events-from = 开始
events-to = 结束
events-at-client = 在哪家客户
events-at-no-client = 不在客户处
events-place = 具体地点
events-place-hint = 例如：三楼会议室
events-city = 城市
events-managers = 我方区域经理
events-reps = 经销商代表
events-invite = 邀请客户
events-invite-hint = 只能邀请该经销商自己的客户。
events-budget-field = 预算（元）
events-materials = 会前准备
events-material = 物料 { $number }
events-material-side = 物料 { $number } 由谁负责
events-material-drop = 去掉物料 { $number }
events-material-add = 再加一项
events-attendance-field = 客户到会人数
events-spent-field = 实际花费（元）
events-spent-hint = 计划：¥{ $planned }
events-result-field = 带来了什么
