# 经销商的四流。

flows-health-unknown = 未知
flows-health-sick = 告急
flows-health-watch = 需关注
flows-health-well = 良好

flows-figure-reports-due = 应报
flows-figure-reports-on-time = 按时上报
flows-figure-stock-days = 库存共享天数
flows-figure-shipped = 发货
flows-figure-sold-through = 纯销
flows-figure-stock = 库存
flows-figure-invoiced = 应收
flows-figure-collected = 回款
flows-figure-overdue-days = 逾期天数
flows-figure-orders = 订单
flows-figure-ordering-clients = 下单客户
flows-figure-new-clients = 新客户

flows-unit-reports = 份
flows-unit-days = 天
flows-unit-units = 盒
flows-unit-yuan = 元
flows-unit-orders = 单
flows-unit-clients = 家

flows-sign = { $gauge ->
    [on_time] 近 { $months } 个月报表按时率 { $found }%
    [stock_shared] 最近一个月共享库存数据 { $found } 天
    [stock_lasts] 按目前纯销，库存可用 { $found } 个月
    [sold_on] 近 { $months } 个月发货中已纯销 { $found }%
    [paid_up] 近 { $months } 个月应收中已回款 { $found }%
    [overdue] 最早一笔应收已逾期 { $found } 天
    [ordering] 下单客户较前 { $months } 个月变化 { $found }%
   *[new_clients] 近 { $months } 个月新增客户 { $found } 家
}

flows-noted = 已登记：{ $distributor }，{ $month }。
flows-imported = { $count ->
    [0] 表中没有新数据。
   *[other] 已采用 { $count } 个月的数据。
}
flows-found = { $count ->
    [0] 表中没有新数据。
   *[other] 将更新 { $count } 个月的数据。
}
flows-judged = 根据截至 { $month } 的数据判断。
flows-line = { $flow }：{ $health }
flows-figure-line = { $figure }（{ $unit }）：{ $amounts }

flows-title = 四流
flows-whose = 数据属于经销商及其客户，不属于任何个人：医药代表不承担销售任务，也不统计其销量。
flows-none = 尚未登记该经销商的数据。
flows-note = 登记月度数据
flows-note-title = { $distributor }的月度数据
flows-month = 月份
flows-month-hint = 留空表示不清楚，与填 0 不同。
flows-import = 从表格粘贴
flows-import-title = 从表格导入四流数据
flows-import-text = 粘贴带表头的单元格：经销商、月份及任意指标；每行一个月，空白单元格不作修改。
flows-import-headings = 表头：经销商、月份、应报、按时上报、库存共享天数、发货、纯销、库存、应收、回款、逾期天数、订单、下单客户、新客户
flows-import-take = { $count ->
   *[other] 采用 { $count } 个月
}
flows-import-row = { $distributor }，{ $month }：{ $count ->
   *[other] { $count } 项
}
flows-chart = 各月{ $figures }
flows-by-month = 各月数据
flows-figure-head = 指标
