# 修改记录中的操作名称。

history-new-programme = 新建项目
history-fill-demo = 填入演示数据
history-import-calendar = 导入日历
history-match-client = 确定日程所指客户
history-accept-plan = 计划生效
history-add-leave = 登记休假
history-import-special-days = 导入节假日
