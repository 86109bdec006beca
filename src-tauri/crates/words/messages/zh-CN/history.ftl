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
history-remove-visits = 移除多次协访
history-agree-visits = 多次协访已确认
history-reopen-visits = 多次协访取消确认
history-accept-changes = 部分计划生效
