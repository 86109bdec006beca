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
import-conflict-private = 　冲突：{ $when } 在{ $client }的协访与一项私人安排（{ $span }）撞期；请重新排期。
