# PDF 文档上的文字。

## 每一页

documents-page = 第 { $page } 页 / 共 { $pages } 页
documents-made-on = 编制于 { $date }
documents-zone = 时间均为{ $zone }
documents-confidential = 内部资料·含经销商的客户信息，请勿转发

## 区域经理的协访日程

documents-schedule-title = 协访日程
documents-schedule-file-title = { $manager }协访日程（{ $period }）
documents-schedule-description = { $programme }：{ $manager }在{ $period }的协访日程
documents-schedule-total-visits = 协访
documents-schedule-total-riding = 随访·占 { $share }
documents-schedule-total-distributors = 经销商
documents-schedule-total-clients = 终端客户

documents-schedule-months = 月历
documents-schedule-month-total = { $visits } 次协访，其中 { $riding } 次随访
documents-schedule-week-head = 周
documents-schedule-more = 另有 { $count } 次
documents-schedule-agenda = 日程明细
documents-schedule-week = 第 { $week } 周
documents-schedule-continued = 接上页

documents-schedule-riding-tag = 随访
documents-schedule-rides-on = 与代表的计划拜访同行：{ $call }
documents-schedule-travel = 从{ $from }出发，路程约 { $duration }
documents-schedule-purpose = 议题

documents-schedule-legend-riding = 随访：与经销商代表已计划的拜访同行
documents-schedule-legend-own = 单独约定的协访
documents-schedule-legend-holiday = 节假日
documents-schedule-legend-make-up = 调休上班日

documents-schedule-empty = 这段时间没有协访
documents-schedule-empty-remedy = 在“排期”中生成并接受方案后，重新导出本日程，即可在此看到每次协访的时间、客户与路程。

## 协访准备单

documents-preparation-title = 协访准备单
documents-preparation-file-title = 协访准备单：{ $client }，{ $date }
documents-preparation-purpose = 为何而去
documents-preparation-issue = 共识问题
documents-preparation-problem = 经销商自己的说法
documents-preparation-arrangement = 约定
documents-preparation-not-shared = 协议没有共享客户背景。
documents-preparation-said = { $name }，{ $on }
documents-preparation-not-yet = 尚未确认
documents-preparation-due = { $day }前
documents-preparation-more = 另有 { $count } 项
documents-preparation-notes = 记录
documents-preparation-shortened = 已缩为一页，完整内容见 Tandem 中的协访页面。

## 报告

documents-report-name = 签名
documents-report-day = 日期

## 出错与提示

documents-font-missing = 这台电脑上没有中文字体，无法印出“{ $sample }”等文字。
documents-font-remedy = { $platform ->
    [windows] 请在“设置 › 系统 › 可选功能”中添加“简体中文补充字体”，然后重试。
    [macos] 请在“字体册”中启用“苹方”或“冬青黑体简体中文”，然后重试。
   *[debian] 请运行 sudo apt install fonts-noto-cjk，然后重试。
}
documents-period-reversed = 起始日期 { $first } 晚于结束日期 { $last }。
documents-period-too-long = { $first }到{ $last }超过 { $limit } 天，请缩短日程的时间段。
documents-template-broken = 文档模板有误：{ $problem }
documents-notice-characters-replaced = { $count } 个字符没有可用的字体，已印作“{ $substitute }”：{ $characters }
documents-notice-visits-outside-period = { $count } 次协访不在所选时间段内，未列入：{ $visits }
documents-notice-not-archival = 文件未能达到 PDF/A-2a 与 PDF/UA-1 标准，已存为普通的带标签 PDF，阅读和打印不受影响。
