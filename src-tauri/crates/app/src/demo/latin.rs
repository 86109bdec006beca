//! Chinese names as some reps write them: in pinyin, or in English.

/// A part of a name, how it sounds, and what it means.
const PARTS: &[(&str, &str, &str)] = &[
    ("医学院附属", "Yixueyuan Fushu", "Medical School Affiliated"),
    ("医科大学附属", "Yike Daxue Fushu", "Medical University Affiliated"),
    ("医科大学", "Yike Daxue", "Medical University"),
    ("大学附属", "Daxue Fushu", "University Affiliated"),
    ("大学", "Daxue", "University"),
    ("第一人民医院", "Diyi Renmin Yiyuan", "First People's Hospital"),
    ("第二人民医院", "Dier Renmin Yiyuan", "Second People's Hospital"),
    ("第三人民医院", "Disan Renmin Yiyuan", "Third People's Hospital"),
    ("第一医院", "Diyi Yiyuan", "First Hospital"),
    ("第二医院", "Dier Yiyuan", "Second Hospital"),
    ("第九医院", "Dijiu Yiyuan", "Ninth Hospital"),
    ("人民医院", "Renmin Yiyuan", "People's Hospital"),
    ("中医医院", "Zhongyi Yiyuan", "TCM Hospital"),
    ("中医院", "Zhongyiyuan", "TCM Hospital"),
    ("中心医院", "Zhongxin Yiyuan", "Central Hospital"),
    ("儿童医院", "Ertong Yiyuan", "Children's Hospital"),
    ("肿瘤医院", "Zhongliu Yiyuan", "Cancer Hospital"),
    ("妇幼保健院", "Fuyou Baojianyuan", "Women & Children Hospital"),
    ("妇女儿童医院", "Funü Ertong Yiyuan", "Women & Children Hospital"),
    ("妇产科医院", "Fuchanke Yiyuan", "Women's Hospital"),
    ("市立医院", "Shili Yiyuan", "Municipal Hospital"),
    ("红十字会医院", "Hongshizihui Yiyuan", "Red Cross Hospital"),
    ("社区卫生服务中心", "Shequ Yiyuan", "Community Health Centre"),
    ("街道", "Jiedao", "Subdistrict"),
    ("医院", "Yiyuan", "Hospital"),
    ("心内科", "Xinneike", "Cardiology"),
    ("内分泌科", "Neifenmike", "Endocrinology"),
    ("神经内科", "Shenjing Neike", "Neurology"),
    ("消化内科", "Xiaohua Neike", "Gastroenterology"),
    ("呼吸内科", "Huxi Neike", "Respiratory Dept"),
    ("邵逸夫", "Shao Yifu", "Sir Run Run Shaw"),
    ("李惠利", "Li Huili", "Lihuili"),
    ("医疗中心", "Yiliao Zhongxin", "Medical Centre"),
    ("国大药房", "Guoda Yaofang", "Guoda Pharmacy"),
    ("老百姓大药房", "Laobaixing Dayaofang", "LBX Pharmacy"),
    ("海王星辰", "Haiwang Xingchen", "Nepstar"),
    ("益丰大药房", "Yifeng Dayaofang", "Yifeng Pharmacy"),
    ("浙江", "Zhejiang", "Zhejiang"),
    ("江苏", "Jiangsu", "Jiangsu"),
    ("杭州", "Hangzhou", "Hangzhou"),
    ("宁波", "Ningbo", "Ningbo"),
    ("苏州", "Suzhou", "Suzhou"),
    ("南京", "Nanjing", "Nanjing"),
    ("温州", "Wenzhou", "Wenzhou"),
    ("无锡", "Wuxi", "Wuxi"),
    ("台州", "Taizhou", "Taizhou"),
    ("绍兴", "Shaoxing", "Shaoxing"),
    ("萧山", "Xiaoshan", "Xiaoshan"),
    ("临平", "Linping", "Linping"),
    ("富阳", "Fuyang", "Fuyang"),
    ("临安", "Lin'an", "Lin'an"),
    ("鄞州", "Yinzhou", "Yinzhou"),
    ("北仑", "Beilun", "Beilun"),
    ("镇海", "Zhenhai", "Zhenhai"),
    ("奉化", "Fenghua", "Fenghua"),
    ("余姚", "Yuyao", "Yuyao"),
    ("慈溪", "Cixi", "Cixi"),
    ("象山", "Xiangshan", "Xiangshan"),
    ("宁海", "Ninghai", "Ninghai"),
    ("昆山", "Kunshan", "Kunshan"),
    ("常熟", "Changshu", "Changshu"),
    ("张家港", "Zhangjiagang", "Zhangjiagang"),
    ("太仓", "Taicang", "Taicang"),
    ("吴中", "Wuzhong", "Wuzhong"),
    ("吴江", "Wujiang", "Wujiang"),
    ("相城", "Xiangcheng", "Xiangcheng"),
    ("延安路", "Yan'an Lu", "Yan'an Road"),
    ("庆春路", "Qingchun Lu", "Qingchun Road"),
    ("文三路", "Wensan Lu", "Wensan Road"),
    ("观前街", "Guanqian Jie", "Guanqian Street"),
    ("中山西路", "Zhongshan Xilu", "Zhongshan West Road"),
    ("人民路", "Renmin Lu", "Renmin Road"),
    ("店", "Dian", "Branch"),
    ("市", "Shi", ""),
    ("区", "Qu", ""),
    ("县", "Xian", ""),
    ("省", "Sheng", "Provincial"),
];

/// How a name sounds, if all its parts are known.
pub fn pinyin(name: &str) -> Option<String> {
    spelled(name, |part| part.1)
}

/// What a name means, if all its parts are known.
pub fn english(name: &str) -> Option<String> {
    spelled(name, |part| part.2)
}

fn spelled(
    name: &str,
    how: fn(&(&'static str, &'static str, &'static str)) -> &'static str,
) -> Option<String> {
    let mut rest = name;
    let mut words = Vec::new();
    while !rest.is_empty() {
        let part = PARTS.iter().filter(|part| rest.starts_with(part.0)).max_by_key(|part| part.0.len())?;
        rest = rest.strip_prefix(part.0)?;
        words.push(how(part));
    }
    words.retain(|word| !word.is_empty());
    Some(words.join(" "))
}
