//! How reps write a planned call down: a client has one name and is written in a dozen ways.

use tandem_domain::client::ClientKind;

use super::entry::{Entry, When};
use crate::demo::{chance::Chance, clients::Listed, latin};

/// What somebody is used to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// Full names.
    Careful,
    /// Whatever is shortest.
    Brief,
    /// The title says 拜访客户, the place says which.
    ByPlace,
    /// Pinyin, often.
    Pinyin,
    /// English, often.
    English,
}

const OFFICES: [&str; 7] = ["药剂科", "药学部", "采购办", "肾内科", "老年科", "骨科", "全科"];
const SURNAMES: [&str; 12] = ["张", "王", "李", "陈", "徐", "俞", "胡", "楼", "沈", "钱", "丁", "许"];
const AIMS: [&str; 6] = ["进药", "科室会", "盘库存", "谈回款", "送资料", "处方跟进"];
const SHOP_AIMS: [&str; 5] = ["巡店", "店员培训", "陈列检查", "补货", "促销沟通"];
const PLAIN: [&str; 5] = ["拜访客户", "客户拜访", "协访准备-客户", "外出拜访", "拜访"];
/// What is easily typed instead.
const SLIPS: [(&str, &str); 6] = [
    ("人民医院", "人名医院"),
    ("医院", "医 院"),
    ("中医院", "中医元"),
    ("第一", "第1"),
    ("药房", "要房"),
    ("中心", "中兴"),
];

/// The entry of a call.
pub fn call(listed: &Listed, hand: Hand, when: When, chance: &mut Chance) -> Entry {
    let mut entry = match hand {
        Hand::ByPlace if chance.percent(70) => by_place(listed, when, chance),
        Hand::Careful | Hand::Brief if chance.percent(10) => by_place(listed, when, chance),
        _ => by_title(listed, hand, when, chance),
    };
    entry.client = Some(listed.client.id);
    if chance.percent(20) && entry.notes.is_empty() {
        let aim = *chance.pick(&AIMS);
        entry.notes = format!("目的：{aim}\n带：产品资料、样品，名片");
    }
    entry
}

fn by_place(listed: &Listed, when: When, chance: &mut Chance) -> Entry {
    let client = &listed.client;
    let plain = *chance.pick(&PLAIN);
    let mut entry = match chance.between(0, 9) {
        0..5 if !client.address.is_empty() && client.kind != ClientKind::Department => {
            Entry::new(plain, when).at(client.address.clone())
        }
        0..8 => Entry::new(plain, when).at(client.name.clone()),
        8 => Entry::new(plain, when).noting(format!("客户：{}", client.name)),
        _ => Entry::new(format!("{plain} {}主任", chance.pick(&SURNAMES)), when).at(format!(
            "{} {}",
            client.name, client.address
        )
        .trim_end()
        .to_owned()),
    };
    if !entry.place.is_empty() {
        entry.point = client.coordinates;
    }
    entry
}

fn by_title(listed: &Listed, hand: Hand, when: When, chance: &mut Chance) -> Entry {
    let client = &listed.client;
    if let Some(name) = foreign(&client.name, hand, chance) {
        let title = match hand {
            Hand::English => format!("{} {name}", chance.pick(&["Visit", "Call -", "Client visit:"])),
            _ => format!("{} {name}", chance.pick(&["baifang", "Baifang", "bf"])),
        };
        return Entry::new(title, when);
    }
    let full = chance.percent(if hand == Hand::Careful { 75 } else { 25 });
    let name = if full { client.name.clone() } else { chance.pick(&listed.spoken).clone() };
    let name = if chance.percent(3) { slipped(&name, chance) } else { name };
    let title = match client.kind {
        ClientKind::Hospital if client.name.ends_with("服务中心") => community(&name, chance),
        ClientKind::Hospital => hospital(&name, chance),
        ClientKind::Department => department(&name, chance),
        ClientKind::Pharmacy => pharmacy(&name, full, listed, chance),
        ClientKind::SubDistributor => {
            let name = if chance.percent(60) { name.trim_end_matches("有限公司") } else { &name };
            match chance.between(0, 2) {
                0 => format!("拜访{name}{}总", chance.pick(&SURNAMES)),
                1 => format!("{name}对账"),
                _ => format!("{name} 分销计划沟通"),
            }
        }
    };
    let mut entry = Entry::new(title, when);
    if chance.percent(25) && !client.address.is_empty() {
        entry.place.clone_from(&client.address);
        entry.point = client.coordinates;
    }
    entry
}

/// The name in the letters that the hand prefers, where it can be written so.
fn foreign(name: &str, hand: Hand, chance: &mut Chance) -> Option<String> {
    let often = chance.percent(70);
    match hand {
        Hand::Pinyin if often => {
            let name = latin::pinyin(name)?;
            Some(if chance.percent(40) { name.to_lowercase() } else { name })
        }
        Hand::English if often => latin::english(name),
        _ => None,
    }
}

fn hospital(name: &str, chance: &mut Chance) -> String {
    let (office, surname) = (*chance.pick(&OFFICES), *chance.pick(&SURNAMES));
    let aim = *chance.pick(&AIMS);
    match chance.between(0, 8) {
        0 => format!("拜访{name}"),
        1 => format!("{name}拜访"),
        2 | 3 => format!("拜访{name}{office}{surname}主任"),
        4 => format!("{name}-{office}"),
        5 => format!("{name}{aim}"),
        6 => format!("{name} {office} {surname}主任 {aim}"),
        7 => format!("去{name}见{surname}老师"),
        _ => format!("【拜访】{name}（{office}）"),
    }
}

fn community(name: &str, chance: &mut Chance) -> String {
    match chance.between(0, 2) {
        0 => format!("拜访{name}"),
        1 => format!("{name}{}院长", chance.pick(&SURNAMES)),
        _ => format!("{name} {}", chance.pick(&AIMS)),
    }
}

fn department(name: &str, chance: &mut Chance) -> String {
    let surname = *chance.pick(&SURNAMES);
    match chance.between(0, 3) {
        0 | 1 => format!("拜访{name}{surname}主任"),
        2 => format!("{name}科室会"),
        _ => format!("{name} {surname}主任"),
    }
}

fn pharmacy(name: &str, full: bool, listed: &Listed, chance: &mut Chance) -> String {
    let aim = *chance.pick(&SHOP_AIMS);
    match chance.between(0, 4) {
        0 => format!("{name}{aim}"),
        1 => format!("{aim} {name}"),
        2 if full => name.replacen(&listed.street, &format!("（{}", listed.street), 1) + "）",
        3 => format!("{name}店长沟通"),
        _ => format!("{name} {aim}"),
    }
}

fn slipped(name: &str, chance: &mut Chance) -> String {
    let fits: Vec<_> = SLIPS.iter().filter(|(right, _)| name.contains(right)).collect();
    if fits.is_empty() {
        return name.to_owned();
    }
    let (right, wrong) = chance.pick(&fits);
    name.replacen(right, wrong, 1)
}
