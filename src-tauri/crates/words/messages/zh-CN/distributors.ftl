# 经销商。

distributors-title = 经销商
