# 经销商。

distributors-title = 经销商
distributors-list = 经销商列表
distributors-search = 名称、城市、区域、支持人
distributors-not-found = 没有符合的内容。
distributors-choose = 选择一家经销商查看详情。
distributors-tier = { $tier } 级
distributors-city-stage = { $city } · { $stage }
distributors-where = { $tier } 级 · { $city } · { $region }
distributors-sponsor = 一把手支持人：{ $sponsor }
distributors-no-sponsor = 尚无一把手支持：请先争取对方一把手的支持。
distributors-stage = 合作阶段
distributors-stage-recruit = 招商：正在招募经销商
distributors-stage-find = 找商：寻找合适的经销商
distributors-stage-assist = 助商：协助经销商
distributors-stage-lead = 领商：共同引领市场

distributors-health = 近期日历 { $good }/{ $reps }
distributors-health-meaning = 持有近期日历的代表人数

distributors-agreement = 协议
distributors-agreement-none = 无协议
distributors-agreement-over = { $day }已到期
distributors-agreement-ending = { $day }到期
distributors-agreement-good = 有效至{ $day }
distributors-agreement-missing = 没有协议就不排协访。请先商定范围和期限。
distributors-agreement-is-over = 协议已于{ $day }到期，此后不再排协访；续签后方可继续。
distributors-agreement-is-ending = { $days ->
    [0] 协议今天到期，请商谈续签。
   *[other] 协议还有 { $days } 天到期，请商谈续签。
}
distributors-term = 期限
distributors-scope-clients = 客户
distributors-scope-products = 产品
distributors-scope-territory = 区域
distributors-all = 全部
distributors-clients-named = 指定 { $count } 家客户
distributors-sharing = 客户信息
distributors-sharing-busy-only = 仅忙闲时间
distributors-sharing-client-names = 客户名称
distributors-sharing-full = 完整客户档案

distributors-reps = 代表及其日历
distributors-rep = 代表
distributors-no-reps = 还没有代表。
distributors-calendar = 日历
distributors-no-calendar = 无日历
distributors-calendar-age = { $days ->
    [0] 今天导入
   *[other] { $days } 天前导入
}
distributors-events = 日程
distributors-planned-calls = 计划拜访
distributors-to-review = 待核对
distributors-review-of = { $rep }：核对 { $count } 条
distributors-import = 导入日历

distributors-issues = 共识问题
distributors-no-issues = 还没有共识问题。每次协访都应针对双方商定的问题。
distributors-issue-open = 待处理
distributors-issue-in-work = 进行中
distributors-issue-resolved = 已解决
distributors-issue-given-up = 已放弃
distributors-issue-visits = { $count } 次协访针对此问题
distributors-issue-visit = { $when }：{ $client }，{ $rep }
distributors-issue-unserved = 尚无协访针对此问题

distributors-clients = 客户
distributors-client = 客户
distributors-kind = 类型
distributors-city = 城市
distributors-key-client = 重点客户
distributors-search-clients = 搜索客户
distributors-no-clients = 还没有客户。
distributors-all-of = 显示全部 { $count } 家
distributors-fewer = 收起

distributors-demands = 待排需求
distributors-no-demands = 这家经销商没有协访需求。
distributors-demands-met = 需要的协访都已排好日期。
distributors-mode = 方式
distributors-between = 时间段
distributors-planned-of = 已排
distributors-of = { $planned }/{ $count }

distributors-visits = 协访
distributors-month-before = 上个月
distributors-month-after = 下个月
distributors-no-visits = 还没有安排协访。
distributors-no-visits-in-month = 本月没有协访。

distributors-tab-glance = 概览
distributors-tab-charter = 章程
distributors-tab-issues = 共识问题
distributors-tab-results = 成果
distributors-tab-agreement = 协议
distributors-tab-clients = 客户
distributors-tab-promotion = 推广
distributors-tab-people = 人员
distributors-tab-stage = 阶段
distributors-tab-flows = 四流
distributors-tab-events = 市场活动
distributors-tab-training = 培训
distributors-to-tab = 前往：{ $tab }

distributors-still-needed = 排访之前还需要
distributors-needs-people = 还不知道经销商由谁一同拜访。
distributors-needs-clients = 还没有可以拜访的客户。
distributors-needs-agreement = 还没有协议约定可访客户与期限。
distributors-needs-issues = 还没有双方商定、供协访解决的共识问题。
