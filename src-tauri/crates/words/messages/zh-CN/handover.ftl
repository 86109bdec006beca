# 客户资料：交还其所有者，或在此抹除。

handover-hand-back-all = 交还客户资料
handover-erased-by = 抹除人
handover-hand-back-title = 向{ $distributor }交还客户资料
handover-hand-back-text = 关于其客户的全部资料：客户、协访、发现、提问、措施和附件名称，协议与章程，共识问题及佐证，推广计划，市场活动，培训，四流数据，向一把手的通报，以及指向客户的日历日程。资料属于经销商，因此不受共享级别限制，完整交还。
handover-hand-back-by = 交还人
handover-as-workbook = 工作簿（XLSX）
handover-as-json = 数据（JSON）
handover-file = { $distributor }客户资料
handover-title = { $distributor }客户资料
handover-handed-back = { $clients ->
   *[other] 已向{ $distributor }交还 { $clients } 家客户
}{ $visits ->
   *[other] 、{ $visits } 次协访：{ $files }
}
handover-noted = { $clients ->
   *[other] 交给{ $distributor }：{ $clients } 家客户
}{ $visits ->
   *[other] 、{ $visits } 次协访
}

handover-erase = 抹除
handover-erase-client = 抹除{ $name }
handover-erase-all = 全部抹除
handover-erase-title = 彻底抹除{ $name }？
handover-erase-for-good = 彻底抹除
handover-erase-no-undo = 无法撤销，此前的操作也不能再撤销。
handover-hand-back-first = 先交还资料
handover-goes = 抹除的内容
handover-stays = 保留的内容
handover-goes-client = 客户的名称、别名、地址和接待时间
handover-goes-distributor = { $clients ->
   *[other] 经销商名称、支持人、{ $clients } 家客户
}{ $reps ->
   *[other] 、{ $reps } 名代表的姓名和电话
}
handover-goes-texts = { $visits ->
    [0] 相关需求的文字
   *[other] { $visits } 次协访的全部文字：准备、目标、发现、提问、措施、备注、草稿
}
handover-goes-entries = { $calendars ->
    [0] 对日历日程含义的判断
   *[other] { $calendars } 份日历中相关日程的文字，占用时间保留
}
handover-goes-calendars = 经销商及其人员的日历
handover-goes-history = 修改记录中可恢复的内容；何人何时做过何事仍保留
handover-stays-figures = { $visits ->
    [0] 每家客户以编号保留位置，不含名称
   *[other] { $visits } 次协访的日期、状态、发现类别和评分，以编号代替名称
}
handover-stays-ahead = { $visits ->
   *[other] { $visits } 次尚未实施的协访无名保留在计划中；如不再实施请取消
}
handover-stays-others = { $count ->
    [one] { $first }的名称中含有被抹除的名称，属另一客户所有，予以保留
   *[other] { $first }等 { $count } 家客户的名称中含有被抹除的名称，属其自有，予以保留
}
handover-erased = 已抹除。
handover-erased-not-finished = 已抹除。另一程序正在读取该文件，最后的痕迹将在下次打开时清除。
handover-erased-client = 已抹除客户 { $number }
handover-erased-distributor = 已抹除经销商 { $number }
handover-erased-rep = 已抹除代表 { $number }
handover-erased-issue = 已抹除问题 { $number }
handover-erased-mark = （已抹除）

handover-yes = 是
handover-rep = 代表
handover-sheet-clients = 客户
handover-sheet-visits = 协访
handover-sheet-findings = 发现
handover-sheet-questions = 提问
handover-sheet-actions = 措施
handover-sheet-demands = 协访需求
handover-sheet-issues = 共识问题
handover-sheet-agreements = 协议
handover-sheet-entries = 日历日程
handover-sheet-people = 人员
handover-sheet-attachments = 附件
handover-sheet-evidence = 佐证
handover-sheet-promotions = 推广计划
handover-sheet-events = 市场活动
handover-sheet-trainings = 培训
handover-sheet-charters = 协访章程
handover-sheet-news = 向一把手的通报
handover-sheet-flows = 四流数据
handover-column-name = 名称
handover-column-aliases = 别名
handover-column-kind = 类型
handover-column-key = 重点客户
handover-column-city = 城市
handover-column-address = 地址
handover-column-latitude = 纬度
handover-column-longitude = 经度
handover-column-receives = 接待时间
handover-column-client = 客户
handover-column-start = 开始
handover-column-end = 结束
handover-column-state = 状态
handover-column-mode = 方式
handover-column-issue = 共识问题
handover-column-manager = 区域经理
handover-column-rep = 代表
handover-column-rides-on = 同行的计划拜访
handover-column-agreed = 同意人
handover-column-background = 客户背景
handover-column-problem = 客户问题
handover-column-arrangement = 约定
handover-column-materials = 材料
handover-column-aim = 目标
handover-column-expected = 预期结果
handover-column-present = 在场人员
handover-column-shown = 示范内容
handover-column-observed = 观察记录
handover-column-consensus = 共识
handover-column-attained = 目标达成
handover-column-why = 原因
handover-column-rated-by-us = 区域经理评分
handover-column-rated-by-them = 代表评分
handover-column-called-off = 取消情况
handover-column-visit = 协访时间
handover-column-text = 发现
handover-column-settled-on = 解决日期
handover-column-question = 提问
handover-column-side = 责任方
handover-column-person = 负责人
handover-column-due = 期限
handover-column-answer = 答复
handover-column-answered-on = 答复日期
handover-column-action = 措施
handover-column-result = 结果
handover-column-done-on = 完成日期
handover-column-count = 协访次数
handover-column-from = 起
handover-column-to = 止
handover-column-minutes = 分钟
handover-column-product = 产品
handover-column-status = 状态
handover-column-sharing = 客户信息
handover-column-clients = 客户
handover-column-products = 产品
handover-column-territory = 区域
handover-column-entry = 日程
handover-column-role = 身份
handover-column-phone = 电话
handover-column-topic = 主题
handover-column-file = 文件
handover-column-added-on = 添加日期
handover-column-target = 目标
handover-column-on = 日期
handover-column-evidence = 佐证
handover-column-promotion = 推广计划
handover-column-activity = 活动
handover-column-duties = 分工
handover-column-planned-by-us = 计划：厂家
handover-column-planned-by-them = 计划：经销商
handover-column-planned-by-client = 计划：客户
handover-column-paid-by-us = 实付：厂家
handover-column-paid-by-them = 实付：经销商
handover-column-paid-by-client = 实付：客户
handover-column-event = 活动
handover-column-place = 地点
handover-column-invited = 邀请客户
handover-column-planned = 预算
handover-column-spent = 实际费用
handover-column-attendance = 到场人数
handover-column-training = 培训
handover-column-by = 由谁
handover-column-note = 备注
handover-column-version = 版本
handover-column-per = 周期
handover-column-decides-for-us = 厂家决策人
handover-column-decides-for-them = 经销商决策人
handover-column-sponsor = 一把手支持人
handover-column-mechanism = 运行机制
handover-column-signed-on = 签署日期
handover-column-signed-by = 签署人
handover-column-told = 通报内容
handover-column-document = 文件
handover-column-month = 月份
handover-column-figure = 指标
handover-column-amount = 数值
