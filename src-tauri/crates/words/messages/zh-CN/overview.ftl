# 今日概览。

overview-title = 今日概览
