//! Names for the many people and companies of the large demo.

const SURNAMES: [&str; 50] = [
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何",
    "高", "林", "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田",
    "董", "袁", "潘", "于", "蒋", "蔡", "余", "杜", "叶", "程", "苏", "魏", "吕", "丁", "任", "沈",
];
const GIVEN: [&str; 80] = [
    "志强", "建华", "海燕", "晓东", "春梅", "国栋", "丽华", "永刚", "秀英", "文斌", "桂兰", "少华", "玉珍",
    "振宇", "雪琴", "德明", "红霞", "卫国", "慧敏", "宏伟", "艳萍", "立军", "淑芳", "学文", "小莉", "庆丰",
    "亚男", "世杰", "素云", "长青", "美娟", "向阳", "爱民", "锦涛", "月华", "子豪", "欣怡", "浩然", "梦瑶",
    "俊杰", "思琪", "宇轩", "雨桐", "天佑", "诗涵", "明哲", "佳宁", "伟东", "若曦", "泽民", "静怡", "鹏飞",
    "晓彤", "嘉豪", "婉清", "志远", "海洋", "凤霞", "光耀", "翠莲", "金生", "丹丹", "家栋", "玲玲", "继红",
    "启明", "巧云", "东升", "如意", "新民", "素梅", "万里", "春生", "晓峰", "彩云", "克勤", "云鹏", "冬青",
    "景行", "安琪",
];
const COMPANIES: [&str; 24] = [
    "华仁",
    "民泰",
    "同济",
    "康源",
    "百草",
    "广和",
    "仁和堂",
    "九洲",
    "天成",
    "恒瑞祥",
    "益寿",
    "永康",
    "普济",
    "国药联",
    "汇康",
    "安泰",
    "瑞康",
    "德济",
    "惠民",
    "康泽",
    "九康",
    "济世",
    "博爱",
    "鼎泰",
];
const TITLES: [&str; 4] = ["总经理", "董事长", "副总经理", "销售副总"];

/// A person's name; the first 4,000 are all different.
pub fn person(number: usize) -> String {
    let given = GIVEN[number / SURNAMES.len() % GIVEN.len()];
    format!("{}{given}", SURNAMES[number % SURNAMES.len()])
}

/// A distributor's name; the first 24 in a city are all different.
pub fn company(city: &str, number: usize) -> String {
    let kind = if number.is_multiple_of(3) { "药业" } else { "医药" };
    format!("{city}{}{kind}有限公司", COMPANIES[number % COMPANIES.len()])
}

/// What somebody who decides at a distributor is there.
pub fn title(number: usize) -> &'static str {
    TITLES[number % TITLES.len()]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn nobody_has_the_name_of_somebody_else() {
        assert_eq!((0..4_000).map(super::person).collect::<BTreeSet<_>>().len(), 4_000);
        let companies: BTreeSet<_> = (0..24).map(|number| super::company("合肥", number)).collect();
        assert_eq!(companies.len(), 24);
    }
}
