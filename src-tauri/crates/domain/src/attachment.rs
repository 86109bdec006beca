//! Files that are kept with a visit: photographs, handouts, minutes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{AttachmentId, VisitId};

/// What is known of a file that is kept with a visit. Its content is read only when somebody asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// What keeps it apart.
    pub id: AttachmentId,
    /// The visit.
    pub visit: VisitId,
    /// What the file was called.
    pub name: String,
    /// What it holds, as `image/jpeg` (RFC 6838).
    pub media_type: String,
    /// How many bytes.
    pub size: u32,
    /// The day on which it was added.
    pub added_on: NaiveDate,
}

/// What a file of this name holds, by the end of its name; bytes of any kind where that says nothing.
pub fn media_type(name: &str) -> &'static str {
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    match end.as_str() {
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "heic" => "image/heic",
        "pdf" => "application/pdf",
        "txt" => "text/plain",
        "csv" => "text/csv",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "m4a" => "audio/mp4",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_name_says_what_a_file_holds() {
        assert_eq!(media_type("货架 1.JPG"), "image/jpeg");
        assert_eq!(media_type("纪要.v2.pdf"), "application/pdf");
        assert_eq!(media_type("README"), "application/octet-stream");
    }
}
