# 排期。

planner-title = 排期
planner-toolbar = 排期工具
planner-plan = 排期
planner-today = 今天
planner-earlier = 往前
planner-later = 往后
planner-zoom = 缩放
planner-zoom-day = 日
planner-zoom-week = 周
planner-zoom-month = 月
planner-zoom-quarter = 季
planner-zoom-to = 缩放：{ $zoom }
planner-as-list = 协访列表
planner-as-timeline = 协访时间轴
planner-fold-all = 收起全部经销商
planner-unfold-all = 展开全部经销商

## 时间轴

planner-timeline = 时间轴
planner-timeline-keys = 时间轴。方向键在协访之间移动，M 改期，加减号缩放，T 回到今天。
planner-filter = 查找人员或经销商
planner-fold = 收起{ $name }的代表
planner-unfold = 显示{ $name }的代表
planner-no-calendar = 没有此人的日历
planner-special-day = { $what } { $name }
planner-visit-label = { $client }，{ $span }，{ $distributor }{ $rep }，{ $manager }同行，{ $state }
planner-visit-label-conflict = { $visit }。{ $why }
planner-event-label = 市场活动“{ $title }”，{ $span }
planner-event-label-collides = 市场活动“{ $title }”，{ $span }，有冲突
planner-event-open = 点击打开
planner-bar-busy = { $who }：{ $what } { $span }
planner-bar-private = { $who }：私人安排 { $span }
planner-bar-may-move = { $said }（可商量改期）
planner-bar-company = 全公司：{ $what } { $span }
planner-bar-call = { $who }拜访{ $client }，{ $span }

## 需要处理

planner-conflicts = 有 { $count } 次协访现在有冲突。
planner-show = 查看
planner-repair = 修复
planner-repairing = 正在修复，尽量少改动…
planner-planning = 正在排期…
planner-progress = 已排 { $visits } / { $wanted } 次，其中随访 { $riding } 次
planner-stop = 停止，保留目前最好的计划
planner-no-plan = 还没有计划。
planner-no-plan-text = 点“排期”，为每个需求找到大家都方便的日子。
planner-no-demands = 还没有协访需求。
planner-no-demands-text = 为共识问题登记需求后，就会在这里等待排期。

## 待排需求

planner-side = 需求与详情
planner-open-demands = 待排 { $missing } · 已排 { $placed }
planner-filter-demands = 查找需求
planner-filter-none = 没有找到
planner-all-placed = 所需协访均已排定。
planner-tray-hint = 把需求拖到时间轴上，或选中后按 M。
planner-key-client = 重点客户
planner-demand-line = { $days } · { $duration } · { $mode }
planner-demand-refused = 不可排：{ $why }
planner-missing = 缺 { $missing } 次协访

## 协访或需求

planner-close-details = 关闭详情
planner-fact-manager = 区域经理
planner-fact-rep = 代表
planner-fact-distributor = 经销商
planner-fact-city = 城市
planner-fact-issue = 共识问题
planner-fact-call = 随访
planner-fact-days = 期间
planner-fact-duration = 时长
planner-fact-mode = 方式
planner-rides = 随访
planner-conflict = 有冲突
planner-why = 为什么？
planner-why-here = 为何排在此时
planner-why-refused = 为何不可排
planner-why-change = 怎样才能排上
planner-why-closed = 其他时段为何不可行
planner-why-nothing = 没有阻碍：可直接排期，或查找时段。
planner-find-time = 找时段
planner-moments = 最佳时段
planner-moments-hint = 按回车排在该时段，方向键查看其他时段。
planner-no-moment = 需求期间内没有可行的时段。
planner-pair = { $rep }，{ $manager }同行
planner-rides-on = 随访“{ $call }”
planner-agree = 标记为已确认
planner-reopen = 撤回确认
planner-agreed-stays = 协访已确认或已实施，保持不动。要改期请先撤回确认。
planner-move = 改期
planner-place = 排入
planner-remove = 移除协访
planner-open-visit = 打开协访
planner-copy = 复制为文字
planner-why-not = 为何未排？
planner-move-by-keys = 用键盘移动
planner-place-by-keys = 用键盘安排
planner-open-distributor = 打开{ $name }
planner-leave-from = 从{ $day }起休假…
planner-leave-of = 休假：{ $who }
planner-import-for = 为{ $who }导入日历…
planner-zoom-week-of = 放大到这一周
planner-pick-all = 选中可见的所有协访
planner-several-hint = 按住 Ctrl 点击可增减，按住 Shift 选一段，Esc 取消选择。
planner-several-agreed = { $count ->
    [0] 都已确认过。
   *[other] { $count } 次协访已确认。
}
planner-several-reopened = { $count ->
    [0] 没有已确认的协访。
   *[other] { $count } 次协访的确认已撤回。
}
planner-several-removed = { $count ->
    [0] 已确认的协访保持不动，没有移除。
   *[other] 已移除 { $count } 次协访。
}
planner-copied = 已复制，可粘贴到企业微信或邮件。
planner-message =
    【协访】{ $client }（{ $city }）
    时间：{ $span }
    人员：{ $distributor } { $rep }，{ $manager }同行
    共识问题：{ $issue }
    方式：{ $mode }
    请确认时间是否方便。

