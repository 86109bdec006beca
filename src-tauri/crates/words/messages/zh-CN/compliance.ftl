# 医药代表相关规定的限制。

compliance-medical-representative = 医药代表
compliance-why = 按规定，医药代表不得承担药品销售任务：不显示、不导出该人员的销售指标、纯销数据和销售排名。销量只按客户和经销商统计。
compliance-noted = 已将{ $person }登记为医药代表：不对其统计销量。
compliance-noted-not = 已登记{ $person }不是医药代表。
