# 修改记录中的操作名称。

history-new-programme = 新建项目
history-fill-demo = 填入演示数据
history-import-calendar = 导入日历
history-import-calendars = 批量导入日历
history-match-client = 确定日程所指客户
history-accept-plan = 计划生效
history-add-leave = 登记休假
history-import-special-days = 导入节假日
history-move-visit = 移动协访
history-place-visit = 安排协访
history-remove-visit = 移除协访
history-agree-visit = 协访已确认
history-reopen-visit = 协访取消确认
history-accept-changes = 部分计划生效
history-prepare-visit = 填写准备
history-set-goal = 设定目标
history-hold-visit = 登记实施
history-summarise-visit = 填写总结
history-rate-visit = 协访评分
history-close-visit = 协访结案
history-cancel-visit = 取消协访
history-reschedule-visit = 协访改期
history-no-show-visit = 登记爽约
history-do-action = 完成改进措施
history-give-answer = 答复客户
history-settle-finding = 发现已解决
