# 协访手册：指引、行为要点、清单、评分表，以及各步骤的要求。

playbook-title = 协访手册
playbook-about = 协访照此进行。各章叠加使用：适用于所有协访的、某一方式的、某类客户的，以及两者兼有的。每次协访沿用准备时的版本。
playbook-edition = 第 { $version } 版
playbook-edition-current = 第 { $version } 版，新的协访照此进行
playbook-edition-shipped = 与产品自带的相同
playbook-editions = 各版
playbook-visits = { $count ->
    [0] 尚无协访使用
   *[other] { $count } 次协访使用
}
playbook-made = { $day }，{ $by }
playbook-made-by-nobody = { $day }
playbook-older = 这是以前的版本：可以查看，也可与后面的版本比较。
playbook-mode = 方式
playbook-client = 客户类型
playbook-all-modes = 所有方式
playbook-all-clients = 所有客户
playbook-chapter = 本章：{ $mode } · { $client }
playbook-also = 这里的协访还适用：{ $chapters }
playbook-chapter-empty = 本章还没有自己的内容。
playbook-guide = 指引
playbook-conduct = 行为要点
playbook-checklist = 准备清单
playbook-rubric = 评分表
playbook-requires = 各步骤的要求
playbook-requires-elsewhere = 同样适用的另一章已有此要求
playbook-step = 步骤
playbook-zh = 中文
playbook-en = 英文
playbook-side = 由谁准备
playbook-days = 提前工作日
playbook-topic = 能力项
playbook-name = 看什么
playbook-low = 1 分的样子
playbook-high = 5 分的样子
playbook-text-of = { $part }第 { $line } 行，{ $language }
playbook-field-of = { $part }第 { $line } 行：{ $field }
playbook-add = 加一行
playbook-remove-line = 移除{ $part }第 { $line } 行
playbook-up-line = 上移{ $part }第 { $line } 行
playbook-edit = 编辑
playbook-save = 存为新版…
playbook-leave = 放弃修改
playbook-changed = { $count ->
    [0] 没有修改。
   *[other] 已修改 { $count } 行。
}
playbook-save-title = 存为第 { $version } 版
playbook-save-text = 此后准备的协访照新版进行，其余沿用原来的版本。
playbook-field-note = 改了什么，为什么
playbook-field-by = 修改人
playbook-saved = 协访手册第 { $version } 版已生效。
playbook-restore = 恢复产品自带版本…
playbook-restore-title = 恢复产品自带的协访手册
playbook-restore-text = 它将成为下一版。以前各版仍保留，供已使用它们的协访沿用。
playbook-compare = 改动之处
playbook-compare-title = 第 { $after } 版与第 { $before } 版的差别
playbook-no-difference = 内容相同。
playbook-new = 新增
playbook-gone = 删除
playbook-reworded = 改写
playbook-line-days = { $item }（{ $side }，提前 { $days } 个工作日）
playbook-line-rubric = { $name }（{ $topic }）：1 分 = { $low } 5 分 = { $high }
playbook-line-step = { $step }：{ $text }
playbook-exported = 第 { $version } 版已写入“{ $file }”。
playbook-cli-edition = { $version }  { $day }  { $by }  { $note }（{ $visits }）
playbook-cli-head = { $title }（{ $mode }，{ $client }）
playbook-cli-difference = { $sign } { $mode }，{ $client }，{ $part }：{ $text }

playbook-requires-agreed_by = 经销商方由谁确认
playbook-requires-background = 客户背景（在共享范围内）
playbook-requires-client_problem = 经销商在这家客户遇到的问题
playbook-requires-arrangement = 时间、方式、人员，与谁商定
playbook-requires-materials = 资料备齐
playbook-requires-conduct = 温习行为要点
playbook-requires-aim = 目标：一个问题或一项能力
playbook-requires-leader = 由谁主导
playbook-requires-expected_result = 事后可判断的预期结果
playbook-requires-goal_by_manufacturer = 厂家一方确认目标
playbook-requires-goal_by_distributor = 经销商一方确认目标
playbook-requires-attendees = 双方都有人在场
playbook-requires-findings = 一条发现或客户问题
playbook-requires-shown = 示范了什么
playbook-requires-observations = 评分表逐项评完
playbook-requires-answers_assigned = 答复由谁、何时给客户
playbook-requires-consensus = 双方共识
playbook-requires-actions = 改进措施，有负责人和日期
playbook-requires-outcome = 目标是否达成及原因
playbook-requires-rating_by_manufacturer = 厂家一方评分
playbook-requires-rating_by_distributor = 经销商代表评分
playbook-requires-answers_given = 该给客户的答复已给
playbook-requires-actions_done = 改进措施已完成

playbook-content = 协访的内容
playbook-content-since = { $from }至{ $to }实施的协访
playbook-content-score = { $score } 分（满分 100）
playbook-content-of = 四周内 { $visits } 次协访的内容得分
playbook-content-before = 前四周 { $before } 分
playbook-content-none = 最近四周没有实施协访。
playbook-content-explained = 手册对一次协访的要求，从双方确认目标到改进措施完成，有多少已经写明。尚未到期的不计。一次协访的得分是已有的占比，总分是各次的平均。
playbook-content-requirement = 要求
playbook-content-met = 已有
playbook-content-met-of = { $met } / { $of }
playbook-content-lacking = 内容最少的协访
playbook-content-visit = { $day } · { $client } · { $manager }
playbook-content-lacks = 缺：{ $lacks }
playbook-content-all-there = 没有缺项。
playbook-cli-content = { $from }至{ $to }：实施协访 { $visits } 次，内容得分 { $score }（满分 100）
playbook-cli-content-line = { $what }：{ $met } / { $of }
