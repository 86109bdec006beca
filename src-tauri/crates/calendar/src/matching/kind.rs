//! What a client is, by its name alone.

use tandem_domain::client::ClientKind;

const SHOPS: [&str; 6] = ["药房", "药店", "大药店", "药局", "药堂", "pharmacy"];
const COMPANIES: [&str; 6] = ["公司", "集团", "医药", "药业", "商业", "贸易"];
const HOSPITALS: [&str; 8] =
    ["医院", "卫生院", "保健院", "防治院", "卫生服务", "医疗中心", "医学中心", "hospital"];
const DEPARTMENTS: [&str; 5] = ["科", "室", "药学部", "药剂部", "门诊"];

/// What a client of this name is, where nobody said.
pub fn kind_of(name: &str) -> ClientKind {
    let name = name.trim().to_lowercase();
    let bare = name.trim_end_matches([')', '）', ' ']);
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let behind_hospital = HOSPITALS
        .iter()
        .filter_map(|word| Some(name.rfind(word)? + word.len()))
        .max()
        .and_then(|end| bare.get(end..))
        .is_some_and(|rest| DEPARTMENTS.iter().any(|ending| rest.ends_with(ending)));
    if has(&HOSPITALS) && !name.ends_with("公司") && !bare.ends_with("药店") && !bare.ends_with("药房")
    {
        if behind_hospital { ClientKind::Department } else { ClientKind::Hospital }
    } else if has(&SHOPS) {
        ClientKind::Pharmacy
    } else if has(&COMPANIES) {
        ClientKind::SubDistributor
    } else {
        ClientKind::Hospital
    }
}
