# 各人在各项能力上的水平，以及同行的人能不能带得动这次协访。

competence-of-managers = 区域经理的能力
competence-of-reps = 代表的能力
competence-about = 1 至 5 分：评估与观察所得的平均值。半年之内的依据全额计入，半年至一年的减半，超过一年的不再计入。
competence-topic = { $topic ->
    [product] 产品
    [client_communication] 客户沟通
    [problem_solving] 解决问题
   *[other] { $topic }
}
competence-person = 姓名
competence-level = { $name }，{ $topic }：{ $level } 分（满分 5 分）
competence-unknown-level = { $name }，{ $topic }：未知
competence-nothing-known = 未知
competence-aged = 最近依据 { $day }
competence-aged-meaning = 最近的依据已超过半年，该重新看一看了。
competence-pieces = 依据 { $count } 条
competence-nobody-yet = 还没有录入人员。
competence-assess = 评估
competence-assess-who = 评估{ $name }
competence-field-topic = 能力项
competence-own-topic-hint = 可选已有的，也可写自己的。
competence-field-score = 分数
competence-score-hint = 1 事事要人带 · 3 能独立完成 · 5 能教别人
competence-field-on = 日期
competence-field-by = 评估人
competence-field-evidence = 依据
competence-evidence-hint = 写别人也能核对的事实：在哪里，说了什么、做了什么。
competence-assessed = 已记下对{ $name }的评估。
competence-removed = 已撤回该评估。
competence-take-back = 撤回
competence-close = 关闭
competence-evidence-of = 依据：{ $name }，{ $topic }
competence-no-evidence = 还没有评估或观察。观察式协访的评分会按能力项自动计入。
competence-seen-on = 日期
competence-seen-score = 分数
competence-seen-by = 由谁
competence-seen-what = 看到什么
competence-seen-counts = 计入
competence-counts-full = 全额
competence-counts-half = 减半
competence-counts-not = 已过期
competence-observed-at = 在{ $client }观察所得
competence-issue-topic = 对同行人的能力要求
competence-issue-topic-hint = 若有能力不弱于代表的经理可去，排期时不安排在这一项上弱于代表的经理；否则给出提醒。留空则不作要求。
competence-issue-topic-saved = 已记下共识问题的能力项。

competence-weaker = 在{ $topic ->
        [product] 产品
        [client_communication] 客户沟通
        [problem_solving] 解决问题
       *[other] “{ $topic }”
    }上，{ $rep }（{ $theirs }）强于{ $manager }（{ $ours }）：带的人弱于被带的人，协访达不到目的。
competence-unknown = { $manager }在{ $topic ->
        [product] 产品
        [client_communication] 客户沟通
        [problem_solving] 解决问题
       *[other] “{ $topic }”
    }上的能力未知，而{ $rep }已有 { $theirs } 分：请先评估。
competence-passed-over = 未安排{ $who }：在{ $topic ->
        [product] 产品
        [client_communication] 客户沟通
        [problem_solving] 解决问题
       *[other] “{ $topic }”
    }上弱于代表，而另有不弱于代表的区域经理可去。
competence-could-go = 能力不弱且当时有空的：{ $who }。
competence-nobody = 当时没有已知能力不弱的区域经理有空。请事先一起准备这方面的内容，或请专业同事同行。
competence-notice = 有 { $count } 次协访的区域经理在其能力项上弱于代表，或尚未评估；各次的原因里写明谁可以去。

competence-cli-level = { $name }  { $topic }：{ $level }（{ $day }，{ $pieces }）
competence-cli-unknown = { $name }  { $topic }：–
competence-cli-aged = { $name }  { $topic }：{ $level }（{ $day }，{ $pieces }；已超过半年）
