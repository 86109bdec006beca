# 演示项目的内容。

demo-people = 演示项目：{ $managers } 位区域经理，{ $cities } 个城市的 { $distributors } 家经销商，{ $reps } 位代表，{ $clients } 家终端客户。
demo-work = { $agreements } 份协议，{ $issues } 个共识问题，{ $demands } 项协访需求，共 { $visits } 次，{ $from }至{ $to }。
demo-calendars = “{ $folder }”中 { $files } 份日历：{ $events } 个日程，本季度 { $occurrences } 次，其中拜访客户 { $calls } 次。
