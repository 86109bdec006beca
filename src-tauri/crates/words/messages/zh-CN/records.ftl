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
records-along-agreements = { $count ->
   *[other] { $count } 份协议
}
records-along-calendars = { $count ->
   *[other] { $count } 份已导入的日历
}
records-along-leave = { $count ->
   *[other] { $count } 段休假
}
records-along-named = { $count ->
   *[other] { $count } 项需求指定了此人，需求保留；若没有指定其他人，则任何人都可承接
}
