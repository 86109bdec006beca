//! What distributors send, in the window: a list in Chinese characters of old, a month as a grid and a calendar that
//! breaks off come in together, are looked at, imported and taken back.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use fantoccini::key::Key;
use serde_json::{Value, json};
use tandem_tests::{
    command::Desk,
    packing::packed,
    window::{Screen, Window, keep},
};

const CALENDAR: &str = include_str!("suite/import/outlook-week.ics");
const LIST: &[u8] = include_bytes!("../src-tauri/crates/calendar/tests/sheets/outlook-zh.csv");
const GRID: &[u8] = include_bytes!("../src-tauri/crates/calendar/tests/sheets/month-grid.xlsx");

/// Drops files on the window. No driver can, so the page hears of it as it hears of a real drop from Tauri.
async fn drop_files(window: &Window, files: &[String]) {
    let script = "const [paths] = arguments; const event = 'tauri://drag-drop';
        const ids = Object.getOwnPropertyNames(window.__internal_unstable_listeners_object_id__?.[event] ?? {});
        const payload = { paths, position: { x: 0, y: 0 } };
        window.__internal_unstable_listeners_function_id__({ event, payload }, ids);
        return ids.length";
    let heard = window.run(script, vec![json!(files)]).await;
    assert_eq!(heard, json!(1), "the page hears of what is dropped");
}

/// The next export of the list: the call is a day later, and the annual meeting is not in it any more.
fn next_list() -> Vec<u8> {
    let rows: Vec<&[u8]> = LIST.split_inclusive(|byte| *byte == b'\n').collect();
    let mut next = rows[..rows.len() - 1].concat();
    let (from, to) = (b"2026/3/12", b"2026/3/13");
    for at in 0..=next.len() - from.len() {
        if next[at..].starts_with(from) {
            next[at..at + to.len()].copy_from_slice(to);
        }
    }
    next
}

/// Has the page's next question for a folder answered with this one. No driver can answer the system's dialog.
async fn answer_folder(window: &Window, folder: &str) {
    let script = "const [folder] = arguments; const asked = window.fetch;
        window.fetch = (to, request) => {
            if (!decodeURIComponent(String(to)).includes('plugin:dialog|open')) return asked(to, request);
            window.fetch = asked;
            const headers = { 'Content-Type': 'application/json', 'Tauri-Response': 'ok' };
            return new Response(request.body).json().then(({ options }) =>
                new Response(JSON.stringify(options.directory ? [folder] : null), { headers }));
        }";
    window.run(script, vec![json!(folder)]).await;
}

fn policy_of<'h>(held: &'h Value, file: &str) -> &'h Value {
    let all = held.as_array().expect("calendars");
    &all.iter().find(|one| one["file"] == file).expect("a calendar of that file")["policy"]
}

/// Before a file is imported: what it shows as out of office may be asked to move.
async fn decides_what_blocks(window: &Window, file: &str) {
    let summary = window.named("summary", &format!("How entries are treated: {file}")).await;
    summary.click().await.expect("a click");
    window.shows("What blocks is never asked to move").await;
    choose(window, "Out of office: 1", "May be asked to move").await;
    keep(window, "imports-policy").await;
    assert_eq!(window.faults().await, json!([]), "the treatment of a file");
}

/// Of a calendar held: what it shows as busy is never asked to move; and that is taken back.
async fn decides_afterwards(window: &Window, file: &str) {
    let search = window.named("input", "Owner, file").await;
    search.send_keys(file).await.expect("keys");
    let all = held(window).await;
    let all = all.as_array().expect("calendars");
    let owner = all.iter().find(|one| one["file"] == file).expect("a calendar of that file")["owner"].clone();
    window.press(&format!("Treatment… {}, {file}", owner.as_str().expect("a name"))).await;
    choose(window, "Busy", "Blocks").await;
    keep(window, "calendar-policy").await;
    assert_eq!(window.faults().await, json!([]), "the treatment of a calendar");
    window.press("Save").await;
    window.shows("Treatment changed").await;
    let busy = async || policy_of(&held(window).await, file)["busy"].clone();
    window.until(&busy, |busy| *busy == "blocks").await;
    window.press("Undo").await;
    window.until(&busy, |busy| *busy == "may_move").await;
}

