# 设置。

settings-title = 设置
settings-general = 通用
settings-people = 人员
settings-playbook = 协访手册
settings-time = 工作时间
settings-history = 修改记录
settings-about = 关于

settings-managers = 区域经理
settings-reps = 经销商代表
settings-search-people = 搜索人员
settings-name = 姓名
settings-region = 大区
settings-home = 出发城市
settings-visits = 协访
settings-distributor = 经销商
settings-calendars = 日历

settings-holidays = 节假日与调休
settings-holidays-of = { $year } 年节假日与调休
settings-holidays-none = 还没有 { $year } 年的节假日：请导入官方安排，以免排在假日。
settings-holiday-files = 节假日文件
settings-import-holidays = 从文件导入…
settings-holidays-imported = { $changed ->
    [0] 没有新内容：{ $unchanged } 天均已登记。
   *[other] 新增或更改 { $changed } 天。
}
settings-year-before = 上一年
settings-year-after = 下一年
settings-key-holiday = 放假
settings-key-workday = 调休上班（含周末）
settings-special-day = { $kind }：{ $name }

settings-leave = 休假
settings-leave-none = 没有登记休假。
settings-add-leave = 登记休假
settings-leave-added = 已登记{ $who }的休假。
settings-who = 人员
settings-from = 首日
settings-to = 末日
settings-days = 日期
settings-reason = 事由

settings-history-none = 还没有修改。
settings-when = 时间
settings-what = 操作
settings-by = 操作人
settings-state = 状态
settings-times = { $times } 次
settings-undone = 已撤销
settings-undo-this = 撤销：{ $what }

settings-version = 版本 { $version }
settings-licences = 许可证
settings-programme-file = 项目文件
settings-zone = 时区
settings-privacy = 所有数据都保存在本机的项目文件中，不会外传。
