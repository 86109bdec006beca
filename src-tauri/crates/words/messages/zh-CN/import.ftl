# 日历导入的报告。

import-report-new = { $owner }：“{ $file }” 新导入 { $events } 个日程，期间内 { $occurrences } 次，其中拜访客户 { $calls } 次，待核对 { $review } 条。
import-report-updated = { $owner }：“{ $file }” 已更新，{ $events } 个日程，期间内 { $occurrences } 次，其中拜访客户 { $calls } 次，待核对 { $review } 条。
import-report-unchanged = { $owner }：“{ $file }” 没有变化。
import-report-notice = 　{ $at }：{ $what }
import-report-added = 　＋ { $event }
import-report-changed = 　～ { $event }
import-report-called-off = {"  "}x { $event }
import-report-moved = {"  "}> { $event }（原 { $from }）
import-report-removed = 　－ { $event }
import-conflict = 　冲突：{ $when } 在{ $client }的协访与“{ $busy }”（{ $span }）撞期；请重新排期。
import-conflict-event = 　冲突：{ $when } 的市场活动“{ $event }”与“{ $busy }”（{ $span }）撞期；请改期。
import-conflict-event-private = 　冲突：{ $when } 的市场活动“{ $event }”与一项私人安排（{ $span }）撞期；请改期。
import-conflict-private = 　冲突：{ $when } 在{ $client }的协访与一项私人安排（{ $span }）撞期；请重新排期。

## 日历文件的异常

import-oddity-no-start = 日程没有开始时间，未导入
import-oddity-no-uid = 日程没有 UID，按内容识别
import-oddity-unknown-zone = 没有名为“{ $zone }”的时区，时间按日历或其主人的时区读取
import-oddity-ends-before-it-starts = 日程的结束早于开始，按零时长读取
import-oddity-unreadable-property = { $property } 无法读取（“{ $value }”），已略去
import-oddity-unreadable-rule = 重复规则无法读取（“{ $rule }”），已略去
import-oddity-unknown-rule-part = 重复规则中有无法识别的部分（“{ $part }”），已忽略该部分，日程次数可能偏多
import-oddity-duplicate = 另有同一 UID 的较新日程，此条未导入
import-oddity-not-ended = 日程没有结束标记，读到此处为止
import-oddity-unreadable-line = 此行不是属性（“{ $text }”），已略去
import-oddity-too-many = 日程中的 { $property } 过多，超出部分已略去
import-oddity-too-large = 文件内容过多，此行之后未读取
import-oddity-line-too-long = 此行过长，超出部分已略去
import-oddity-unreadable-characters = 有些字符无法读取，已替换
import-oddity-too-many-occurrences = 系列的次数过多，只列出前 { $listed } 次
import-oddity-rule-too-long = 系列太长，无法一直推算到底

## 异常所在

import-oddity-leave = 写明请假，已按“外出”读取
import-oddity-leave-is-free = 写明请假，但时间显示为空闲，仍按空闲读取；如果确实不在，请对方将其改为“外出”
import-at-line = 第 { $line } 行
import-at-row = 第 { $row } 行
import-at-cell = 单元格 { $cell }
import-at-sheet = 工作表“{ $sheet }”
import-at-person = { $person }的计划
import-at-resource = 服务器上的“{ $name }”
import-oddity-no-calendar = 不是日历，未读取；可请日历的主人在服务器上删除
import-oddity-nobody = 所选的日历主人中没有“{ $person }”，其 { $count } 条安排未导入；请为此人单独导入，或先添加此人

## 表格里的异常

import-cell-no-day = 此行没有日期，未导入；请补上日期
import-cell-unreadable-day = “{ $text }”不是日期，未导入；请写成 2026-03-12 这样的日期
import-cell-no-such-day = 没有“{ $text }”这一天，未导入；请更正日期
import-cell-unreadable-time = “{ $text }”不是时间，按全天读取；请写成 14:00-15:30 或“上午”“下午”
import-cell-no-end = 没有结束时间的 { $count } 条安排均按一小时读取
import-cell-ends-before-it-starts = 结束早于开始，按开始后一小时（全天则按一天）读取；请更正
import-cell-day-from-above = { $count } 行没有日期，沿用上一行的日期
import-cell-month-first = “{ $text }”可作两种理解，此列按“月/日”读取；如不对，请改用 2026-03-12 这样的日期
import-cell-day-first = “{ $text }”可作两种理解，此列按“日/月”读取；如不对，请改用 2026-03-12 这样的日期
import-cell-year = 表中没有写年份，按 { $year } 年读取
import-cell-formula-without-value = 公式没有计算结果，按空白读取；请用 Excel 打开并保存后再发
import-cell-formula-failed = 公式结果为 { $error }，按空白读取；请更正公式
import-cell-no-plan = 没有读到日期，不是计划，未读取
import-cell-column-not-read = 不认识“{ $heading }”这一列，未读取
import-cell-twice = 与前面的一条完全相同，未重复导入
import-cell-too-much = 内容过多，后面的部分未读取；请拆成几个文件
import-cell-damaged = 工作表已损坏，只读取了可读的部分；请重新保存后再发
