# 业务中的事物与数量。

trade-visits = { $count } 次协访

trade-visit-mode-demonstration = 示范式
trade-visit-mode-observation = 观察式

trade-visit-state-proposed = 待确认
trade-visit-state-agreed = 已确认
trade-visit-state-held = 已完成
trade-visit-state-cancelled = 已取消

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
