# 项目资料的表单及其结果。

records-along-demands = { $count ->
   *[other] { $count } 项协访需求
}
records-along-visits = { $count ->
   *[other] { $count } 次已排的协访
}
records-along-reps = { $count ->
   *[other] { $count } 名代表
}
records-along-clients = { $count ->
   *[other] { $count } 家客户
}
records-along-issues = { $count ->
   *[other] { $count } 个共识问题
}
records-along-charters = { $count ->
   *[other] { $count } 版协访章程
}
records-along-agreements = { $count ->
   *[other] { $count } 份协议
}
records-along-events = { $count ->
   *[other] { $count } 场市场活动
}
records-along-calendars = { $count ->
   *[other] { $count } 份已导入的日历
}
records-along-promotions = { $count ->
   *[other] { $count } 份推广计划
}
records-along-leave = { $count ->
   *[other] { $count } 段休假
}
records-along-named = { $count ->
   *[other] { $count } 项需求指定了此人，需求保留；若没有指定其他人，则任何人都可承接
}

records-saved = 已保存“{ $name }”
records-removed = 已移除“{ $name }”
records-wrong = { $what }{ $remedy }
records-save = 保存
records-edit = 修改{ $name }
records-remove = 移除…
records-lose = 填写的内容还没有保存。
records-discard = 放弃
records-keep = 继续填写
records-remove-title = 移除“{ $name }”？
records-remove-text = 以下内容会一并移除：
records-remove-undo = 可以用“撤销”全部恢复。
records-remove-everything = 连同全部内容移除
records-no-hours = 无
records-hours-hint = 如 8:30-12:00, 13:30-17:30；空行表示不上班。
records-as-monday = 周二至周五同周一
records-find-among = 查找
records-new-manager = 新增区域经理
records-manager = 区域经理
records-new-distributor = 新增经销商
records-distributor = 经销商
records-new-rep = 新增代表
records-rep = 代表
records-new-client = 新增客户
records-client = 客户
records-new-agreement = 新增协议
records-agreement = 协议
records-new-issue = 新增共识问题
records-issue = 共识问题
records-new-demand = 提出协访需求：{ $client }
records-demand = 协访需求：{ $client }
records-ask-visit = 提出协访需求
records-ask-visit-of = 提出协访需求：{ $client }
records-person-name = 姓名
records-company-name = 公司名称
records-full-name = 全称
records-region = 销售区域
records-region-hint = 留空则为城市所在省份
records-home = 出发城市
records-city = 城市
records-city-hint = { $latin } · { $province }
records-city-other = 列表中没有该城市
records-latitude = 纬度
records-longitude = 经度
records-degrees-hint = 如 30.27，用于估算路程
records-max-per-day = 每天最多协访次数
records-max-per-week = 每周最多协访次数
records-takes-per-week = 每周最多接受协访次数
records-hours = 工作时间
records-tier = 级别
records-tier-a = A：核心
records-tier-b = B：常规
records-tier-c = C：其他
records-sponsor = 一把手支持人
records-sponsor-hint = 支持协访的对方一把手
records-sponsor-title = 职务
records-phone = 电话
records-aliases = 别名
records-aliases-hint = 用逗号分隔；匹配日历日程时也会用到
records-address = 街道地址
records-receives = 接待时间
records-receives-hint = 全部留空：任何工作时间都可以
records-issue-title = 用一句话说明问题
records-issue-hint = 双方商定要解决的问题
records-product = 产品
records-product-hint = 留空：不针对具体产品
records-issue-state = 状态
records-issue-owner = 负责人
records-issue-side = 负责方
records-issue-target = 目标
records-issue-target-hint = 事后可以判断，如“两个月不断货”
records-issue-target-by = 达成日期
records-all-clients = 覆盖全部客户
records-these-clients = 仅以下客户
records-all-products = 覆盖全部产品
records-these-products = 仅以下产品
records-all-cities = 覆盖全部城市
records-these-cities = 仅以下城市
records-commas = 用逗号分隔
records-serves = 协访针对的共识问题
records-serves-hint = 每次协访都针对双方商定的问题
records-choose = 请选择…
records-priority = 优先级
records-priority-low = 低：有空再排
records-priority-usual = 一般
records-priority-high = 高：优先于多数
records-priority-highest = 最高：优先于其他
records-count = 协访次数
records-minutes = 每次时长（分钟）
records-gap = 两次至少间隔天数
records-half = 最好在
records-half-any = 上午或下午均可
records-half-morning = 上午
records-half-afternoon = 下午
records-weekdays = 最好在周几
records-these-reps = 可参加的代表
records-these-managers = 可前往的区域经理
records-nobody-anybody = 不勾选：任何人都可以
records-no-managers = 还没有区域经理：请先添加。
records-start-distributor = 先添加要一起拜访客户的经销商，然后是代表、客户和日历。
records-no-issue-for-demand = 协访要针对共识问题：请先添加。
records-all-demands = 显示全部 { $count } 项
records-agreement-with = 与{ $name }的协议

records-import-list = 导入名单…
records-import-title = 导入经销商、代表和客户
records-import-text = 请在表格中连同表头一起复制，粘贴到这里，或选择 CSV 文件。每行是一名代表、一家客户，或两者；经销商留空则同上一行。不会移除任何内容。
records-import-headings = 表头：经销商、城市、区域、级别、阶段、代表、电话、客户、类型、地址、重点、别名
records-import-paste = 带表头的单元格
records-import-file = 从文件导入…
records-import-file-kind = 名单（CSV）
records-import-chosen = 来自 { $file }
records-import-paste-instead = 改为粘贴
records-import-line = 行
records-import-what = 内容
records-import-of = 经销商
records-import-why = 不能使用的原因
records-import-new = 新增
records-import-changed = 修改
records-import-nothing-new = 没有新内容：全部已有。
records-import-unknown = 未使用的列：{ $headings }
records-import-found = { $count ->
   *[other] 新增或修改 { $count } 项
}
records-import-skipped = { $count ->
   *[other] { $count } 行不能使用
}
records-import-take = { $count ->
   *[other] 导入 { $count } 项
}
records-import-taken = { $count ->
   *[other] 已从名单新增或修改 { $count } 项
}
records-actions = 操作

records-by-name = 按名称指定
records-by-name-hint = 现行协议未共享这些客户的名称，因此这里不列出。知道名称的可直接输入或粘贴全称或别名，多个名称用逗号或换行分隔。
records-by-name-take = 添加
records-by-name-found = { $count ->
    [0] 未识别出客户。
   *[other] 识别出 { $count } 家客户。
}
records-by-name-unknown = 该经销商没有叫这些名称的客户：{ $names }。
records-by-name-several = 有多家客户叫这个名称：{ $names }。
records-client-hidden-busy-only = 现行协议未共享的内容不显示：名称、别名和地址。不改动的字段保持原值。
records-client-hidden-client-names = 现行协议未共享的内容不显示：地址。不改动的字段保持原值。
