# 按文字查找任何内容。


## 内容类别

search-kind-distributor = 经销商
search-kind-client = 终端客户
search-kind-rep = 代表
search-kind-manager = 区域经理
search-kind-issue = 共识问题
search-kind-evidence = 佐证
search-kind-charter = 协访章程
search-kind-promotion = 推广计划
search-kind-visit = 协访
search-kind-finding = 发现
search-kind-question = 客户问题
search-kind-action = 改进措施
search-kind-attachment = 附件
search-kind-agreement = 协议
search-kind-entry = 日程
search-kind-event = 市场活动
search-kind-training = 培训
search-kind-proposal = 给一把手的建议
search-kind-sponsor-news = 向一把手的通报
search-kind-stage-step = 阶段变动
search-kind-assessment = 能力评估
search-kind-playbook = 协访手册
