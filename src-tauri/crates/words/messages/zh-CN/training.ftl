# 培训：场次、针对的短板，以及之后的协访看出了什么。

training-title = 培训
training-of-managers = 区域经理的培训
training-none = 还没有记录培训。协访中发现短板，就针对它办一场：这是经销商最看重的帮助。
training-note-one = 记一场培训
training-edit = 培训
training-change = 修改培训“{ $title }”
training-gaps = 协访中发现的短板
training-gaps-of-managers = 短板
training-no-gaps = 没有短板：一年内观察或评估过的人都不低于 3 分。
training-gap-reps = 观察过的 { $known } 位代表中，有 { $weak } 位在{ $topic ->
        [product] 产品
        [client_communication] 客户沟通
        [problem_solving] 解决问题
       *[other] “{ $topic }”
    }上低于 3 分，最低 { $lowest } 分，依据 { $visits } 次协访。
training-gap-managers = 评估过的 { $known } 位区域经理中，有 { $weak } 位在{ $topic ->
        [product] 产品
        [client_communication] 客户沟通
        [problem_solving] 解决问题
       *[other] “{ $topic }”
    }上低于 3 分，最低 { $lowest } 分。
training-gap-person = { $name }（{ $level }）
training-gap-visits = 看出短板的 { $count } 次协访
training-visit = { $day }：{ $client }，{ $rep }
training-gap-trained = 已于 { $day } 培训，之后尚未观察
training-gap-offer = 就此记一场培训
training-when = 日期
training-what = 培训
training-who = 参加者
training-effect-head = 之后协访中的变化
training-elsewhere = 其他经销商的 { $count } 人
training-for-several = 面向几家经销商的代表
training-given-by = 主讲：{ $by }
training-answers = 针对 { $count } 次协访看出的短板
training-effect = 培训前 { $before } 分，培训后 { $after } 分（{ $people } 人，{ $visits } 次协访）
training-effect-meaning = 每人在评分表该能力项上的平均分，再取各人的平均。其他情况也可能同时变化。
training-effect-few = 培训前后都观察过的有 { $people } 人（{ $visits } 次协访）。不足 { $fewest } 人，不下结论。
training-effect-none = 还没有人在培训前后都被观察过。

training-field-title = 培训名称
training-field-topic = 能力项
training-field-on = 日期
training-field-by = 主讲
training-field-attended = 参加者
training-field-answers = 针对哪些协访看出的短板
training-field-note = 备注
training-saved = 已记下培训“{ $title }”。
training-removed = 已移除培训“{ $title }”。

training-cli-gap = 短板：{ $told }
training-cli-line = { $day }  { $title }（{ $topic }）：{ $attended }。{ $effect }
