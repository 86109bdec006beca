//! Tandem's window: start-up and thin commands over `tandem_app`, nothing else.

pub mod commands;
mod menu;
mod preferences;
#[cfg(target_os = "linux")]
mod renderer;
mod session;

use std::path::PathBuf;

use tauri::{Emitter, Manager};
use tauri_specta::{Builder, collect_commands};

use crate::session::Session;

/// The commands that the page may call, from which `ui/src/ipc/bindings.ts` is written.
pub fn builder() -> Builder<tauri::Wry> {
    use commands::{
        agreements, channel, competence, documents, events, handover, import, overview, partnership, people,
        plan, playbook, programme, promotion, records, scenarios, search, settings, subscriptions, training,
        visits,
    };
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
        programme::refresh_menu,
        programme::speak,
        overview::overview,
        overview::first_steps,
        overview::hide_first_steps,
        people::managers,
        people::distributors,
        people::distributor,
        people::reps,
        people::named_clients,
        people::look_at_people,
        people::import_people,
        records::cities,
        records::manager_draft,
        records::save_manager,
        records::remove_manager,
        records::distributor_draft,
        records::save_distributor,
        records::remove_distributor,
        records::rep_draft,
        records::save_rep,
        records::remove_rep,
        records::client_draft,
        records::save_client,
        records::remove_client,
        records::agreement_draft,
        records::save_agreement,
        records::remove_agreement,
        records::issue_draft,
        records::save_issue,
        records::remove_issue,
        agreements::assessment,
        agreements::renew_agreement,
        agreements::set_term_weights,
        competence::competences,
        competence::competence_topics,
        competence::assess_competence,
        competence::remove_assessment,
        training::trainings,
        training::training_draft,
        training::save_training,
        training::remove_training,
        playbook::playbook,
        playbook::save_playbook,
        playbook::restore_playbook,
        playbook::compare_playbooks,
        playbook::visit_content,
        partnership::charters,
        partnership::write_charter,
        partnership::sign_charter,
        partnership::discard_charter,
        partnership::export_charter,
        partnership::note_evidence,
        partnership::remove_evidence,
        partnership::common_problems,
        partnership::describe_problem,
        partnership::tag_finding,
        partnership::sponsor,
        partnership::tell_sponsor,
        partnership::export_sponsor_letter,
        partnership::results,
        partnership::export_results,
        handover::hand_back_clients,
        handover::look_at_erasure,
        handover::erase_client_data,
        import::look_at_files,
        import::look_at_sheets,
        import::import_file,
        import::calendars,
        import::set_calendar_policy,
        import::entries_to_review,
        import::decide_match,
        subscriptions::find_calendars,
        subscriptions::subscribe,
        subscriptions::subscriptions,
        subscriptions::refresh_subscription,
        subscriptions::stop_asking,
        subscriptions::unsubscribe,
        plan::timeline,
        plan::fits,
        plan::find_time,
        plan::place_visit,
        plan::remove_visit,
        plan::agree_visit,
        plan::remove_visits,
        plan::agree_visits,
        plan::explain_visit,
        plan::explain_demand,
        plan::propose_plan,
        plan::repair_plan,
        plan::make_room,
        plan::what_is_scarce,
        plan::stop_planning,
        scenarios::scenarios,
        scenarios::keep_scenario,
        scenarios::rename_scenario,
        scenarios::remove_scenario,
        scenarios::compare_scenarios,
        scenarios::open_scenario,
        plan::accept_plan,
        plan::demand_draft,
        plan::save_demand,
        plan::remove_demand,
        channel::stage,
        channel::move_stage,
        channel::accept_stage_demands,
        channel::flows,
        channel::flow_draft,
        channel::note_flows,
        channel::look_at_flows,
        channel::import_flows,
        documents::export_schedule,
        events::events,
        events::event,
        events::new_event,
        events::event_draft,
        events::save_event,
        events::hold_event,
        events::cancel_event,
        events::ready_event,
        events::remove_event,
        documents::export_preparation,
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
        visits::other_moments,
        visits::reschedule_obstacles,
        visits::open_items,
        visits::finish_item,
        visits::save_draft,
        visits::draft,
        visits::discard_draft,
        visits::drafts,
        promotion::promotions,
        promotion::promotion_draft,
        promotion::save_promotion,
        promotion::note_actual,
        promotion::remove_promotion,
        search::search,
        visits::visit_cards,
        visits::attach_file,
        visits::view_attachment,
        visits::save_attachment,
        visits::remove_attachment,
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
    #[cfg(target_os = "linux")]
    if let Err(error) = renderer::suit_this_machine() {
        eprintln!("tandem: drawing will be slow: {error}");
    }
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
            let session = Session::new(&folder, programme_among(std::env::args()));
            menu::begin(app.handle(), &session)?;
            commands::programme::begin(&session);
            app.manage(session);
            Ok(())
        })
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .build(tauri::generate_context!())?
        .run(|_app, _event| {
            #[cfg(target_os = "macos")]
            if let tauri::RunEvent::Opened { urls } = _event {
                for path in urls.iter().filter_map(|url| url.to_file_path().ok()) {
                    _app.state::<Session>().name(path.clone());
                    let _ = _app.emit("open-programme", path);
                }
            }
        });
    Ok(())
}

/// The programme file that was named on the command line, if one was.
fn programme_among(arguments: impl IntoIterator<Item = String>) -> Option<PathBuf> {
    arguments
        .into_iter()
        .skip(1)
        .map(PathBuf::from)
        .find(|path| path.extension().is_some_and(|e| e == "tandem"))
}