async fn choose(window: &Window, label: &str, option: &str) {
    window.field(label).await.select_by_label(option).await.expect("an option");
}

async fn held(window: &Window) -> Value {
    window.done("calendars", json!({})).await
}

#[tokio::test]
async fn what_three_people_send_is_looked_at_imported_and_taken_back() {
    let desk = Desk::with_demo();
    let reps = desk.json(["rep", "list", "demo.tandem"]);
    let names: Vec<&str> =
        reps.as_array().expect("reps").iter().filter_map(|rep| rep["name"].as_str()).collect();
    // Somebody whose name no other's holds, so that it tells who is meant.
    let alone: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| {
            names.iter().filter(|other| other.contains(name) || name.contains(*other)).count() == 1
        })
        .collect();
    let name = |at: usize| alone[at].to_owned();
    let broken = CALENDAR.split_once("UID:tandem-test-leave").expect("the last event").0;
    // Whose they are is told by their names.
    desk.write("people.csv", "distributor,rep,city\n杭州明康医药,王建国,杭州\n杭州明康医药,李娜,杭州\n");
    desk.succeeds(["people", "import", "demo.tandem", "people.csv"]);
    let files =
        [format!("{} 日程.csv", name(0)), "杭州明康医药 三月.xlsx".to_owned(), format!("{}.ics", name(1))];
    for (file, bytes) in files.iter().zip([LIST, GRID, broken.as_bytes()]) {
        desk.write(file, bytes);
    }
    let screen = Screen::new();
    let window = screen.open(Some(&desk.path("demo.tandem"))).await;
    window.element("nav").await;
    window.chord(Key::Control, "5").await;
    window.shows("Followed calendars").await;
    keep(&window, "imports-before").await;
    let before = held(&window).await;
    let paths: Vec<String> = files.iter().map(|file| desk.path(file).display().to_string()).collect();
    drop_files(&window, &paths).await;
    for file in &files {
        window.shows(file).await;
    }
    keep(&window, "imports-files").await;
    decides_what_blocks(&window, &files[0]).await;
    assert_eq!(window.faults().await, json!([]), "the list of files");

    window.press(&format!("Look at the columns of {}", files[0])).await;
    window.shows("浙二 心内科拜访").await;
    let encoding = window.field("Encoding").await.prop("value").await.expect("the value of a field");
    assert_eq!(encoding.as_deref(), Some("gb18030"));
    keep(&window, "imports-list").await;
    assert_eq!(window.faults().await, json!([]), "the columns of a list");
    window.press("Done").await;
    window.press(&format!("Look at the columns of {}", files[1])).await;
    window.shows("what the columns mean").await;
    keep(&window, "imports-grid").await;
    window.press("Done").await;
    window.hides("what the columns mean").await;

    window.press("Import 2 files").await;
    window.shows("2 files imported").await;
    keep(&window, "imports-report").await;
    let imported = held(&window).await;
    let count = |all: &Value| all.as_array().map_or(0, Vec::len);
    assert_eq!(count(&imported), count(&before) + 3, "the grid holds the plans of two");
    assert_eq!(
        policy_of(&imported, &files[0])["out_of_office"],
        "may_move",
        "as was decided before the import"
    );
    decides_afterwards(&window, &files[0]).await;
    window.shows("The file breaks off at line").await;
    let tick = window.named("label", "Take what is complete").await;
    tick.click().await.expect("a click");
    window.press("Import 1 file").await;
    window.shows("1 file imported").await;
    assert_eq!(count(&held(&window).await), count(&before) + 4);
    keep(&window, "imports-all").await;

    window.press("Clear the list").await;
    desk.write(&files[0], next_list());
    drop_files(&window, &paths[..1]).await;
    window.shows("1 entry held is no longer in the file").await;
    keep(&window, "imports-drops").await;
    window.press("Import 1 file").await;
    window.shows("Removed: 1").await;
    window.shows("Moved: 1").await;
    window.named("summary", "Moved: 1").await.click().await.expect("a click");
    window.shows("2026-03-13 14:00 浙二 心内科拜访, was 2026-03-12 14:00").await;
    keep(&window, "imports-difference").await;
    assert_eq!(window.faults().await, json!([]), "the difference");

    for _ in 0..4 {
        window.press("Undo").await;
    }
    window.until(async || held(&window).await, |all| *all == before).await;

    // What is packed together comes in as what it holds.
    window.press("Clear the list").await;
    let whole = CALENDAR.replace("tandem-test", "packed");
    let (list, calendar) = (format!("{}/plan.csv", name(2)), format!("{}.ics", name(3)));
    desk.write("四月.zip", packed(&[(&list, LIST), (&calendar, whole.as_bytes())]));
    drop_files(&window, &[desk.path("四月.zip").display().to_string()]).await;
    window.shows(&format!("四月.zip/{list}")).await;
    keep(&window, "imports-packed").await;
    assert_eq!(window.faults().await, json!([]), "the files of an archive");
    window.press("Import 2 files").await;
    window.shows("2 files imported").await;
    assert_eq!(count(&held(&window).await), count(&before) + 2);

    // A folder is chosen as what it holds.
    window.press("Clear the list").await;
    std::fs::create_dir(desk.path("五月")).expect("a folder");
    desk.write(&format!("五月/{}.ics", name(4)), CALENDAR.replace("tandem-test", "chosen"));
    answer_folder(&window, &desk.path("五月").display().to_string()).await;
    window.press("Import a folder…").await;
    window.shows("Import 1 file").await;
    keep(&window, "imports-folder").await;
    assert_eq!(window.faults().await, json!([]), "the files of a folder");
    window.press("Clear the list").await;

    // A calendar that is followed: the form says what is wrong with an address.
    window.press("Follow a calendar…").await;
    window.write("Address", "http://example.com/a.ics").await;
    window.press("Look there").await;
    window.shows("so anybody on the way could read the calendar").await;
    keep(&window, "imports-follow").await;
    assert_eq!(window.faults().await, json!([]), "the form of an address");
    window.close().await;
}

