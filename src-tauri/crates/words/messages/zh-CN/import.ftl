# 日历导入的报告。

import-report-new = { $owner }：“{ $file }” 新导入 { $events } 个日程，期间内 { $occurrences } 次，其中拜访客户 { $calls } 次，待核对 { $review } 条。
import-report-updated = { $owner }：“{ $file }” 已更新，{ $events } 个日程，期间内 { $occurrences } 次，其中拜访客户 { $calls } 次，待核对 { $review } 条。
import-report-unchanged = { $owner }：“{ $file }” 没有变化。
import-report-notice = 　第 { $line } 行：{ $what }
import-report-added = 　＋ { $event }
import-report-changed = 　～ { $event }
import-report-removed = 　－ { $event }
import-conflict = 　冲突：{ $when } 在{ $client }的协访与“{ $busy }”（{ $span }）撞期；请重新排期。
import-event-untitled = （无标题）
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
