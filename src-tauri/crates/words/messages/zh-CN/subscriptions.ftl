# 订阅的日历。

subscriptions-title = 订阅的日历
subscriptions-none = 订阅后会直接读取对方的日历，无需反复发送文件。请向经销商索取其日历软件的共享地址。
subscriptions-add = 订阅日历…
subscriptions-add-title = 订阅日历
subscriptions-address = 地址
subscriptions-address-hint = 日历或日历服务器（CalDAV）的地址，以 https:// 或 webcal:// 开头
subscriptions-user = 用户名
subscriptions-password = 密码
subscriptions-password-hint = 仅在项目打开期间保存在内存中，不会写入磁盘。
subscriptions-login-hint = 多数服务不用账户密码，而用单独生成的密码：iCloud 用“App 专用密码”，QQ 邮箱用“授权码”，钉钉和飞书用各自设置里“CalDAV 同步”给出的用户名和密码。谷歌和 Outlook 则提供私密或已发布的 .ics 地址，无需密码。
subscriptions-password-of = { $user } 在 { $host } 的密码
subscriptions-which = { $count ->
    [1] 日历
   *[other] 选择日历（共 { $count } 个）
}
subscriptions-owner = 这是谁的日历
subscriptions-look = 查找日历
subscriptions-follow = 订阅
subscriptions-added = 已为{ $owner }订阅“{ $name }”。
subscriptions-of = { $owner } · { $host }
subscriptions-asking = 正在读取…
subscriptions-failed = 读取失败
subscriptions-never = 尚未读取
subscriptions-age = { $days ->
    [0] 今天已刷新
    [1] 昨天刷新
   *[other] { $days } 天前刷新
}
subscriptions-refresh = 刷新
subscriptions-refresh-all = 全部刷新
subscriptions-refresh-one = 刷新“{ $name }”
subscriptions-refreshed = { $failed ->
    [0] { $updated ->
        [0] 订阅的日历没有变化。
       *[other] { $updated } 个订阅的日历有更新。
    }
   *[other] { $updated } 个有更新，{ $failed } 个读取失败，详见列表。
}
subscriptions-remove = 取消订阅“{ $name }”
subscriptions-removed = 已取消订阅“{ $name }”，已导入的内容保留。
subscriptions-stop = 停止
