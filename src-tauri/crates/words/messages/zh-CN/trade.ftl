# 业务中的事物与数量。

trade-visits = { $count } 次协访

trade-visit-mode-demonstration = 示范式
trade-visit-mode-observation = 观察式

trade-visit-state-proposed = 待确认
trade-visit-state-agreed = 已确认
trade-visit-state-prepared = 已准备
trade-visit-state-held = 已实施
trade-visit-state-summarised = 已总结
trade-visit-state-closed = 已结案
trade-visit-state-cancelled = 已取消
trade-visit-state-rescheduled = 已改期
trade-visit-state-no-show = 爽约

trade-side-manufacturer = 厂家
trade-side-distributor = 经销商

trade-finding-product = 产品
trade-finding-market = 市场
trade-finding-sales = 销售
trade-finding-information = 信息流
trade-finding-goods = 物流
trade-finding-money = 资金流
trade-finding-commerce = 商流

trade-attained-fully = 达成
trade-attained-partly = 部分达成
trade-attained-not = 未达成

trade-step-agree = 约定
trade-step-prepare = 准备
trade-step-goal = 设定目标
trade-step-carry-out = 实施
trade-step-summarise = 总结
trade-step-close = 结案

trade-client-kind-hospital = 医院
trade-client-kind-department = 科室
trade-client-kind-pharmacy = 药房
trade-client-kind-sub-distributor = 分销商

trade-special-day-holiday = 休
trade-special-day-make-up-workday = 班

trade-manager = 区域经理

trade-stage-recruit = 招商
trade-stage-find = 找商
trade-stage-assist = 助商
trade-stage-lead = 领商
