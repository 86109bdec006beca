# 协议：现状、续签期限的依据、下一份协议。

agreements-state-ahead = 尚未开始
agreements-state-in-force = 有效
agreements-state-ending = 即将到期
agreements-state-over = 已到期
agreements-follows = 由上一份续签
agreements-renewed = 已续签

agreements-assessment = 下一期限的依据
agreements-assessment-for = 由数据得出的建议，期限由人决定。
agreements-suggest = { $months ->
   *[other] 建议期限：{ $months } 个月。
}
agreements-suggest-usual = 还没有任何观察记录：建议采用通常的 { $months } 个月。
agreements-speaks-for = { $criterion ->
    [together] 有利于更长期限：合作时间长。
    [visits_held] 有利于更长期限：约定的协访都能实施。
    [issues_resolved] 有利于更长期限：共识问题得到解决。
    [goals_attained] 有利于更长期限：协访达成目标。
    [in_time] 有利于更长期限：经销商承担的事项按时完成。
    [nobody_missing] 有利于更长期限：没有人爽约。
    [rated_by_us] 有利于更长期限：区域经理对协访评价好。
   *[rated_by_them] 有利于更长期限：代表对协访评价好。
}
agreements-speaks-against = { $criterion ->
    [together] 不利于更长期限：合作时间短。
    [visits_held] 不利于更长期限：约定的协访没有实施。
    [issues_resolved] 不利于更长期限：共识问题迟迟未解决。
    [goals_attained] 不利于更长期限：协访未达成目标。
    [in_time] 不利于更长期限：经销商承担的事项逾期。
    [nobody_missing] 不利于更长期限：有人爽约。
    [rated_by_us] 不利于更长期限：区域经理对协访评价低。
   *[rated_by_them] 不利于更长期限：代表对协访评价低。
}
agreements-rests-on = { $observed ->
   *[other] 依据 { $observed } 条观察记录。
}
agreements-held-back = { $observed ->
   *[other] 按数据可达 { $months } 个月，但目前只有 { $observed } 条观察记录。
}

agreements-criterion = 标准
agreements-observed = 观察所得
agreements-weight = 权重
agreements-counts = 得分
agreements-counts-of = { $score } 分（满分 100，50 为中间值）
agreements-few = 记录尚少
agreements-few-meaning = 记录太少，说明不了多少，对得分影响很小。
agreements-criterion-together = 合作时间
agreements-criterion-visits-held = 约定协访的实施
agreements-criterion-issues-resolved = 共识问题的解决
agreements-criterion-goals-attained = 目标达成
agreements-criterion-in-time = 答复与措施按时
agreements-criterion-nobody-missing = 无人爽约
agreements-criterion-rated-by-us = 区域经理评分
agreements-criterion-rated-by-them = 代表评分
agreements-figure-together = { $of ->
    [0] 不足一个月
   *[other] { $of } 个月
}
agreements-figure-visits-held = { $of ->
    [0] 还没有到期的协访
   *[other] { $of } 次中实施 { $good } 次
}
agreements-figure-issues-resolved = { $of ->
    [0] 还没有共识问题
   *[other] { $of } 个中解决 { $good } 个
}
agreements-figure-goals-attained = { $of ->
    [0] 还没有评定过目标
   *[other] { $of } 个中达成 { $good } 个（部分达成计一半）
}
agreements-figure-in-time = { $of ->
    [0] 经销商还没有承担事项
   *[other] { $of } 项中按时 { $good } 项
}
agreements-figure-nobody-missing = { $of ->
    [0] 还没有到期的协访
   *[other] { $of } 次中 { $good } 次无人爽约
}
agreements-figure-rated-by-us = { $of ->
    [0] 还没有评分
   *[other] 平均 { $mean } 分（满分 5），共 { $of } 次评分
}
agreements-figure-rated-by-them = { $of ->
    [0] 还没有评分
   *[other] 平均 { $mean } 分（满分 5），共 { $of } 次评分
}
agreements-change-weights = 调整权重
agreements-weights = 各标准的权重
agreements-weights-for = 0 表示不计，最高 100。对所有经销商一律适用。
agreements-weights-saved = 权重已调整。

agreements-renew = 续签
agreements-renew-title = 与{ $distributor }的下一份协议
agreements-renew-text = 自{ $from }起，范围与共享级别沿用上一份，之后可以修改。
agreements-renew-term = 期限（月）
agreements-renew-until = 至{ $day }
agreements-renew-by = 决定人
agreements-renew-note = 为何定此期限
agreements-renewed-until = 与{ $distributor }的协议，有效至{ $day }
agreements-decisions = 历次决定
agreements-decision = { $day }：决定 { $months } 个月，建议 { $suggested } 个月
agreements-decision-by = { $day }，{ $by }：决定 { $months } 个月，建议 { $suggested } 个月
agreements-no-decisions = 还没有在此决定过期限。
