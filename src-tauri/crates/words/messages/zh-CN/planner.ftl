# 排期。

planner-title = 排期
