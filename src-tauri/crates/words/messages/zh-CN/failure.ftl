# 出了什么问题，以及下一步怎么办。

failure-file-not-found = 找不到文件“{ $file }”。
    .remedy = 请检查路径和文件名是否写对。
failure-file-is-a-folder = “{ $file }”是文件夹，不是文件。
    .remedy = 请指定文件夹里的某个文件。
failure-file-unreadable = 无法读取文件“{ $file }”。
    .remedy = 请检查您是否有读取权限，文件是否正被其他程序占用。
failure-file-empty = 文件“{ $file }”是空的（0 字节）。
    .remedy = 请对方重新导出并发送；传输可能中断了。
failure-file-too-large = 文件“{ $file }”超过 { $megabytes } MB。
    .remedy = 请导出较短的时间段，再导入。
failure-attachment-too-large = 文件“{ $file }”超过 { $megabytes } MB。
    .remedy = 请附上较小的副本：降低照片分辨率，或只附需要的页。
failure-file-exists = 文件“{ $file }”已经存在。
    .remedy = 请换一个文件名，或先移走原文件；Tandem 不会覆盖它。
failure-not-writable = 无法写入“{ $file }”。
    .remedy = 请检查文件夹是否存在、是否只读，或换一个位置。
failure-disk-full = 磁盘已满，“{ $file }”没有写入。
    .remedy = 请释放磁盘空间后重试；原有数据没有改动。
failure-not-a-calendar = 文件“{ $file }”不是日历文件。
    .remedy = 请在日历软件里选择“导出”，得到 .ics 文件后再导入；若是拜访计划，请让每行都有日期。
failure-sheets-damaged = 文件“{ $file }”打不开。
    .remedy = 请用 Excel 或 WPS 打开，如有密码请去掉，重新保存后再导入。
failure-archive-unreadable = 压缩包“{ $file }”无法解压。
    .remedy = 请自行解压（如有密码请输入密码）后导入文件夹；或请对方发送不带密码的 .zip。
failure-too-many-files = “{ $file }”中的文件超过 { $count } 个：其余的没有导入。
    .remedy = 请把其余的文件分批导入。
failure-owner-unknown = 看不出“{ $file }”是谁的日历。
    .remedy = 请用 --for 指明是谁的，或在文件名里写上姓名。
    .window = 请选择是谁的，或在文件名里写上姓名。
failure-calendar-breaks-off = 日历文件“{ $file }”在第 { $line } 行中断，不完整。
    .remedy = 请对方重新导出并发送；若只想导入完整的部分，请加 --accept-incomplete。
    .window = 请对方重新导出并发送；或在文件旁勾选“只导入完整的部分”。
failure-calendar-is-older = 日历文件“{ $file }”比已导入的旧：{ $count } 个日程的版本较低。
    .remedy = 请向对方要最新的导出；若确实要用旧的，请加 --accept-older。
    .window = 请向对方要最新的导出；若确实要用旧的，请在文件旁勾选。
failure-not-a-programme = 文件“{ $file }”不是 Tandem 协访项目。
    .remedy = 请打开扩展名为 .tandem 的文件，或用 tandem new 新建一个。
    .window = 请打开扩展名为 .tandem 的文件，或新建一个项目。
failure-programme-damaged = 协访项目“{ $file }”已损坏。
    .remedy = 请不要继续使用它，从备份恢复；保留原文件以便抢救数据。
failure-programme-is-newer = 协访项目“{ $file }”由较新版本的 Tandem 保存（格式 { $found }，本版本支持到 { $supported }）。
    .remedy = 请升级 Tandem 后再打开；文件没有改动。
failure-programme-in-use = 协访项目“{ $file }”正被另一个程序占用。
    .remedy = 请关闭另一个程序后重试。
failure-no-such-thing = 没有名为“{ $name }”的{ $kind ->
        [manager] 区域经理
        [distributor] 经销商
        [rep] 经销商代表
        [client] 终端客户
        [demand] 协访需求
        [visit] 协访
        [action] 改进措施、客户问题或发现
        [attachment] 附件
        [region] 大区
        [agreement] 协议
        [issue] 共识问题
        [promotion] 推广计划
        [activity] 推广活动
        [assessment] 评估
        [training] 培训
        [edition] 协访手册版本
        [charter] 章程
        [problem] 共性问题
        [participant] 区域经理或经销商代表
        [event] 市场活动
        [material] 物料
        [proposal] 建议
        [subscription] 订阅的日历
        [calendar] 日历
       *[other] 区域经理、经销商或经销商代表
    }。
    .remedy = 请用 tandem { $kind ->
        [attachment] visit attachments
        [calendar-owner] rep list
        [participant] rep list
        [region] distributor list
        [activity] promotion list
        [assessment] competence list
        [edition] playbook history
        [material] event show
        [proposal] stage propose
       *[other] { $kind } list
    } 查看名称与编号，按完整名称或编号填写。
    .window = 可能刚被移除或改名：请在列表中重新查看。
