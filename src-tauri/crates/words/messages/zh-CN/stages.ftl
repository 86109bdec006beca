# 经销商的阶段。

stages-criterion = { $measure ->
    [sponsor] { $found ->
        [0] 一把手尚未支持本项目
       *[other] 一把手支持本项目
    }
    [reps] 代表 { $found } 人，至少 { $least } 人
    [clients] 已提供客户 { $found } 家，至少 { $least } 家
    [agreement_in_force] { $found ->
        [0] 没有有效协议
       *[other] 协议有效
    }
    [months_together] 已合作 { $found } 个月，至少 { $least } 个月
    [joint_issues] 共识问题 { $found } 个，至少 { $least } 个
    [issues_resolved] 已解决的共识问题 { $found } 个，至少 { $least } 个
    [visits_held] 一年内实施协访 { $found } 次，至少 { $least } 次
    [goals_attained] 目标达成 { $found }%，至少 { $least }%
    [led_by_reps] 由代表主导的协访 { $found }%，至少 { $least }%
    [events_held] 一年内召开市场活动 { $found } 场，至少 { $least } 场
    [months_reported] 最近六个月中有四流数据的月份 { $found } 个，至少 { $least } 个
   *[sound_flows] 四流中不告急的 { $found } 个，至少 { $least } 个
}
stages-criterion-unknown = { $measure ->
    [sponsor] 尚不清楚一把手是否支持
    [reps] 代表人数未知，至少 { $least } 人
    [clients] 客户数未知，至少 { $least } 家
    [agreement_in_force] 尚不清楚有无有效协议
    [months_together] 尚未开始合作，至少 { $least } 个月
    [joint_issues] 共识问题未知，至少 { $least } 个
    [issues_resolved] 已解决的共识问题未知，至少 { $least } 个
    [visits_held] 实施的协访未知，至少 { $least } 次
    [goals_attained] 还没有协访评过目标，至少达成 { $least }%
    [led_by_reps] 还没有实施过协访，由代表主导的至少 { $least }%
    [events_held] 召开的市场活动未知，至少 { $least } 场
    [months_reported] 四流数据未知，至少 { $least } 个月
   *[sound_flows] 还没有四流数据，不告急的至少 { $least } 个
}

stages-none-left = 本阶段应走访的客户都已有协访安排。
stages-none-without-issue = 请先与经销商商定一个共识问题：每次协访都要服务于一个共识问题。
stages-none-covered = 本阶段应走访的客户不在有效协议范围内。

stages-here = { $distributor }处于{ $stage }阶段。
stages-meets = 已达到{ $stage }的标准。
stages-criteria-of = { $stage }：{ $meaning }
stages-met = 达到：{ $told }
stages-lacking = 欠缺：{ $told }
stages-step = { $on }：{ $stage }，{ $who }决定。{ $reason }
stages-step-noted = { $on }：{ $stage }
stages-moved = { $distributor }已进入{ $stage }阶段。
stages-moved-lacking = 尚有 { $count } 项标准未达到。
stages-proposed = { $count ->
   *[other] 建议 { $count } 项协访需求：
}
stages-proposal = { $client }（{ $city }）：{ $mode }，{ $count ->
    [1] 1 次
   *[other] { $count } 次，每 { $days } 天一次
}，每次 { $minutes } 分钟。{ $topic }
stages-accepted = { $count ->
    [0] 没有采纳任何建议。
   *[other] 已新增 { $count } 项协访需求。
}

stages-ladder = 四个阶段
stages-current = 当前阶段
stages-suggests = 从数据看已可进入“{ $stage }”；由人决定。
stages-agrees = 数据与当前阶段相符。
stages-all-met = 标准全部达到
stages-lacks = { $count ->
   *[other] 欠缺 { $count } 项
}
stages-no-criteria = 没有门槛：从这里开始。
stages-is-met = 达到
stages-is-lacking = 欠缺
stages-move = 进入本阶段
stages-move-title = { $distributor }进入“{ $stage }”
stages-move-lacking = 标准尚未全部达到，仍可进入；请说明理由。
stages-move-who = 由谁决定
stages-move-why = 理由
stages-proposals = 本阶段建议的协访
stages-proposals-text = 采纳后成为协访需求，由计划安排日期。
stages-accept = { $count ->
   *[other] 采纳 { $count } 项
}
stages-key-client = 重点客户
stages-rhythm = { $count ->
    [1] 1 次，{ $minutes } 分钟
   *[other] { $count } 次，每 { $days } 天一次，每次 { $minutes } 分钟
}
stages-serves = 服务于：{ $issue }
stages-window = { $from } 至 { $to }
stages-choose = 采纳对{ $client }的协访
stages-history = 阶段记录
stages-no-history = 还没有阶段记录，变更阶段时开始记录。
stages-step-by = { $who }决定
