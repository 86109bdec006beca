//! The manufacturer's managers, the distributors, and their reps.

use chrono::NaiveDate;
use tandem_domain::{
    geography::City,
    ids::CityId,
    people::{Distributor, ExecutiveSponsor, Manager, Rep, Stage, Tier},
};

use super::{
    chance::Chance,
    days::{at, week},
};
use crate::env::Ids;

/// Name, region, city of the home.
const MANAGERS: [(&str, &str, &str); 3] =
    [("陈立新", "浙北", "杭州"), ("王海涛", "浙东", "宁波"), ("顾晓燕", "苏南", "苏州")];

/// City, name, tier, stage, visits a week, reps, sponsor (none where there is no name yet).
type DistributorRow =
    (&'static str, &'static str, Tier, Stage, u8, usize, Option<(&'static str, &'static str)>);

const DISTRIBUTORS: [DistributorRow; 24] = [
    ("杭州", "浙江英康医药有限公司", Tier::A, Stage::Lead, 3, 3, Some(("沈国强", "总经理"))),
    ("杭州", "杭州华仁药业有限公司", Tier::B, Stage::Assist, 2, 3, Some(("胡建明", "董事长"))),
    ("杭州", "杭州民泰医药有限公司", Tier::C, Stage::Find, 1, 2, None),
    ("嘉兴", "嘉兴禾城医药有限公司", Tier::B, Stage::Assist, 2, 3, Some(("钱永良", "总经理"))),
    ("嘉兴", "嘉兴南湖同济药业有限公司", Tier::C, Stage::Recruit, 1, 2, Some(("徐志刚", "副总经理"))),
    ("湖州", "湖州苕溪医药有限公司", Tier::B, Stage::Assist, 2, 3, Some(("费明华", "总经理"))),
    ("绍兴", "绍兴越州医药有限公司", Tier::A, Stage::Lead, 2, 3, Some(("章伟民", "总经理"))),
    ("绍兴", "绍兴鉴湖药业有限公司", Tier::C, Stage::Find, 1, 2, Some(("金国芳", "销售副总"))),
    ("宁波", "宁波甬江医药股份有限公司", Tier::A, Stage::Lead, 3, 3, Some(("戴宏伟", "总经理"))),
    ("宁波", "宁波海曙仁和医药有限公司", Tier::B, Stage::Assist, 2, 3, Some(("励建国", "董事长"))),
    ("宁波", "宁波北仑港城药业有限公司", Tier::C, Stage::Find, 1, 2, None),
    ("台州", "台州恒济医药有限公司", Tier::B, Stage::Assist, 2, 3, Some(("蒋仙富", "总经理"))),
    ("台州", "台州括苍医药有限公司", Tier::C, Stage::Find, 1, 2, Some(("林道友", "总经理"))),
    ("温州", "温州瓯越医药有限公司", Tier::A, Stage::Assist, 2, 3, Some(("潘孝武", "董事长"))),
    ("温州", "温州康宁堂药业有限公司", Tier::B, Stage::Assist, 2, 2, Some(("叶乐平", "总经理"))),
    ("金华", "金华婺江医药有限公司", Tier::B, Stage::Assist, 2, 3, Some(("方志良", "总经理"))),
    ("苏州", "苏州吴门医药有限公司", Tier::A, Stage::Lead, 3, 3, Some(("陆文彬", "总经理"))),
    ("苏州", "苏州娄江药业有限公司", Tier::B, Stage::Assist, 2, 2, Some(("朱雪明", "总经理"))),
    ("苏州", "昆山康源医药有限公司", Tier::C, Stage::Recruit, 1, 2, None),
    ("南京", "江苏金陵医药有限公司", Tier::A, Stage::Assist, 2, 3, Some(("夏长江", "副总裁"))),
    ("南京", "南京秦淮药业有限公司", Tier::B, Stage::Assist, 2, 2, Some(("周保华", "总经理"))),
    ("无锡", "无锡梁溪医药有限公司", Tier::B, Stage::Assist, 2, 3, Some(("华锡铭", "总经理"))),
    ("无锡", "江阴澄江医药有限公司", Tier::C, Stage::Find, 1, 2, Some(("缪建东", "总经理"))),
    ("常州", "常州龙城医药有限公司", Tier::C, Stage::Recruit, 1, 2, None),
];

