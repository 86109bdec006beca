//! What people have begun to type and kept beside their visits, in the demo that has been lived in.

use tandem_domain::{
    attachment::{Attachment, media_type},
    life::Step,
    visit::VisitState,
};

use crate::{desk::Desk, failure::Failure, visits};

const MINUTES: &str = "科室会纪要\n\n1. 药剂科下周三上药事会。\n2. 检验科希望先看三个月的数据。\n3. 断货的事由经销商商务答复。\n";

/// Keeps minutes with one of the visits that took place, and leaves a summary half written.
pub(super) fn keep(desk: &mut Desk) -> Result<(), Failure> {
    let snapshot = desk.seen()?;
    let first = |state| snapshot.visits.iter().find(|visit| visit.state == state);
    if let Some(held) = first(VisitState::Held) {
        let begun = serde_json::json!({ "consensus": "先把断货解决，再定科室会的日期；" });
        visits::save_draft(desk, &held.id.to_string(), Step::Summarise, &begun.to_string())?;
    }
    let Some(held) = first(VisitState::Summarised) else { return Ok(()) };
    let name = "科室会纪要.txt";
    let attachment = Attachment {
        id: desk.env.id(),
        visit: held.id,
        name: name.to_owned(),
        media_type: media_type(name).to_owned(),
        size: u32::try_from(MINUTES.len()).unwrap_or(u32::MAX),
        added_on: held.interval.start().date_naive(),
    };
    desk.change("attach-file", |writer| {
        writer.put_attachment(&attachment)?;
        writer.put_content(attachment.id, MINUTES.as_bytes())
    })
}