failure-several-of-that-name = 有 { $count } 个“{ $name }”，无法确定是哪一个。
    .remedy = 请改用编号；tandem 的 list 命令会列出编号。
    .window = 请从列表中选择要用的那一个。
failure-bad-problem = 排期问题文件“{ $file }”有误。
    .remedy = 请按下面指出的位置改正后重试。
    .window = 请重试；若再次出现，请把下面的细节告诉我们。
failure-field-missing = { $field ->
        [distributor] 经销商
        [name] 名称
        [title] 共识问题
        [city] 城市
        [home] 出发城市
        [latitude] 纬度
        [longitude] 经度
        [hours] 工作时间
        [receives] 接待时间
        [max_per_day] 每天协访
        [max_per_week] 每周协访
        [sponsor_name] 一把手支持人
        [from] 首日
        [to] 末日
        [clients] 客户
        [products] 产品
        [territory] 区域
        [issue] 共识问题
        [reps] 代表
        [count] 协访次数
        [min_gap_days] 间隔天数
        [duration_minutes] 时长（分钟）
        [event_title] 活动名称
        [managers] 区域经理
        [day] 日期
        [starts] 开始时间
        [ends] 结束时间
        [attendance] 到会人数
        [who] 由谁
        [reason] 原因
        [month] 月份
        [aim] 目的
        [visits] 协访次数
        [on] 日期
        [manufacturer] 厂家签署人
        [distributor_signed] 经销商签署人
        [text] 内容
        [visit] 协访
        [finding] 发现
        [topic] 主题
        [target_by] 目标日期
        [issues] 共识问题
        [note] 改了什么，为什么
        [criterion] 评分表
        [training_title] 培训名称
        [attended] 参加者
        [score] 分数
        [evidence] 依据
        [competence_topic] 能力项
       *[other] 内容
    }：没有填写可用的内容。
    .remedy = 请填写，或从给出的选项中选择。
failure-name-taken = 已经有“{ $name }”。
    .remedy = 请换一个能区分的名称，或修改原有的那一个。
failure-number-out-of-range = { $field ->
        [distributor] 经销商
        [name] 名称
        [title] 共识问题
        [city] 城市
        [home] 出发城市
        [latitude] 纬度
        [longitude] 经度
        [hours] 工作时间
        [receives] 接待时间
        [max_per_day] 每天协访
        [max_per_week] 每周协访
        [sponsor_name] 一把手支持人
        [from] 首日
        [to] 末日
        [clients] 客户
        [products] 产品
        [territory] 区域
        [issue] 共识问题
        [reps] 代表
        [count] 协访次数
        [min_gap_days] 间隔天数
        [duration_minutes] 时长（分钟）
        [budget_planned] 预算
        [budget_spent] 实际花费
        [attendance] 到会人数
        [reports_on_time] 按时上报
        [new_clients] 新客户
        [stock_days] 库存共享天数
        [visits] 协访次数
        [note] 改了什么，为什么
        [criterion] 评分表
        [training_title] 培训名称
        [attended] 参加者
        [score] 分数
        [evidence] 依据
        [competence_topic] 能力项
       *[other] 内容
    }：应在 { $least } 到 { $most } 之间。
    .remedy = 请填写这个范围内的数字。
failure-bad-hours = { $day ->
        [monday] 星期一
        [tuesday] 星期二
        [wednesday] 星期三
        [thursday] 星期四
        [friday] 星期五
        [saturday] 星期六
       *[other] 星期日
    } { $from }–{ $to }：{ $why ->
        [backwards] 结束不晚于开始。
        [overlap] 与当天其他时段重叠。
       *[other] 不是有效的时间。
    }
    .remedy = 请写成 8:30-12:00, 13:30-17:30，后一段晚于前一段。