/// As many as the distributors above have reps, or more.
const REPS: [&str; 63] = [
    "周敏",
    "李伟",
    "吴佳怡",
    "郑凯",
    "孙丽娜",
    "冯超",
    "褚云飞",
    "卫东",
    "蒋晓红",
    "沈阳",
    "韩雪梅",
    "杨帆",
    "朱永康",
    "秦岚",
    "尤海波",
    "许文静",
    "何俊杰",
    "吕芳",
    "施展",
    "张晓东",
    "孔令辉",
    "曹阳",
    "严冬梅",
    "华晨",
    "金晶",
    "魏巍",
    "陶然",
    "姜涛",
    "戚美玲",
    "谢军",
    "邹倩",
    "喻国平",
    "柏杨",
    "水静",
    "窦志远",
    "章琳",
    "云霞",
    "苏航",
    "潘婷婷",
    "葛亮",
    "奚晓军",
    "范思远",
    "彭飞",
    "郎月",
    "鲁明",
    "韦一鸣",
    "昌盛",
    "马骏",
    "苗苗",
    "凤英",
    "花小雨",
    "方圆",
    "俞波",
    "任静",
    "袁野",
    "柳青",
    "丰收",
    "鲍宇",
    "史进",
    "唐甜",
    "费扬",
    "廉洁",
    "岑晨",
];

/// The city of that name.
pub fn city_of(cities: &[City], name: &str) -> Option<CityId> {
    cities.iter().find(|city| city.name == name).map(|city| city.id)
}

/// The three regional managers.
pub fn managers(cities: &[City], ids: &mut Ids) -> Vec<Manager> {
    let office = week(&[(at(8, 30), at(12, 0)), (at(13, 30), at(17, 30))], &[]);
    let manager = |(name, region, home): (&str, &str, &str)| {
        Some(Manager {
            id: ids.make(),
            name: name.to_owned(),
            region: region.to_owned(),
            home: city_of(cities, home)?,
            hours: office.clone(),
            max_per_day: 4,
            max_per_week: 14,
        })
    };
    MANAGERS.into_iter().filter_map(manager).collect()
}

/// The distributors, a city after the other.
pub fn distributors(cities: &[City], ids: &mut Ids) -> Vec<Distributor> {
    let distributor = |(city, name, tier, stage, max_per_week, _, sponsor): DistributorRow| {
        let city = cities.iter().find(|known| known.name == city)?;
        Some(Distributor {
            id: ids.make(),
            name: name.to_owned(),
            city: city.id,
            region: city.region.clone(),
            tier,
            stage,
            sponsor: sponsor
                .map(|(name, title)| ExecutiveSponsor { name: name.to_owned(), title: title.to_owned() }),
            max_per_week,
        })
    };
    DISTRIBUTORS.into_iter().filter_map(distributor).collect()
}

/// Two or three reps for each distributor, in the distributors' order.
pub fn reps(monday: NaiveDate, distributors: &[Distributor], ids: &mut Ids) -> Vec<Rep> {
    let mut chance = Chance::of(monday, "reps");
    let ordinary: &[(i64, i64)] = &[(at(8, 0), at(12, 0)), (at(13, 0), at(18, 0))];
    let early: &[(i64, i64)] = &[(at(7, 30), at(11, 30)), (at(13, 0), at(17, 0))];
    let late: &[(i64, i64)] = &[(at(9, 0), at(12, 0)), (at(13, 30), at(18, 30))];
    let saturday: &[(i64, i64)] = &[(at(8, 30), at(11, 30))];
    let employers = distributors
        .iter()
        .zip(DISTRIBUTORS)
        .flat_map(|(distributor, (.., reps, _))| std::iter::repeat_n(distributor, reps));
    let rep = |(number, (distributor, name)): (usize, (&Distributor, &str))| {
        let hours = match number % 12 {
            4 | 9 => week(ordinary, saturday),
            6 => week(early, &[]),
            11 => week(late, saturday),
            _ => week(ordinary, &[]),
        };
        let phone =
            format!("1{}{:08}", chance.pick(&["38", "39", "57", "86", "35"]), chance.between(0, 99_999_999));
        Rep {
            id: ids.make(),
            distributor: distributor.id,
            name: name.to_owned(),
            phone: chance.percent(85).then_some(phone),
            hours,
        }
    };
    employers.zip(REPS).enumerate().map(rep).collect()
}
