# 保存备比的方案，均未生效。

scenario-in-force = 现行计划
scenario-kept = 已保存“{ $name }”：需求 { $wanted } 次，已排 { $visits } 次，其中随访 { $riding } 次。
scenario-renamed = 已改名为“{ $name }”。
scenario-removed = 已删除“{ $name }”。
scenario-without = 假设{ $who }不在
scenario-one-more = 假设增加一位与{ $who }相当的经理
scenario-days = { $from }—{ $to }
scenario-only-for = 只为{ $who }排期
scenario-weighs-riding_along = { $level ->
    [above_all] 随访优先于一切
   *[other] 更看重随访
}
scenario-weighs-little_travel = { $level ->
    [above_all] 少跑路优先于一切
   *[other] 更看重少跑路
}
scenario-weighs-present_plan = { $level ->
    [above_all] 不动现行计划优先于一切
   *[other] 更看重不动现行计划
}
scenario-weighs-preferred_times = { $level ->
    [above_all] 偏好时间优先于一切
   *[other] 更看重偏好时间
}

## 方案的结果

scenario-days-planned = 排期范围
scenario-visits = 已排协访
scenario-of-wanted = { $visits } / { $wanted } 次
scenario-riding-along = 其中随计划拜访同行
scenario-key-clients = 覆盖重点客户
scenario-distributors = 覆盖经销商
scenario-field-days = 经理外出天数
scenario-full-days = 其中一天多访
scenario-moved = 现行计划中须移动或取消的协访
scenario-fallen = 已排不下的协访
scenario-of-manager = { $name }的协访
scenario-of-distributor = 与{ $name }的协访

## 差别

scenario-same = 两者相同 { $count } 次，不同 { $different } 次。
scenario-difference = { $client }，{ $distributor }：{ $left } → { $right }
scenario-stands = { $date } { $time }，{ $rep }，{ $manager }同行
scenario-not-there = 未排

## 命令行

scenario-cli-name = 方案
scenario-cli-asked = 条件
scenario-cli-made = 保存时间 (UTC)

## 并排比较

scenario-title = 方案并排比较
scenario-none-text = 尚未保存方案。请先排期，查看建议，再点“保存备比…”：假如有人不在、多一位经理、侧重不同，或排得更远，会怎样？
scenario-left = 左
scenario-right = 右
scenario-what = 结果
scenario-figures = 两个方案的数字
scenario-asked = 条件
scenario-of = 对象
scenario-by-manager = 各区域经理的协访
scenario-by-distributor = 各经销商的协访
scenario-all-alike = 两者相同。
scenario-keep-title = 保存此计划以备比较
scenario-keep = 保存
scenario-name = 名称
scenario-name-hint = 保存在项目中，直到您删除。
scenario-is-kept = 已保存“{ $name }”。
scenario-open = 把“{ $name }”作为建议显示
scenario-remove = 删除“{ $name }”
