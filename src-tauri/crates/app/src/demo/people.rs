//! The manufacturer's managers, the distributors, and their reps.

use chrono::NaiveDate;
use tandem_domain::{
    geography::City,
    ids::{CityId, DistributorId},
    people::{Distributor, ExecutiveSponsor, Manager, Rep, Stage, Tier},
};

use super::{
    chance::Chance,
    crowd,
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

/// How many distributors the large demo has in all.
const LARGE: usize = 2_000;

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

/// A manager for each region.
pub fn managers(cities: &[City], ids: &mut Ids) -> Vec<Manager> {
    let office = week(&[(at(8, 30), at(12, 0)), (at(13, 30), at(17, 30))], &[]);
    let mut manager = |name: String, region: &str, home: CityId| Manager {
        id: ids.make(),
        name,
        region: region.to_owned(),
        home,
        hours: office.clone(),
        max_per_day: 4,
        max_per_week: 14,
    };
    let known = MANAGERS.into_iter().filter_map(|(name, region, home)| {
        let home = city_of(cities, home)?;
        Some(manager(name.to_owned(), region, home))
    });
    let mut managers: Vec<Manager> = known.collect();
    for city in cities {
        if managers.iter().all(|manager| manager.region != city.region) {
            // From the end of the crowd: its beginning is the reps'.
            managers.push(manager(crowd::person(3_999 - managers.len()), &city.region, city.id));
        }
    }
    managers
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
    let mut distributors: Vec<Distributor> = DISTRIBUTORS.into_iter().filter_map(distributor).collect();
    let others: Vec<&City> =
        cities.iter().filter(|city| DISTRIBUTORS.iter().all(|(name, ..)| city.name != *name)).collect();
    if others.is_empty() {
        return distributors;
    }
    for number in 0..LARGE - distributors.len() {
        let (city, in_city) = (others[number % others.len()], number / others.len());
        distributors.push(elsewhere(city, number, in_city, ids.make()));
    }
    distributors
}

/// One of the many distributors of the large demo.
fn elsewhere(city: &City, number: usize, in_city: usize, id: DistributorId) -> Distributor {
    let (tier, max_per_week) = match number % 6 {
        0 => (Tier::A, 3),
        1..4 => (Tier::B, 2),
        _ => (Tier::C, 1),
    };
    let stage = [Stage::Assist, Stage::Find, Stage::Lead, Stage::Assist, Stage::Recruit][number % 5];
    let sponsor = ExecutiveSponsor {
        name: crowd::person(3_500 - number % 400),
        title: crowd::title(number).to_owned(),
    };
    Distributor {
        id,
        name: crowd::company(&city.name, in_city),
        city: city.id,
        region: city.region.clone(),
        tier,
        stage,
        sponsor: (!number.is_multiple_of(7)).then_some(sponsor),
        max_per_week,
    }
}

/// How many reps the distributor with this index has.
fn count_of_reps(distributor: usize) -> usize {
    DISTRIBUTORS.get(distributor).map_or(1 + distributor % 2, |(.., reps, _)| *reps)
}

/// Two or three reps for each distributor (one or two, for the many of the large demo), in the distributors'
/// order.
pub fn reps(monday: NaiveDate, distributors: &[Distributor], ids: &mut Ids) -> Vec<Rep> {
    let mut chance = Chance::of(monday, "reps");
    let ordinary: &[(i64, i64)] = &[(at(8, 0), at(12, 0)), (at(13, 0), at(18, 0))];
    let early: &[(i64, i64)] = &[(at(7, 30), at(11, 30)), (at(13, 0), at(17, 0))];
    let late: &[(i64, i64)] = &[(at(9, 0), at(12, 0)), (at(13, 30), at(18, 30))];
    let saturday: &[(i64, i64)] = &[(at(8, 30), at(11, 30))];
    let employers = distributors
        .iter()
        .enumerate()
        .flat_map(|(index, distributor)| std::iter::repeat_n(distributor, count_of_reps(index)));
    let others = (0..).map(crowd::person).filter(|name| !REPS.contains(&name.as_str()));
    let names = REPS.into_iter().map(str::to_owned).chain(others);
    let rep = |(number, (distributor, name)): (usize, (&Distributor, String))| {
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
            name,
            phone: chance.percent(85).then_some(phone),
            hours,
        }
    };
    employers.zip(names).enumerate().map(rep).collect()
}
