# 设置。

settings-title = 设置
