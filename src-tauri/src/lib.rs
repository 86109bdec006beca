//! Tandem's window: start-up and thin commands over `tandem_app`, nothing else.

pub mod commands;
mod preferences;
mod session;

use std::path::PathBuf;

use tauri::{Emitter, Manager};
use tauri_specta::{Builder, collect_commands};

use crate::session::Session;

/// The commands that the page may call, from which `ui/src/ipc/bindings.ts` is written.
pub fn builder() -> Builder<tauri::Wry> {
    use commands::{documents, import, overview, people, plan, programme, settings, visits};
    // Counts and minutes stay far below what a JavaScript number holds exactly.
    Builder::new().disable_serde_phases().dangerously_cast_bigints_to_number().commands(collect_commands![
        programme::start,
        programme::open_programme,
        programme::create_programme,
        programme::create_demo,
        programme::close_programme,
        programme::history,
        programme::undo,
        programme::redo,
        programme::set_preferences,
        overview::overview,
        people::managers,
        people::distributors,
        people::distributor,
        people::reps,
        import::look_at_files,
        import::import_file,
        import::calendars,
        import::entries_to_review,
        import::decide_match,
        plan::timeline,
        plan::fits,
        plan::find_time,
        plan::place_visit,
        plan::remove_visit,
        plan::agree_visit,
        plan::explain_visit,
        plan::explain_demand,
        plan::propose_plan,
        plan::repair_plan,
        plan::stop_planning,
        plan::accept_plan,
        documents::export_schedule,
        visits::visits,
        visits::visit,
        visits::note_agreement,
        visits::reopen_visit,
        visits::prepare_visit,
        visits::set_goal,
        visits::hold_visit,
        visits::summarise_visit,
        visits::rate_visit,
        visits::close_visit,
        visits::cancel_visit,
        visits::note_no_show,
        visits::reschedule_visit,
        visits::open_items,
        visits::finish_item,
        visits::save_draft,
        visits::draft,
        visits::discard_draft,
        visits::drafts,
        settings::special_days,
        settings::import_special_days,
        settings::leave,
        settings::add_leave,
    ])
}

/// Opens the window, and returns when it is closed.
///
/// # Errors
/// When the system has no way to show one.
pub fn run() -> tauri::Result<()> {
    let builder = builder();
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, _| {
            // A second start hands its file to the first, and is gone.
            if let Some(window) = app.get_webview_window("main") {
                let _ = window.set_focus();
            }
            if let Some(file) = programme_among(arguments) {
                let _ = app.emit("open-programme", file);
            }
        }))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(builder.invoke_handler())
        .setup(move |app| {
            builder.mount_events(app);
            let folder = app.path().app_config_dir()?;
            app.manage(Session::new(&folder, programme_among(std::env::args())));
            Ok(())
        })
        .run(tauri::generate_context!())
}

/// The programme file that was named on the command line, if one was.
fn programme_among(arguments: impl IntoIterator<Item = String>) -> Option<PathBuf> {
    arguments
        .into_iter()
        .skip(1)
        .map(PathBuf::from)
        .find(|path| path.extension().is_some_and(|e| e == "tandem"))
}
