# 命令行。

cli-error = 错误：{ $text }
cli-detail = 细节：{ $text }
cli-remedy = 办法：{ $text }
cli-nothing-to-list = 没有可列出的内容。
cli-planning = 已排 { $visits }/{ $wanted } 次协访，其中随访 { $riding } 次（Ctrl-C：停止并保留）
cli-programme-made = 已新建协访项目“{ $file }”。
cli-document-made = 已生成“{ $file }”：{ $pages } 页，{ $visits } 次协访。
cli-problem-solved = 已排 { $visits }/{ $wanted } 次协访，其中随访 { $riding } 次，目标值 { $objective }，已写入“{ $file }”。
cli-holidays-imported = 节假日：更改 { $changed } 天，{ $unchanged } 天原已如此。
cli-match-remembered = 已记住“{ $text }”的判断，下次导入照此办理。
cli-calendar-policy = { $shown ->
        [tentative] 暂定
        [out-of-office] 外出
        [working-elsewhere] 在其他地方工作
        [free] 空闲
       *[busy] 忙
    }：{ $treatment ->
        [blocks] 占用，不商量改期
        [free] 不占用
       *[may-move] 占用，可商量改期
    }。
cli-undone-change = 已撤销：{ $what }
cli-redone-change = 已重做：{ $what }

cli-name = 名称
cli-id = 编号
cli-region = 大区
cli-home = 常驻
cli-city = 城市
cli-stage = 阶段
cli-sponsor = 一把手
cli-agreement-until = 协议到期
cli-visits = 协访
cli-reps = 代表
cli-clients = 客户
cli-client = 客户
cli-distributor = 经销商
cli-rep = 代表
cli-manager = 区域经理
cli-calendars = 日历
cli-kind = 类别
cli-key = 重点
cli-key-mark = 重点
cli-window = 期间
cli-planned = 已排
cli-issue = 共识问题
cli-of = 所属
cli-excerpt = 文字
cli-date = 日期
cli-time = 时间
cli-rides-on = 随访
cli-start = 开始
cli-end = 结束
cli-busy = 占用
cli-busy-mark = 忙
cli-text = 内容
cli-times = 次数
cli-candidates = 可能的客户
cli-file = 文件
cli-bytes = 字节
cli-events = 日程
cli-imported-at = 导入时间（UTC）
cli-reason = 原因
cli-who = 谁
cli-change = 改动
cli-undone = 状态
cli-undone-mark = 已撤销
cli-state = 状态
cli-due = 期限
cli-side = 责任方
cli-overdue-mark = 逾期
cli-done-mark = 已完成
cli-what = 事项
cli-people-skipped = 第 { $line } 行未采用。{ $what }{ $remedy }
cli-sharing = 客户信息
cli-about = 内容
cli-criterion = { $criterion }：{ $told } → { $score } 分（权重 { $weight }）
cli-criterion-few = { $criterion }：{ $told } → { $score } 分（权重 { $weight }，记录尚少）
cli-topic = 主题
cli-words = 共同提到
cli-spread = 涉及代表
cli-problem-key = 标识
cli-proposal = 建议
cli-told-on = 上次通报
cli-address = 地址
cli-owner = 所属
cli-server = 服务器
cli-asked-at = 上次刷新（UTC）
cli-subscription-removed = 已取消订阅“{ $name }”，已导入的内容保留。