#[tokio::test]
async fn what_comes_in_is_shown_in_chinese_and_in_the_dark_as_well() {
    let desk = Desk::with_demo();
    let reps = desk.json(["rep", "list", "demo.tandem"]);
    let file = format!("{}.csv", reps[0]["name"].as_str().expect("a name"));
    desk.write(&file, LIST);
    desk.succeeds([
        "calendar",
        "import",
        "demo.tandem",
        "--for",
        reps[0]["id"].as_str().expect("an id"),
        &file,
    ]);
    desk.write(&file, next_list());
    let screen = Screen::new();
    let window = screen.open(Some(&desk.path("demo.tandem"))).await;
    window.element("main h1").await;
    // A page that is loaded anew while it is still being read never answers again.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    window.done("set_preferences", json!({ "language": "zh-CN", "theme": "dark" })).await;
    window.reload().await;
    window.element("nav").await;
    window.chord(Key::Control, "5").await;
    drop_files(&window, &[desk.path(&file).display().to_string()]).await;
    window.shows("文件里已没有原来的 1 项日程").await;
    window.press(&format!("查看各列：{file}")).await;
    window.shows("浙二 心内科拜访").await;
    keep(&window, "imports-list-zh-dark").await;
    assert_eq!(window.faults().await, json!([]), "the columns");
    window.press("完成").await;
    let summary = window.named("summary", &format!("日程的处理方式：{file}")).await;
    summary.click().await.expect("a click");
    choose(&window, "忙：1", "占用").await;
    keep(&window, "imports-policy-zh-dark").await;
    assert_eq!(window.faults().await, json!([]), "the treatment of a file");
    window.press("导入 1 个文件").await;
    window.named("summary", "改期 1 项").await.click().await.expect("a click");
    window.shows("2026-03-13 14:00 浙二 心内科拜访，原 2026-03-12 14:00").await;
    keep(&window, "imports-difference-zh-dark").await;
    assert_eq!(window.faults().await, json!([]), "the difference");
    window.close().await;
}
