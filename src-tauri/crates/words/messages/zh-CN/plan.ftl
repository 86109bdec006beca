# 计划，以及为何如此安排。

plan-summary = { $from }至{ $to }：需求 { $wanted } 次，已排 { $visits } 次，其中随访 { $riding } 次（目标值 { $objective }）。
plan-gap = 与最优方案相比，差距不超过 { $percent }%。
plan-gap-none = 已证明这是最优方案。
plan-visit = { $date } { $time }  { $client }，{ $distributor }：{ $rep }，{ $manager }同行
plan-unplaced = 未排：{ $client }，{ $distributor }，缺 { $missing } 次
plan-not-plannable = 不可排：{ $client }，{ $distributor }：{ $why }
plan-changes = 与现行计划相比：新增 { $added }，移动 { $moved }，取消 { $removed }，不变 { $kept }。
plan-accepted = 计划已生效。
plan-not-accepted = 这是建议，加上 --accept 即可生效。
plan-demand = { $client }：已排 { $visits } 次，缺 { $missing } 次

## 协访为何排在此时

plan-why-rides-on = 随{ $rep }自己的拜访“{ $call }”（{ $span }）同行。
plan-why-both-free = { $manager }与{ $rep }此时都有空。
plan-why-no-call = 这段时间内没有已知的、可同行的{ $client }拜访。
plan-why-no-call-fits = { $client }的 { $calls } 次计划拜访都无法同行。
plan-why-call-costs-more = { $client }的 { $calls } 次计划拜访中有 { $rides } 次也可同行，但整个计划会变差。
plan-why-preferred = 正是需求偏好的时间。
plan-why-shares-the-way = { $manager }当天本来就在{ $city }。
plan-why-own-journey = { $manager }须专程前往{ $city }（−{ $points } 分）。
plan-why-moved = 原先排在{ $from }。
plan-why-moved-gains = 若留在原处，计划会少 { $points } 分。
plan-why-only-moment = 没有其他可行的时段。
plan-why-next-best = 另有 { $others } 个可行时段，其中最好的是 { $span }，{ $rep }，{ $manager }同行，少 { $points } 分。
plan-why-next-equal = 另有 { $others } 个可行时段，同样好的有 { $span }，{ $rep }，{ $manager }同行。
plan-why-next-better = 再多搜索一会儿可找到 { $span }，{ $rep }，{ $manager }同行，多 { $points } 分。
plan-why-agreed = 已与经销商确认，保持不动。
plan-why-held = 已经实施。
plan-why-not-asked = 不在本次排期范围内，保持不动。
plan-why-soon = 即将进行，来不及改期。

## 时段为何不可行

plan-closed-manager-not-asked = { $who }不在需求指定的区域经理之列：{ $windows }（{ $moments } 个时段）
plan-closed-rep-not-asked = { $who }不在需求指定的代表之列：{ $windows }（{ $moments } 个时段）
plan-closed-outside-window = 超出需求的期间：{ $windows }（{ $moments } 个时段）
plan-closed-outside-agreement = 超出与{ $who }的协议期：{ $windows }（{ $moments } 个时段）
plan-closed-blackout = { $who }全公司有安排：{ $windows }（{ $moments } 个时段）
plan-closed-lead-time = 来不及准备：{ $windows }（{ $moments } 个时段）
plan-closed-manager-off = { $who }不上班：{ $windows }（{ $moments } 个时段）
plan-closed-rep-off = { $who }不上班：{ $windows }（{ $moments } 个时段）
plan-closed-not-receiving = { $who }不接待来访：{ $windows }（{ $moments } 个时段）
plan-closed-manager-busy = { $who }已有安排：{ $windows }（{ $moments } 个时段）
plan-closed-rep-busy = { $who }已有安排：{ $windows }（{ $moments } 个时段）
plan-closed-off-raster = 不在整点或半点：{ $windows }（{ $moments } 个时段）
plan-closed-planned-call = { $who }此时有别的拜访：{ $windows }（{ $moments } 个时段）
plan-closed-travel-to-call = 来不及往返{ $who }的计划拜访：{ $windows }（{ $moments } 个时段）
plan-closed-travel-to-event = 来不及往返{ $who }参加的市场活动：{ $windows }（{ $moments } 个时段）
plan-closed-call-taken = 该拜访已有协访同行：{ $windows }（{ $moments } 个时段）
plan-closed-none-wanted = 所需协访均已排定：{ $windows }（{ $moments } 个时段）
plan-closed-manager-day-full = { $who }当天协访已满：{ $windows }（{ $moments } 个时段）
plan-closed-manager-week-full = { $who }当周协访已满：{ $windows }（{ $moments } 个时段）
plan-closed-distributor-week-full = { $who }当周不再接受协访：{ $windows }（{ $moments } 个时段）
plan-closed-cadence = 与同一客户的另一次协访间隔太短：{ $windows }（{ $moments } 个时段）
plan-closed-overlaps-visit = 与{ $who }的另一次协访重叠：{ $windows }（{ $moments } 个时段）
plan-closed-travel-to-visit = 来不及往返{ $who }的另一次协访：{ $windows }（{ $moments } 个时段）
plan-closed-not-worth-it = 路程成本高于协访价值：{ $windows }（{ $moments } 个时段）
plan-closed-nobody-works = 需求的这些天里，可前往的人都不上班。

