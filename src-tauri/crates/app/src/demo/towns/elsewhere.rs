//! Two cities of each of 47 more regions, for the large demo.
//!
//! Cities, provinces and centres are real; what is in them is called as such things are called anywhere.

use std::sync::LazyLock;

use super::{Area, Hospital, Town};

/// Region, province, and name and centre of each city.
type Row = (&'static str, &'static str, [(&'static str, f64, f64); 2]);

const REGIONS: [Row; 47] = [
    ("皖北", "安徽省", [("蚌埠", 32.92, 117.39), ("阜阳", 32.89, 115.81)]),
    ("皖中", "安徽省", [("合肥", 31.82, 117.23), ("六安", 31.73, 116.52)]),
    ("皖南", "安徽省", [("芜湖", 31.35, 118.43), ("马鞍山", 31.67, 118.51)]),
    ("苏中", "江苏省", [("扬州", 32.39, 119.41), ("泰州", 32.46, 119.92)]),
    ("苏北", "江苏省", [("徐州", 34.26, 117.19), ("连云港", 34.60, 119.22)]),
    ("苏东", "江苏省", [("南通", 31.98, 120.89), ("盐城", 33.35, 120.16)]),
    ("浙西", "浙江省", [("衢州", 28.94, 118.87), ("丽水", 28.47, 119.92)]),
    ("闽东", "福建省", [("福州", 26.07, 119.30), ("宁德", 26.67, 119.55)]),
    ("闽南", "福建省", [("厦门", 24.48, 118.09), ("泉州", 24.87, 118.68)]),
    ("赣北", "江西省", [("南昌", 28.68, 115.86), ("九江", 29.71, 116.00)]),
    ("赣南", "江西省", [("赣州", 25.83, 114.93), ("吉安", 27.11, 114.99)]),
    ("鲁中", "山东省", [("济南", 36.65, 117.12), ("淄博", 36.81, 118.05)]),
    ("鲁东", "山东省", [("青岛", 36.07, 120.38), ("烟台", 37.46, 121.45)]),
    ("鲁南", "山东省", [("临沂", 35.10, 118.36), ("济宁", 35.41, 116.59)]),
    ("豫中", "河南省", [("郑州", 34.75, 113.63), ("开封", 34.80, 114.31)]),
    ("豫西", "河南省", [("洛阳", 34.62, 112.45), ("南阳", 33.00, 112.53)]),
    ("豫北", "河南省", [("新乡", 35.30, 113.93), ("安阳", 36.10, 114.39)]),
    ("鄂东", "湖北省", [("武汉", 30.59, 114.30), ("黄石", 30.20, 115.04)]),
    ("鄂西", "湖北省", [("襄阳", 32.01, 112.12), ("宜昌", 30.69, 111.29)]),
    ("湘北", "湖南省", [("长沙", 28.23, 112.94), ("岳阳", 29.36, 113.13)]),
    ("湘南", "湖南省", [("衡阳", 26.89, 112.57), ("郴州", 25.77, 113.01)]),
    ("粤中", "广东省", [("广州", 23.13, 113.26), ("佛山", 23.02, 113.12)]),
    ("粤东", "广东省", [("深圳", 22.54, 114.06), ("惠州", 23.11, 114.42)]),
    ("潮汕", "广东省", [("汕头", 23.35, 116.68), ("揭阳", 23.55, 116.37)]),
    ("珠西", "广东省", [("珠海", 22.27, 113.58), ("中山", 22.52, 113.39)]),
    ("粤西", "广东省", [("湛江", 21.27, 110.36), ("茂名", 21.66, 110.93)]),
    ("广西", "广西壮族自治区", [("南宁", 22.82, 108.37), ("柳州", 24.33, 109.42)]),
    ("川西", "四川省", [("成都", 30.57, 104.07), ("绵阳", 31.47, 104.68)]),
    ("川南", "四川省", [("泸州", 28.87, 105.44), ("宜宾", 28.75, 104.64)]),
    ("川东", "四川省", [("南充", 30.84, 106.11), ("达州", 31.21, 107.47)]),
    ("贵州", "贵州省", [("贵阳", 26.65, 106.63), ("遵义", 27.73, 106.93)]),
    ("云南", "云南省", [("昆明", 24.88, 102.83), ("曲靖", 25.49, 103.80)]),
    ("关中", "陕西省", [("西安", 34.34, 108.94), ("咸阳", 34.33, 108.71)]),
    ("甘肃", "甘肃省", [("兰州", 36.06, 103.83), ("天水", 34.58, 105.72)]),
    ("新疆", "新疆维吾尔自治区", [("乌鲁木齐", 43.83, 87.62), ("克拉玛依", 45.58, 84.89)]),
    ("晋中", "山西省", [("太原", 37.87, 112.55), ("阳泉", 37.86, 113.58)]),
    ("晋南", "山西省", [("临汾", 36.09, 111.52), ("运城", 35.03, 111.01)]),
    ("冀中", "河北省", [("石家庄", 38.04, 114.51), ("保定", 38.87, 115.46)]),
    ("冀东", "河北省", [("唐山", 39.63, 118.18), ("秦皇岛", 39.94, 119.60)]),
    ("冀南", "河北省", [("邯郸", 36.63, 114.54), ("邢台", 37.07, 114.50)]),
    ("冀北", "河北省", [("廊坊", 39.54, 116.68), ("沧州", 38.30, 116.84)]),
    ("内蒙古", "内蒙古自治区", [("呼和浩特", 40.84, 111.75), ("包头", 40.66, 109.84)]),
    ("辽中", "辽宁省", [("沈阳", 41.80, 123.43), ("鞍山", 41.11, 122.99)]),
    ("辽南", "辽宁省", [("大连", 38.91, 121.61), ("营口", 40.67, 122.24)]),
    ("吉林", "吉林省", [("长春", 43.82, 125.32), ("四平", 43.17, 124.35)]),
    ("黑龙江", "黑龙江省", [("哈尔滨", 45.80, 126.53), ("大庆", 46.59, 125.10)]),
    ("宁夏", "宁夏回族自治区", [("银川", 38.49, 106.23), ("石嘴山", 38.98, 106.38)]),
];

/// Parts of a city, and how far they lie from its centre, in hundredths of a degree north and east.
const AREAS: [(&str, i32, i32); 6] = [
    ("城中区", 0, 0),
    ("城东区", 0, 6),
    ("城西区", 0, -6),
    ("城北区", 5, 0),
    ("高新区", -4, 5),
    ("经开区", -5, -5),
];
const NUMBERS: [&str; 20] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五",
    "十六", "十七", "十八", "十九", "二十",
];
const OF_AN_AREA: [&str; 3] = ["人民医院", "中医院", "妇幼保健院"];
const STREETS: [&str; 30] = [
    "人民路",
    "解放路",
    "中山路",
    "建设路",
    "和平路",
    "新华路",
    "胜利路",
    "文化路",
    "光明路",
    "友谊路",
    "青年路",
    "长江路",
    "黄河路",
    "北京路",
    "上海路",
    "南京路",
    "朝阳路",
    "东风路",
    "红旗路",
    "学院路",
    "迎宾路",
    "滨河路",
    "公园路",
    "体育路",
    "车站路",
    "环城路",
    "中心街",
    "步行街",
    "工业路",
    "科技路",
];
const QUARTERS: [&str; 24] = [
    "东关", "西关", "南关", "北关", "新城", "老城", "东湖", "西湖", "南湖", "北湖", "东兴", "西苑", "南苑",
    "北苑", "龙泉", "凤山", "清河", "石桥", "花园", "文昌", "太平", "永安", "长宁", "富强",
];

/// The cities, a region after the other. They are made when first asked for, and kept while the program runs.
pub(super) static TOWNS: LazyLock<Vec<Town>> = LazyLock::new(|| {
    let of_region = |(region, province, cities): &Row| {
        cities.map(|(name, latitude, longitude)| town(region, province, name, (latitude, longitude)))
    };
    REGIONS.iter().flat_map(of_region).collect()
});

fn town(
    region: &'static str,
    province: &'static str,
    name: &'static str,
    (latitude, longitude): (f64, f64),
) -> Town {
    let off = |hundredths: i32| f64::from(hundredths) / 100.0;
    let area = |(name, north, east): &(&'static str, i32, i32)| Area {
        name,
        latitude: latitude + off(*north),
        longitude: longitude + off(*east),
    };
    let spread = |index: usize| index % AREAS.len();
    let numbered = NUMBERS.iter().enumerate().map(|(index, number)| Hospital {
        name: kept(format!("{name}市第{number}人民医院")),
        aliases: list([kept(format!("市{number}")), kept(format!("{name}{number}院"))]),
        area: spread(index),
        street: kept(format!("{}{}号", STREETS[index], index * 7 + 3)),
    });
    let of_areas = AREAS.iter().enumerate().flat_map(|(at, (area, ..))| {
        OF_AN_AREA.iter().enumerate().map(move |(index, kind)| Hospital {
            name: kept(format!("{name}市{area}{kind}")),
            aliases: list([kept(format!("{}{kind}", area.trim_end_matches('区')))]),
            area: at,
            street: kept(format!("{}{}号", STREETS[at * 3 + index], index * 11 + 8)),
        })
    });
    Town {
        name,
        province,
        region,
        latitude,
        longitude,
        areas: list(AREAS.iter().map(area)),
        hospitals: list(numbered.chain(of_areas)),
        quarters: list(QUARTERS.iter().enumerate().map(|(index, quarter)| (spread(index), *quarter))),
        streets: list(STREETS.iter().enumerate().map(|(index, street)| (spread(index), *street))),
        local_chain: kept(format!("{name}大药房")),
    }
}

fn kept(text: String) -> &'static str {
    text.leak()
}

fn list<T>(of: impl IntoIterator<Item = T>) -> &'static [T] {
    of.into_iter().collect::<Vec<T>>().leak()
}