## 移动

planner-carry-asking = 正在查询哪里可行…
planner-carry-no-lane = 请放到区域经理或代表的行上。
planner-carry-open = 可行：{ $span }，{ $rep }，{ $manager }同行
planner-carry-rides = 可行：{ $span }，{ $rep }，{ $manager }同行；随访“{ $call }”
planner-carry-closed = 此时不可行
planner-carry-not-concerned = { $who }与此次协访无关。
planner-carry-keys = 方向键移动，Alt 按天，回车放下，Esc 取消
planner-placed = 已排定：{ $client }
planner-refused-title = { $client }不能排在此处
planner-nearest = 最近的可行时段
planner-make-room = 仍排在此处，挪开占位的协访
planner-make-room-hint = 改动之前先列出哪些协访会被挪动。

## 排期

planner-plan-title = 排期
planner-plan-text = 已确认的协访保持不动，其余的在能使计划更好时才移动。每项改动都会先列出，接受后才生效。
planner-plan-from = 从
planner-plan-to = 到
planner-plan-reversed = 第一天晚于最后一天。
planner-plan-scope = 为谁排期
planner-plan-everybody = 全部
planner-plan-some = 只排一部分
planner-plan-scope-text = 其余协访保持不动，并占用相关人员的时间。
planner-plan-scope-find = 查找区域经理、大区、经销商
planner-plan-scope-managers = 区域经理
planner-plan-scope-regions = 大区
planner-plan-scope-distributors = 经销商
planner-plan-scope-chosen = { $count ->
    [0] 请至少勾选一项。
   *[other] 已选 { $count } 项
}
planner-emphasis = 侧重
planner-emphasis-usual = 照常
planner-emphasis-more = 更看重
planner-emphasis-most = 最优先
planner-emphasis-riding = 与经销商已有的客户拜访同行
planner-emphasis-riding-effect = { $level ->
    [above_all] 宁可改天、多跑路，甚至少排一次协访，也要与已有拜访同行。
    [more] 为了同行，可以多跑一些路，或选不太理想的日子。
   *[other] 其他条件相当时，选与已有拜访同行的时间。
}
planner-emphasis-travel = 少跑路
planner-emphasis-travel-effect = { $level ->
    [above_all] 不为单独一次普通协访跑长途：这样的协访可能不排。
    [more] 远处的协访集中安排，时间可以不太理想。
   *[other] 不影响其他时，同一地点的协访排在同一天。
}
planner-emphasis-present = 保持现有计划
planner-emphasis-present-effect = { $level ->
    [above_all] 协访保持不动，即使因此有其他协访排不上。
    [more] 只有明显更好时才移动协访。
   *[other] 移动后计划更好，就移动。
}
planner-emphasis-preferred = 双方偏好的日子
planner-emphasis-preferred-effect = { $level ->
    [above_all] 宁可多跑一趟或不同行，也不排在没人偏好的日子。
    [more] 偏好的日子比少跑路更重要。
   *[other] 其他条件相当时，选偏好的日子。
}
planner-plan-effort = 最多搜索多久
planner-plan-seconds = { $seconds } 秒
planner-plan-start = 开始
planner-proposal = 建议
planner-proposal-summary = 已排 { $visits } / { $wanted } 次，其中随访 { $riding } 次
planner-proposal-same = 现行计划已是找到的最好计划，无需改动。
planner-proposal-filter = 显示哪些改动
planner-proposal-notices = 提示
planner-change-added = 新增
planner-change-moved = 改期
planner-change-dropped = 取消
planner-change-added-count = 新增 { $count }
planner-change-moved-count = 改期 { $count }
planner-change-dropped-count = 取消 { $count }
planner-moves-to = 改到
planner-tick = 接受{ $client }的改动
planner-accept-all = 全部接受（{ $count }）
planner-accept-ticked = 接受勾选（{ $count }）
planner-discard = 放弃
planner-proposal-supposed = 此计划基于假设，只能保存比较，不能直接生效。
planner-keep-to-compare = 保存备比…
planner-compare = 方案比较
planner-compare-plans = 比较各方案
planner-what-if = 假设…
planner-what-if-text = 看看会有什么不同：此类计划可保存比较，但不能生效。
planner-what-if-without = 假设此人一直不在
planner-what-if-one-more = 假设增加一位与其相当的经理
planner-accepted = { $count } 项改动已生效。

## 列表

planner-column-time = 时间
planner-column-client = 客户
planner-column-state = 状态
planner-list-empty = 这里没有协访
planner-list-more = 显示更多

planner-scarce = 什么限制了计划？
planner-scarce-title = 再多一点会怎样
planner-scarce-working = 正在计算哪里紧缺……