failure-unknown-city = 找不到城市“{ $city }”。
    .remedy = 请从列表中选择，或填写其纬度和经度。
failure-not-one-of = “{ $word }”不在可用的词语中：{ $known }。
    .remedy = 请改为其中之一，或留空。
failure-no-headings = 第一行没有“经销商”这一列。
    .remedy = 请连同表头一起复制，例如：经销商、城市、级别、代表、电话、客户、类型、地址、重点；Excel 工作簿请先另存为 CSV。
failure-bad-range = “{ $first }”到“{ $last }”不是时间区间。
    .remedy = 请写成日期 2026-01-05 或时刻 2026-01-05T01:00:00Z，且先写较早的。
failure-no-column = “{ $file }”的第一行没有“{ $column }”这一列。
    .remedy = 请在第一行写上各列的名称，名称见命令的帮助。
failure-bad-days = 日期 { $first } 到 { $last } 不成区间，或超过 { $most } 天。
    .remedy = 请让开始日期不晚于结束日期，并缩短区间。
failure-unknown-zone = 没有名为“{ $zone }”的时区。
    .remedy = 请用 IANA 名称，例如 Asia/Shanghai。
failure-only-supposed = 此计划基于假设，不能直接生效。
    .remedy = 请先登记请假或新增经理，再重新排期。
failure-nothing-to-plan = 没有可排的协访需求。
    .remedy = 请先登记需求，或换一段日期。
failure-bad-special-days = 无法读取节假日文件“{ $file }”。
    .remedy = 请使用本产品格式的 JSON（date、kind、name），或节假日 .ics 文件。
failure-font-missing = 这台电脑上没有能显示“{ $characters }”的字体，PDF 没有生成。
    .remedy = Debian、Ubuntu：sudo apt install fonts-noto-cjk；Windows：在“可选功能”中添加“中文（简体）补充字体”；macOS 自带苹方。也可用 --fonts 指定字体文件夹。
    .window = Debian、Ubuntu：在软件中心安装 fonts-noto-cjk；Windows：在“可选功能”中添加“中文（简体）补充字体”；macOS 自带苹方。安装后重新启动 Tandem。
failure-document-failed = 文档没有生成。
    .remedy = 请把下面的细节告诉我们。
failure-change-refused = 改动没有保存，数据保持原样。
    .remedy = 请按下面的细节改正后重试。
failure-nothing-to-undo = 没有可撤销或重做的改动。
    .remedy = 可用 tandem history 查看改动记录。
    .window = 可在“设置 › 修改记录”中查看改动。
failure-no-programme = 没有打开协访项目。
    .remedy = 请打开一个项目，或新建一个。
failure-step-not-possible = { $state ->
        [proposed] 待确认
        [agreed] 已确认
        [prepared] 已准备
        [held] 已实施
        [summarised] 已总结
        [closed] 已结案
        [cancelled] 已取消
        [rescheduled] 已改期
       *[no_show] 已记为爽约
    }的协访不能{ $turn ->
        [agree] 确认
        [reopen] 重新打开
        [prepare] 再做准备
        [hold] 登记实施
        [summarise] 总结
        [rate] 评分
        [close] 结案
        [cancel] 取消
        [reschedule] 改期
       *[no_show] 记为爽约
    }。
    .remedy = 可用 tandem visit show 查看能做什么；tandem undo 可撤销上一步。
    .window = 协访页面会列出能做什么；Ctrl+Z 可撤销上一步。
failure-step-incomplete = 协访还不能结案：{ $lacks ->
        [answers-given] 尚未答复客户的问题“{ $what }”
        [actions-done] “{ $what }”尚未完成
        [answers-assigned] 客户问题“{ $what }”没有指定答复人或日期
        [actions] “{ $what }”没有指定负责人或日期
        [any-action] 没有商定改进措施
        [consensus] 没有写下双方共识
        [outcome] 没有写下目标是否达成及原因
        [rating-by-manufacturer] 厂家尚未评分
        [rating-by-distributor] 代表尚未评分
       *[other] 仍有缺项
    }{ $more ->
        [none] 。
       *[other] ，另有 { $more } 项。
    }
    .remedy = 可用 tandem visit show 查看全部缺项，用 tandem action done 和 tandem visit rate 补上。
    .window = 协访页面会列出全部缺项。
failure-not-yet = 尚未开始：{ $at }。
    .remedy = 请在实施之后登记；推迟的协访可以改期。
