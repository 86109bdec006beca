//! The joint issues: what each distributor and the manufacturer agreed to work on.

use chrono::NaiveDate;
use tandem_domain::{
    issue::{IssueStatus, JointIssue, Target},
    people::Distributor,
    record::Owner,
};

use super::{
    agreements::{PRODUCTS, SOME_PRODUCTS},
    chance::Chance,
};
use crate::env::Ids;

/// Titles of issues about a product, which stands where they say {}.
const OF_A_PRODUCT: [&str; 14] = [
    "{}进药后科室不知晓，处方起不来",
    "竞品降价后{}的处方被替换",
    "{}医保限制用药，医生不清楚如何把握",
    "{}经销商库存超过60天，需要消化",
    "新店铺货后{}陈列位置差",
    "{}在县级医院断货两次，客户有抱怨",
    "药剂科担心{}不良反应，处方受限",
    "{}集采续约后价差解释不一致",
    "店员对{}联合用药不熟，推荐率低",
    "{}门诊有量、住院无量",
    "代表讲不清{}与同类产品的差别",
    "{}带量采购任务完成进度落后",
    "主任换届后{}需要重新建立认可",
    "社区医院{}目录已进但无人处方",
];

/// Titles of issues about no product in particular.
const GENERAL: [&str; 8] = [
    "两位代表的重点客户拜访频次不足",
    "纯销数据每月晚10天，无法及时判断",
    "分销商窜货，终端价格混乱",
    "医院回款周期拉长到120天",
    "重点医院科室会组织不起来",
    "新代表不会向药剂科介绍政策",
    "连锁药店总部谈妥，门店不执行",
    "分销商不愿承担终端促销费用",
];

/// Two to four issues for each distributor; the first is about a product, the second about none, and
/// both are open.
pub fn issues(monday: NaiveDate, distributors: &[Distributor], ids: &mut Ids) -> Vec<JointIssue> {
    let mut chance = Chance::of(monday, "issues");
    let mut issues = Vec::new();
    for (index, distributor) in distributors.iter().enumerate() {
        let titles = chance.shuffled(OF_A_PRODUCT.to_vec());
        // Where the agreement leaves products out, one issue is about such a product.
        let narrow = SOME_PRODUCTS.contains(&index);
        for number in 0..chance.between(if narrow { 3 } else { 2 }, 4) {
            let product = match number {
                0 => PRODUCTS[(index % 2) * 2],
                2 if narrow => PRODUCTS[1],
                _ => *chance.pick(&PRODUCTS),
            };
            let product = (number != 1).then_some(product);
            let title = match (product, titles.get(usize::try_from(number).unwrap_or(0))) {
                (Some(product), Some(title)) => title.replace("{}", product),
                _ => (*chance.pick(&GENERAL)).to_owned(),
            };
            let resolved = number > 1 && !narrow && chance.percent(35);
            issues.push(JointIssue {
                id: ids.make(),
                distributor: distributor.id,
                title,
                product: product.map(str::to_owned),
                status: if resolved { IssueStatus::Resolved } else { IssueStatus::Open },
                owner: Owner::default(),
                target: Target::default(),
            });
        }
    }
    issues
}
