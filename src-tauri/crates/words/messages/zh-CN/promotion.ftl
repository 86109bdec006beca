# 面向终端客户和分销商的推广计划。

promotion-plans = 推广计划
promotion-none = 还没有推广计划。请与经销商商定：为客户做什么、谁负责、费用如何分摊。
promotion-new = 新建推广计划
promotion-plan = 推广计划
promotion-title = 名称
promotion-client = 面向客户
promotion-expected = 预期成效
promotion-activity-number = 活动 { $number }
promotion-add-activity = 添加活动
promotion-drop-activity = 去掉活动 { $number }
promotion-what = 做什么
promotion-duties = 各方职责
promotion-add-duty = 添加职责
promotion-duty = 事项
promotion-duty-party = 哪一方
promotion-duty-person = 负责人
promotion-drop-duty = 去掉这项职责
promotion-total = 费用
promotion-split = 分摊方式
promotion-split-percent = 按比例
promotion-split-amount = 按金额
promotion-party-manufacturer = 厂家
promotion-party-distributor = 经销商
promotion-party-client = 客户
promotion-share = { $party }（{ $unit ->
    [percent] %
   *[amount] 元
  }）
promotion-planned = 计划
promotion-paid = 实际
promotion-sum = 合计
promotion-done = 已完成 { $done }/{ $count } 项
promotion-overdue = 已逾期
promotion-note-actual = 登记结果
promotion-change-actual = 修改结果
promotion-actual-of = 活动结果：{ $title }
promotion-on = 实施日期
promotion-paid-by = { $party }实付
promotion-result = 取得的成效
promotion-money = { $amount } 元
promotion-money-percent = { $amount } 元（{ $percent }%）
promotion-more = 比计划多 { $amount } 元
promotion-less = 比计划少 { $amount } 元
promotion-as-planned = 与计划一致

## 命令行

promotion-saved = 已保存：{ $id }
promotion-actual-noted = 已登记活动结果。
promotion-cost = { $total } 元（厂家 { $manufacturer }，经销商 { $distributor }，客户 { $client }）
promotion-head-line = { $title }：{ $client }，{ $distributor }；计划 { $planned }；实际 { $paid }；{ $id }
promotion-activity-line = { "  " }{ $number }. { $title }，{ $days }：{ $planned }{ $actual }
promotion-activity-actual = { "" } → { $day }：{ $paid } { $result }