## 最容易的解决办法

plan-change-possible = 最容易的办法：{ $span }，{ $rep }，{ $manager }同行，只要：
plan-change-least = 已逐一验证：没有更省事的办法。
plan-change-move-visit = { $client }的协访由{ $from }改到{ $to }
plan-change-move-busy = { $who }把“{ $what }”（{ $span }）改期
plan-change-move-private = { $who }把一项私人安排（{ $span }）改期
plan-change-move-call = { $who }把拜访“{ $call }”（{ $span }）改期
plan-change-accept-cost = 接受多出协访价值 { $points } 分的路程成本
plan-change-distributor-week = { $who }每周接受 { $limit } 次协访
plan-change-manager-day = { $who }每天协访 { $limit } 次
plan-change-manager-week = { $who }每周协访 { $limit } 次
plan-change-gap = 该客户的两次协访可相隔 { $days } 天
plan-change-lead-time = 协访可从{ $from }开始
plan-change-window = 需求的期间放宽到{ $span }
plan-change-receive = 客户在{ $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[other] 周日
} { $hours } 也接待
plan-change-work = { $who }在{ $span }上班
plan-change-blackout = { $who }腾出{ $span }
plan-change-agreement = 与{ $who }的协议覆盖{ $span }
plan-change-add-rep = 也可由{ $who }陪同
plan-change-add-manager = 也可由{ $who }前往

## 需求为何不可排

plan-refused-outside-horizon = 需求的期间是{ $from }至{ $to }
plan-refused-no-agreement = 与该经销商没有协议
plan-refused-expired = 协议已于{ $day }到期
plan-refused-not-yet-in-force = 协议从{ $day }起生效
plan-refused-client-not-in-scope = 协议未列入该客户
plan-refused-product-not-in-scope = 协议不含{ $product }
plan-refused-outside-territory = 协议不含{ $city }
plan-refused-issue-of-another = 共识问题“{ $issue }”属于另一家经销商
plan-refused-issue-resolved = 共识问题“{ $issue }”已经解决或放弃
plan-refused-no-rep = 该经销商没有可陪同的代表
plan-refused-no-manager = 没有可前往的区域经理

## 计划提示

plan-notice-no-calendar = { $count } 位代表没有日历，只按上班时间安排：{ $who }
plan-notice-no-calendar-many = { $count } 位代表没有日历，只按上班时间安排，例如{ $who }
plan-notice-holidays-unknown = { $years } 年的节假日未知，公布后请尽快导入。
plan-notice-to-review = 有 { $count } 条日程可能是客户拜访，请核对，以便协访同行。
plan-notice-over = 这段时间已经过去，按在{ $day }做计划处理。

## 某一时段的阻碍

plan-blocked-busy = { $who }：{ $what } { $span }
plan-blocked-busy-may-move = { $who }：{ $what } { $span }（可商量改期）
plan-blocked-private = { $who }：私人安排 { $span }
plan-blocked-private-may-move = { $who }：私人安排 { $span }（可商量改期）
plan-blocked-blackout = 经销商全公司有安排：{ $span }
plan-blocked-call = { $who }此时有拜访：{ $what } { $span }
plan-blocked-visit = 另有协访：{ $client }，{ $from }
plan-blocked-travel-to-visit = 路上来不及：{ $client }的协访，{ $from }
plan-blocked-travel-to-event = 路上来不及：{ $who }参加“{ $what }”，{ $span }
plan-blocked-call-taken = 该拜访已有协访同行：{ $client }，{ $from }
plan-blocked-cadence = 与{ $from }的协访间隔太短
plan-blocked-not-asked = 需求未指定这些人
plan-blocked-outside-window = 超出需求的期间
plan-blocked-outside-agreement = 超出协议期
plan-blocked-lead-time = 来不及准备
plan-blocked-manager-off = 区域经理不上班
plan-blocked-rep-off = 代表不上班
plan-blocked-not-receiving = 客户此时不接待
plan-blocked-none-wanted = 所需协访均已排定
plan-blocked-manager-day-full = 区域经理当天协访已满
plan-blocked-manager-week-full = 区域经理当周协访已满
plan-blocked-distributor-week-full = 经销商当周不再接受协访
plan-blocked-off-raster = 不在整点或半点
plan-blocked-rule-other = 此时不可行

plan-scarce-day = { $who }在 { $year } 年 { $month } 月每多一个外勤日，至多值 { $visits } 次协访。
plan-scarce-city = 瓶颈在{ $city }的{ $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[other] 周日
}。
plan-scarce-manager-week = { $who }每周的协访上限在{ $weeks ->
    [1] { $day }那一周
   *[other] { " " }{ $weeks } 周里（{ $day }那一周最紧）
}限制了计划：上限放宽一次，那一周至多多出 { $visits } 次协访。
plan-scarce-distributor-week = { $who }每周接受的协访上限在{ $weeks ->
    [1] { $day }那一周
   *[other] { " " }{ $weeks } 周里（{ $day }那一周最紧）
}限制了计划：上限放宽一次，那一周至多多出 { $visits } 次协访。
plan-scarce-nothing = 没有紧缺：再多外勤日或放宽上限，也不会多出一次协访。
