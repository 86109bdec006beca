# 日历及其导入。

calendars-title = 日历
calendars-choose = 导入日历…
calendars-choose-folder = 导入文件夹…
calendars-file-kind = 日历
calendars-drop = 把日历文件拖到这里，或点击选择
calendars-drop-text = Outlook、钉钉、企业微信、飞书、谷歌或苹果导出的 .ics 文件，以及 Excel、WPS、CSV 的拜访计划，可一次多个，也可以是文件夹或 .zip
calendars-drop-now = 松开即可导入

calendars-files = 待导入的文件
calendars-clear = 清空列表
calendars-import-all = { $count ->
    [0] 导入
   *[other] 导入 { $count } 个文件
}
calendars-importing = 第 { $through }/{ $total } 个文件
calendars-stop = 导完此文件后停止
calendars-imported = { $failed ->
    [0] 已导入 { $imported } 个文件。
   *[other] 已导入 { $imported } 个，{ $failed } 个未成功，请看列表。
}
calendars-named = “{ $name }”
calendars-events = { $count } 个日程
calendars-owner-of = { $file } 是谁的日历？
calendars-of-the-company = 公司日历
calendars-leave-out = 不导入 { $file }

calendars-state-ready = 可导入
calendars-state-owner = 是谁的？
calendars-state-decide = 请在下方决定
calendars-state-running = 正在导入…
calendars-state-failed = 无法导入
calendars-state-new = 新导入
calendars-state-updated = 已更新
calendars-state-unchanged = 没有变化

calendars-breaks-off = 文件在第 { $line } 行中断，不完整。
calendars-breaks-off-remedy = 请对方重新导出并发送，或只导入完整的部分。
calendars-accept-incomplete = 只导入完整的部分
calendars-older = 文件比已有的旧：{ $count } 个日程是较早的版本。
calendars-older-remedy = 请对方重新导出，或仍然导入旧文件。
calendars-accept-older = 仍然导入旧文件

calendars-report-of = { $file } 的导入结果
calendars-report-events = { $count ->
   *[other] 个日程
}
calendars-report-occurrences = { $count ->
   *[other] 次在计划期内
}
calendars-report-calls = { $count ->
   *[other] 次客户拜访
}
calendars-report-to-review = { $count ->
   *[other] 条待核对
}
calendars-conflicts = { $count } 次协访现有冲突
calendars-added = 新增 { $count } 项
calendars-drops = 文件里已没有原来的 { $count } 项日程：导入后将移除

calendars-policy = 日程的处理方式
calendars-policy-of = 日程的处理方式：{ $file }
calendars-policy-hint = “占用”的时间不排协访，也不建议改期；“可商量改期”的时间同样不排协访，但排期说明会提示可以找谁商量。
calendars-policy-change = 处理方式…
calendars-policy-change-of = 处理方式… { $owner }，{ $file }
calendars-policy-title = { $owner }的日程处理方式（{ $file }）
calendars-policy-saved = 已更改处理方式。
calendars-shown-busy = 忙
calendars-shown-tentative = 暂定
calendars-shown-out-of-office = 外出
calendars-shown-working-elsewhere = 在其他地方工作
calendars-shown-free = 空闲
calendars-shown-count = { $shown }：{ $count }
calendars-treatment-blocks = 占用
calendars-treatment-may-move = 可商量改期
calendars-treatment-free = 不占用
calendars-moved = 改期 { $count } 项
calendars-moved-from = { $event }，原 { $from }
calendars-changed = 变更 { $count } 项
calendars-called-off = 取消 { $count } 项
calendars-removed = 移除 { $count } 项
calendars-oddities = 文件中的异常：{ $count } 处
calendars-oddity = { $at }：{ $what }
calendars-oddity-of = { $at }“{ $event }”：{ $what }

calendars-review = 待核对的日程
calendars-review-text = 每条日程指的是哪家客户？方向键移动，1 至 5 选择，0 表示不是客户。同一经销商所有日历中相同文字的日程按同一答案处理。
calendars-review-none = 没有待核对的日程：每条指哪家客户都已清楚。
calendars-review-more = 后面还有 { $count } 条。
calendars-search-review = 搜索日程
calendars-review-of = { $rep } · { $distributor }
calendars-review-when = { $times ->
    [1] { $first }
   *[other] { $first }起，共 { $times } 次
}
calendars-review-choices = “{ $text }”可能指的客户
calendars-another-client = 其他客户…
calendars-no-client = 不是客户
calendars-another-title = “{ $text }”指哪家客户？
calendars-another-text = { $distributor }的客户
calendars-client-hint = { $kind }，{ $city }
calendars-take-client = 选定
calendars-decided = “{ $text }”指{ $client }。
calendars-decided-none = “{ $text }”不是客户。

calendars-held = 已有日历
calendars-held-none = 还没有日历，请先在上方导入。
calendars-search-held = 所属人、文件
calendars-owner = 所属
calendars-name = 日历
calendars-file = 文件
calendars-age = 更新
calendars-all-of = 显示全部 { $count } 份

## 导入前的表格

calendars-oddities-copy = 复制，发给对方
calendars-oddities-copied = 已复制，可粘贴到消息里发给对方。
calendars-sheets-look = 查看各列
calendars-sheets-look-at = 查看各列：{ $file }
calendars-sheets-title = { $file }：各列的含义
calendars-sheets-only = 唯一的表
calendars-sheets-sheet = 工作表
calendars-sheets-encoding = 编码
calendars-sheets-heading = 标题行
calendars-sheets-no-heading = 没有
calendars-sheets-row = 第 { $row } 行
calendars-sheets-ends-day-after = 全天日程写的是次日（Outlook 的写法）
calendars-sheets-take = 导入此表
calendars-sheets-counts = 读作日程 { $used } 条，非日程 { $information } 条，未导入 { $left_out } 条。
calendars-sheets-no-day = 请选择哪一列是日期。
calendars-sheets-rows = 表格内容
calendars-sheets-column = { $column } 列是
calendars-sheets-done = 完成
calendars-sheets-meaning-day = 日期
calendars-sheets-meaning-time = 时间
calendars-sheets-meaning-last_day = 结束日期
calendars-sheets-meaning-end_time = 结束时间
calendars-sheets-meaning-title = 客户或事项
calendars-sheets-meaning-place = 地点
calendars-sheets-meaning-note = 备注
calendars-sheets-meaning-person = 人员
calendars-sheets-meaning-all_day = 是否全天
calendars-sheets-meaning-private = 是否私人
calendars-sheets-meaning-shown_as = 忙闲
calendars-sheets-meaning-status = 状态
calendars-sheets-meaning-identity = 固定编号（UID）
calendars-sheets-meaning-morning = 上午的安排
calendars-sheets-meaning-afternoon = 下午的安排
calendars-sheets-meaning-evening = 晚上的安排
calendars-sheets-meaning-of_person = 上方人员的安排
calendars-sheets-meaning-of_day = 上方日期的安排
calendars-sheets-meaning-nothing = 不读取
