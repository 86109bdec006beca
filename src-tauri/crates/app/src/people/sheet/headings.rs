//! What the columns of a sheet are, by their headings in either language, and what their words mean.

use tandem_domain::{
    client::ClientKind,
    people::{Stage, Tier},
};

use super::text::Row;
use crate::{
    failure::{Code, Failure},
    people::fields::wrong,
};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Distributor,
    DistributorCity,
    City,
    Region,
    Tier,
    Stage,
    Rep,
    Phone,
    MedicalRepresentative,
    Client,
    Kind,
    Address,
    Key,
    Aliases,
}

/// The headings of each column, without blanks and in small letters.
const HEADINGS: &[(Column, &[&str])] = &[
    (Column::Distributor, &["经销商", "经销商名称", "公司", "公司名称", "distributor", "company"]),
    (Column::DistributorCity, &["经销商城市", "公司城市", "distributorcity"]),
    (Column::City, &["城市", "所在城市", "客户城市", "city"]),
    (Column::Region, &["区域", "大区", "销售区域", "region", "salesregion"]),
    (Column::Tier, &["级别", "等级", "经销商级别", "tier"]),
    (Column::Stage, &["阶段", "合作阶段", "stage"]),
    (Column::Rep, &["代表", "经销商代表", "业务员", "姓名", "rep", "representative", "salesperson"]),
    (Column::Phone, &["电话", "手机", "联系电话", "手机号", "phone", "telephone", "mobile"]),
    (Column::MedicalRepresentative, &["医药代表", "是否医药代表", "medicalrepresentative", "medicalrep"]),
    (Column::Client, &["客户", "终端客户", "客户名称", "医院", "client", "customer", "hospital"]),
    (Column::Kind, &["类型", "客户类型", "kind", "type"]),
    (Column::Address, &["地址", "客户地址", "address"]),
    (Column::Key, &["重点", "重点客户", "是否重点", "key", "keyclient"]),
    (Column::Aliases, &["别名", "简称", "aliases", "alsocalled", "shortname"]),
];

/// The columns of a sheet.
#[derive(Debug)]
pub struct Columns(Vec<Option<Column>>);

impl Columns {
    /// What the first row says. It must name the distributors.
    pub fn of(heading: &Row) -> Result<Self, Failure> {
        let columns: Vec<_> = heading.cells.iter().map(|cell| column(cell)).collect();
        if columns.contains(&Some(Column::Distributor)) {
            Ok(Self(columns))
        } else {
            Err(Failure::new(Code::NoHeadings))
        }
    }

    /// The cell of a column in a row; empty where there is none.
    pub fn cell<'a>(&self, row: &'a Row, column: Column) -> &'a str {
        let at = self.0.iter().position(|own| *own == Some(column));
        at.and_then(|at| row.cells.get(at)).map(String::as_str).unwrap_or_default()
    }

    /// The headings that mean nothing here.
    pub fn unknown(&self, heading: &Row) -> Vec<String> {
        let cells = heading.cells.iter().zip(&self.0);
        cells
            .filter(|(cell, column)| column.is_none() && !cell.is_empty())
            .map(|(cell, _)| cell.clone())
            .collect()
    }
}

/// A heading or word as it is compared: without blanks and dashes, in small letters.
pub(crate) fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '*' | '_' | '-'))
        .collect::<String>()
        .to_lowercase()
}

fn column(heading: &str) -> Option<Column> {
    let heading = plain(heading);
    HEADINGS.iter().find(|(_, names)| names.contains(&heading.as_str())).map(|(column, _)| *column)
}

/// A word of a closed set; none where the cell is empty.
fn word<T: Copy>(field: &'static str, cell: &str, known: &[(T, &[&str])]) -> Result<Option<T>, Failure> {
    let plain = plain(cell);
    if plain.is_empty() {
        return Ok(None);
    }
    if let Some((value, _)) = known.iter().find(|(_, words)| words.contains(&plain.as_str())) {
        return Ok(Some(*value));
    }
    let first: Vec<&str> = known.iter().filter_map(|(_, words)| words.first().copied()).collect();
    Err(wrong(Code::NotOneOf, field).with("word", cell).with("known", first.join(" / ")))
}

/// A tier.
pub fn tier(cell: &str) -> Result<Option<Tier>, Failure> {
    let known: &[(Tier, &[&str])] = &[
        (Tier::A, &["a", "a级", "核心"]),
        (Tier::B, &["b", "b级", "常规", "一般"]),
        (Tier::C, &["c", "c级", "其他"]),
    ];
    word("tier", cell, known)
}

/// A stage of the cooperation.
pub fn stage(cell: &str) -> Result<Option<Stage>, Failure> {
    let known: &[(Stage, &[&str])] = &[
        (Stage::Recruit, &["招商", "recruit"]),
        (Stage::Find, &["找商", "find"]),
        (Stage::Assist, &["助商", "assist"]),
        (Stage::Lead, &["领商", "lead"]),
    ];
    word("stage", cell, known)
}

/// What a client is.
pub fn kind(cell: &str) -> Result<Option<ClientKind>, Failure> {
    let known: &[(ClientKind, &[&str])] = &[
        (ClientKind::Hospital, &["医院", "hospital", "社区卫生服务中心", "卫生院", "诊所", "clinic"]),
        (ClientKind::Department, &["科室", "department"]),
        (ClientKind::Pharmacy, &["药房", "pharmacy", "药店"]),
        (ClientKind::SubDistributor, &["分销商", "subdistributor", "二级经销商"]),
    ];
    word("kind", cell, known)
}

/// Whether a rep is a medical representative.
pub fn medical_representative(cell: &str) -> Result<Option<bool>, Failure> {
    let known: &[(bool, &[&str])] = &[
        (true, &["是", "yes", "y", "1", "true", "医药代表", "√", "✓"]),
        (false, &["否", "no", "n", "0", "false", "×"]),
    ];
    word("medical_representative", cell, known)
}

/// Whether a client is a key client.
pub fn key(cell: &str) -> Result<Option<bool>, Failure> {
    let known: &[(bool, &[&str])] = &[
        (true, &["是", "yes", "y", "1", "true", "重点", "重点客户", "√", "✓", "key"]),
        (false, &["否", "no", "n", "0", "false", "非重点", "×"]),
    ];
    word("key", cell, known)
}
