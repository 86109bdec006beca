# 经销商共享客户信息的范围。

## 未共享内容的代称

sharing-client = { $distributor }的客户{ $number }（{ $city }）
sharing-not-shared = （未共享）

## 各共享范围可见的内容

sharing-shows-busy-only = 我方只能看到对方人员何时忙碌、客户在哪个城市。客户以编号代替名称，有关客户的文字一律不显示。
sharing-shows-client-names = 我方还能看到客户是谁，以及协访取得的成果。地址、背景、以往协访、客户方人员和日程内容不显示。
sharing-shows-full = 我方能看到完整的客户档案：地址、背景、人员、协访历史、分客户销量以及日程内容。
sharing-no-agreement = 没有生效协议时，只能看到忙闲时间。

## 某一客户的共享范围

sharing-by = { $distributor }共享：{ $level }
sharing-hidden-kept = 未共享的内容只是隐藏，并未丢失；除非另行填写，否则保持不变。
