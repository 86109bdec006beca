//! What the headings of plans and of programs' exports mean.

use super::mapping::Meaning;
use crate::matching::text::simplified;

/// A heading without what is no part of its words: blanks, marks, brackets with what is in them, and case.
pub fn plain(heading: &str) -> String {
    let mut depth = 0_usize;
    let kept = heading.chars().filter(|one| {
        match one {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => {
                depth = depth.saturating_sub(1);
                return false;
            }
            _ => {}
        }
        depth == 0 && (one.is_alphanumeric())
    });
    kept.map(simplified).flat_map(char::to_lowercase).collect()
}

/// What a heading says of its column. Several may be titles; the ones that are a title only where nothing better is
/// there are [`second_rate_title`].
pub fn meaning(heading: &str) -> Option<Meaning> {
    let plain = plain(heading);
    let known = HEADINGS.iter().find(|(_, words)| words.split(' ').any(|word| word == plain));
    known.map(|(meaning, _)| *meaning)
}

/// Whether a heading is one of a column that says what is done there rather than with whom.
pub fn second_rate_title(heading: &str) -> bool {
    let plain = plain(heading);
    SECOND_RATE.split(' ').any(|word| word == plain)
}

/// Whether headings are those of Outlook: it alone asks how long before one is reminded, and so on.
pub fn are_outlooks(headings: &[String]) -> bool {
    let own = |heading: &String| OUTLOOK.split(' ').any(|word| word == plain(heading));
    headings.iter().any(own) || headings.iter().any(|heading| heading.trim() == "All day event")
}

const OUTLOOK: &str = "全天事件 全日事件 提醒开关 提醒日期 提醒时间 会议组织者 必需的与会者 必需与会者 可选与会者 会议资源 记账信息 记帐信息 \
    时间显示为 显示时间为 敏感度 showtimeas meetingresources billinginformation mileage sensitivity remindertime \
    requiredattendees optionalattendees";

const SECOND_RATE: &str =
    "内容 拜访内容 工作内容 目的 拜访目的 目标 拜访目标 事由 活动内容 content purpose objective agenda";

const HEADINGS: [(Meaning, &str); 17] = [
    (
        Meaning::Day,
        "日期 拜访日期 计划日期 开始日期 起始日期 出发日期 年月日 日 拜访日 计划拜访日期 协访日期 日期时间 开始日期时间 \
        date startdate visitdate day datetime begindate startdatetime",
    ),
    (
        Meaning::Time,
        "时间 开始时间 起始时间 拜访时间 计划时间 时段 时间段 拜访时段 时间安排 起止时间 上午下午 上下午 半天 计划拜访时间 具体时间 开始 \
        time starttime start from when hours period slot begin timeslot",
    ),
    (
        Meaning::LastDay,
        "结束日期 截止日期 终止日期 返回日期 结束日期时间 至日期 enddate until todate finishdate enddatetime",
    ),
    (Meaning::EndTime, "结束时间 截止时间 终止时间 结束 endtime end to finish"),
    (
        Meaning::Title,
        "主题 标题 事项 拜访客户 客户 客户名称 医院 医院名称 终端 终端名称 终端客户 单位 单位名称 拜访单位 拜访对象 行程 计划 安排 工作安排 \
        日程 日程安排 活动 任务 行程安排 拜访计划 工作计划 科室 医生 客户姓名 拜访医院 拜访终端 药店 门店 目标客户 联系人 计划内容 会议 \
        subject title summary event visit client customer hospital account what plan task activity appointment",
    ),
    (
        Meaning::Note,
        "说明 备注 描述 内容 拜访内容 工作内容 目的 拜访目的 目标 拜访目标 事由 活动内容 \
        notes note description remark remarks details comment comments content purpose objective agenda",
    ),
    (Meaning::Place, "地点 地址 位置 拜访地点 城市 地区 区域 location where place address city venue"),
    (
        Meaning::Person,
        "代表 姓名 业务员 销售代表 负责人 拜访人 人员 员工 销售 经销商代表 代表姓名 业务代表 医药代表 执行人 销售人员 \
        rep representative salesperson owner person employee who salesrep",
    ),
    (Meaning::AllDay, "全天事件 全日事件 全天 整天 alldayevent allday"),
    (Meaning::Private, "私有 私人 敏感度 private sensitivity"),
    (Meaning::ShownAs, "时间显示为 显示时间为 忙闲 忙闲状态 showtimeas showas busy availability"),
    (Meaning::Status, "状态 计划状态 status state"),
    (Meaning::Identity, "uid eventid icaluid"),
    (Meaning::Morning, "上午 早上 上午安排 上午计划 上午行程 am morning"),
    (Meaning::Afternoon, "下午 下午安排 下午计划 下午行程 pm afternoon"),
    (Meaning::Evening, "晚上 晚间 晚上安排 evening"),
    (
        Meaning::Nothing,
        "序号 编号 星期 周几 周 周次 星期几 no weekday dayofweek id 提醒开关 提醒日期 提醒时间 会议组织者 必需的与会者 必需与会者 \
        可选与会者 会议资源 记账信息 记帐信息 类别 里程 优先级 经销商 公司 电话 手机 联系电话 合计 小计 reminderonoff reminderdate remindertime \
        meetingorganizer requiredattendees optionalattendees meetingresources billinginformation categories mileage \
        priority phone company distributor category",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_however_they_are_dressed() {
        for (heading, expected) in [
            ("主题", Meaning::Title),
            ("Start Date", Meaning::Day),
            ("All day event", Meaning::AllDay),
            (" 拜访日期（必填） ", Meaning::Day),
            ("起止时间*", Meaning::Time),
            ("Show time as", Meaning::ShownAs),
            ("No.", Meaning::Nothing),
        ] {
            assert_eq!(meaning(heading), Some(expected), "{heading}");
        }
        assert_eq!(meaning("市一医院"), None);
    }

    #[test]
    fn no_word_has_two_meanings() {
        let mut words: Vec<&str> = HEADINGS.iter().flat_map(|(_, words)| words.split_whitespace()).collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }

    #[test]
    fn outlooks_files_are_told_from_googles() {
        let headings = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        let google =
            "Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private";
        assert!(!are_outlooks(&headings(google)));
        assert!(are_outlooks(&headings("Subject,Start Date,End Date,All day event")));
        assert!(are_outlooks(&headings("主题,开始日期,开始时间,结束日期,结束时间,全天事件")));
        assert!(!are_outlooks(&headings("日期,客户,全天")));
    }
}