failure-bad-form = 无法采用这份表单。
    .remedy = 请按下面的细节改正；同一命令不加 --from 会输出现有表单。
    .window = 请按下面的细节改正。
failure-not-shared = 与{ $distributor }的协议没有共享客户背景。
    .remedy = 请将客户背景留空，或与经销商商定更高的共享级别。
failure-erased = 该内容已被抹除，或期间有内容被抹除；没有改动。
    .remedy = 请重新查看。被抹除的内容只留下数据；对其安排的协访可以取消。
failure-not-confirmed = 抹除无法撤销，尚未确认；没有改动。
    .remedy = 加上 --yes 即行抹除。可先用 tandem client hand-back 导出全部资料。
    .window = 请在经销商的“客户”页确认；可先交还客户资料。
failure-already-renewed = 与{ $distributor }的下一份协议已经登记，自 { $from } 起生效。
    .remedy = 请修改那一份，或先将其移除；tandem agreement list 可查看。
    .window = 请修改那一份，或先将其移除；它列在“协议”最前面。
failure-nothing-to-sign = 与{ $distributor }没有待签署的章程草案。
    .remedy = 请用 tandem charter write 起草。
    .window = 请先起草章程。
failure-charter-incomplete = 章程还不能签署：没有写明{ $part ->
        [aim] 双方的目的
        [issues] 所依据的共识问题
        [manufacturer_decides] 厂家由谁决定
        [distributor_decides] 经销商由谁决定
       *[sponsor] 由谁支持
    }。
    .remedy = 请用 tandem charter write 补充。
    .window = 请修改草案后再由双方签署。
failure-no-sponsor = { $distributor }还没有一把手支持人。
    .remedy = 请先争取对方一把手的支持，并在经销商资料中填写姓名。
failure-names-somebody = 文中提到了{ $name }；给一把手的内容不点名任何代表。
    .remedy = 请去掉姓名再保存。
failure-barred-by-role = { $person }是医药代表：按规定不得承担药品销售任务，因此不为其记录任何销售指标或数据。
    .remedy = 请去掉销售内容，或另定负责人；销售数据只按客户和经销商统计。
failure-moment-closed = 这个时间不行，没有改动。
    .remedy = 请换时间、区域经理或代表；阻碍已逐条列出。
failure-shares-dont-add-up = 各方分摊合计为 { $given }，应为 { $wanted }。
    .remedy = 请调整分摊，使合计相符。
failure-stopped = 操作中断。
    .remedy = 请重试；若再次出现，请把细节告诉我们。
failure-not-an-address = “{ $address }”不是日历地址。
    .remedy = 请从日历软件中复制地址，应以 https:// 或 webcal:// 开头。
failure-address-not-encrypted = “{ $address }”以 http:// 开头，日历内容在传输途中可能被他人看到。
    .remedy = 请索取以 https:// 开头的地址，绝大多数服务器都提供。
failure-address-holds-password = 地址中含有用户名或密码。
    .remedy = 请从地址中去掉，并分别填写用户名和密码。
failure-server-unreachable = { $host } 没有响应。
    .remedy = 请检查网络和地址是否正确，然后重试。
failure-server-wants-password = { $host } 需要登录，或该用户无权读取。
    .remedy = 请用 --user 给出用户名，并在 TANDEM_CALENDAR_PASSWORD 中给出密码。许多服务器要求使用为单个程序生成的专用密码。
    .window = 请填写用户名和密码。许多服务器要求使用为单个程序生成的专用密码。
failure-server-failed = { $host } 暂时无法应答。
    .remedy = 请稍后重试；若再次出现，请把下面的细节告诉服务器管理员。
failure-nothing-at-address = { $address } 处没有日历。
    .remedy = 请向日历的主人索取当前地址，原地址可能已停用。
failure-answer-too-large = 服务器返回的内容超过日历的上限（{ $megabytes } MB）。
    .remedy = 请索取单个日历的地址。
failure-sent-elsewhere = 服务器要求转到 { $host }，那可能是其他公司的服务器，或您内网中的计算机。
    .remedy = 如果信任 { $host }，请直接订阅那里的地址。
failure-sent-astray = 服务器要求转到的地址无法读取。
    .remedy = 请向日历的主人索取当前地址。
failure-several-calendars = 该地址下有多个日历：{ $names }。
    .remedy = 请用 --calendar 指明是哪一个。
    .window = 请选择其中一个。
