//! Measures the window on a programme: `measure TANDEM-DESKTOP PROGRAMME...`.
//!
//! Prints, for each programme, how long a start takes until there is something to work with, the memory of all its
//! processes, how fast a carried visit is checked, and how evenly the timeline scrolls. `cargo xtask measure` builds
//! the release and calls it with the demo and the large demo, each with a plan in force.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement that can't be made has nothing to say"
)]

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use fantoccini::key::Key;
use serde_json::Value;
use tandem_tests::window::{Screen, Window};

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let program = arguments.next().expect("measure TANDEM-DESKTOP PROGRAMME...");
    for programme in arguments {
        println!("{}", programme.display());
        measure(&program, &programme).await;
    }
}

async fn measure(program: &Path, programme: &Path) {
    let mut starts: Vec<f64> = Vec::new();
    // The first start finds the file in no cache; the others are what a user sees on a second day.
    for _ in 0..3 {
        let screen = Screen::new();
        let window = screen.open_with(program, Some(programme)).await;
        starts.push(until_loaded(&window, program).await);
        window.close().await;
    }
    println!("  start to interactive   {}", listed(&starts, "ms"));

    let screen = Screen::new();
    let window = screen.open_with(program, Some(programme)).await;
    until_loaded(&window, program).await;
    println!("  memory on the overview {:.0} MB", memory(program));
    let began = std::time::Instant::now();
    window.chord(Key::Control, "2").await;
    window.element(".board button.visit").await;
    println!("  planner on show after  {} ms", began.elapsed().as_millis());
    tokio::time::sleep(Duration::from_secs(2)).await;
    println!("  memory on the planner  {:.0} MB", memory(program));
    let lanes = window.answer(LANES).await;
    println!("  the timeline           {lanes}");

    let drag = window.answer(DRAG).await;
    assert!(drag["error"].is_null(), "{drag}");
    println!("  fits asked for in      {} ms", drag["asked"]);
    println!("  a move checked in      {}", spread(&drag["checks"]));
    println!("  a move on screen in    {}", spread(&drag["frames"]));
    window.keys(&Key::Escape.to_string()).await;
    for (name, script) in [("down", "y"), ("across", "x")] {
        let frames = window.answer(&SCROLL.replace("AXIS", script)).await;
        println!("  scrolling {name:<12} {}; {} frames over 50 ms", spread(&frames), over(&frames, 50.0));
    }
    println!("  memory at the end      {:.0} MB", memory(program));
    window.close().await;
}

/// How many milliseconds passed from the start of the process until the first screen had its contents.
async fn until_loaded(window: &Window, program: &Path) -> f64 {
    window.element("#screen h1, #screen h2").await;
    let mark = window
        .until(
            async || {
                window
                    .answer(
                        "const mark = performance.getEntriesByName('tandem-loaded')[0];
                         requestAnimationFrame(() => arguments[0](mark ? performance.timeOrigin + mark.startTime : null))",
                    )
                    .await
            },
            Value::is_number,
        )
        .await;
    mark.as_f64().expect("a time") - started(program)
}

/// The processes of the program: itself, and those of the web view below it.
fn processes(program: &Path) -> Vec<u32> {
    let parents: Vec<(u32, u32, PathBuf)> = fs::read_dir("/proc")
        .expect("Linux")
        .flatten()
        .filter_map(|entry| {
            let pid: u32 = entry.file_name().to_str()?.parse().ok()?;
            Some((
                pid,
                fields(pid)?.get(1)?.parse().ok()?,
                fs::read_link(entry.path().join("exe")).unwrap_or_default(),
            ))
        })
        .collect();
    let mut found: Vec<u32> =
        parents.iter().filter(|(_, _, exe)| exe == program).map(|(pid, ..)| *pid).collect();
    let mut at = 0;
    while let Some(parent) = found.get(at).copied() {
        found.extend(parents.iter().filter(|(_, of, _)| *of == parent).map(|(pid, ..)| *pid));
        at += 1;
    }
    found
}

/// What /proc tells of a process after its name: state, parent, … (proc(5)).
fn fields(pid: u32) -> Option<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let after = stat.get(stat.rfind(')')? + 2..)?;
    Some(after.split_whitespace().map(str::to_owned).collect())
}

/// When the program was started, in milliseconds since 1970; /proc counts hundredths of a second.
fn started(program: &Path) -> f64 {
    let pid = *processes(program).first().expect("the program runs");
    let ticks: f64 = fields(pid).and_then(|fields| fields.get(19)?.parse().ok()).expect("its start");
    let uptime = fs::read_to_string("/proc/uptime").expect("Linux");
    let uptime: f64 = uptime.split(' ').next().and_then(|text| text.parse().ok()).expect("seconds");
    #[expect(clippy::disallowed_methods, reason = "a measurement has to look at the clock")]
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs_f64();
    (now - uptime) * 1000.0 + ticks * 10.0
}

/// The memory of all processes in megabytes, what they share counted once (PSS).
fn memory(program: &Path) -> f64 {
    let of = |pid: u32| {
        let rollup = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
        let line = rollup.lines().find(|line| line.starts_with("Pss:")).unwrap_or_default();
        line.split_whitespace().nth(1).and_then(|kilobytes| kilobytes.parse::<f64>().ok()).unwrap_or(0.0)
    };
    processes(program).into_iter().map(of).sum::<f64>() / 1024.0
}

fn numbers(values: &Value) -> Vec<f64> {
    let mut all: Vec<f64> = values.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    all.sort_by(f64::total_cmp);
    all
}

fn spread(values: &Value) -> String {
    let all = numbers(values);
    let at = |share: usize| {
        all.get((all.len() * share / 100).min(all.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
    };
    format!(
        "median {:.1}, 95 % {:.1}, 99 % {:.1}, most {:.1} ms ({} times)",
        at(50),
        at(95),
        at(99),
        at(100),
        all.len()
    )
}

fn over(values: &Value, limit: f64) -> usize {
    numbers(values).iter().filter(|value| **value > limit).count()
}

fn listed(values: &[f64], unit: &str) -> String {
    let all: Vec<String> = values.iter().map(|value| format!("{value:.0}")).collect();
    format!("{} {unit}", all.join(", "))
}

const LANES: &str = "
    window.__TAURI_INTERNALS__.invoke('timeline', { from: null, to: null }).then((t) => arguments[0](
        `${t.managers.length} managers, ${t.distributors.length} distributors, ` +
        `${t.distributors.reduce((n, d) => n + d.reps.length, 0)} reps, ${t.visits.length} visits, ` +
        `${t.demands.length} open demands, ${Math.round(JSON.stringify(t).length / 1024)} KB`));";

/// Takes hold of the first visit that can be moved, waits until what fits is known, and moves it 150 times.
const DRAG: &str = "
    const done = arguments[0];
    const frame = () => new Promise((next) => { requestAnimationFrame(next); setTimeout(next, 1000); });
    const scroll = document.querySelector('.board .scroll');
    const fire = (target, type, x, y) => target.dispatchEvent(new PointerEvent(type, {
        clientX: x, clientY: y, button: 0, pointerId: 1, bubbles: true, isPrimary: true }));
    (async () => {
        const box = scroll.getBoundingClientRect();
        const inside = [...document.querySelectorAll('.board button.visit')].map((one) => one.getBoundingClientRect())
            .filter((at) => at.left > box.left && at.right < box.right && at.top > box.top && at.bottom < box.bottom - 40);
        const at = inside[0];
        let [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
        fire(scroll, 'pointerdown', x, y);
        const began = performance.now();
        fire(window, 'pointermove', x + 6, y);
        const asking = () => document.querySelector('.planner.carrying') === null ||
            performance.getEntriesByName('tandem-fits').length === 0;
        while (asking() && performance.now() - began < 5000) await frame();
        if (asking()) throw new Error(`no answer to what fits; ${inside.length} visits in view, ${document.querySelector('.planner').className}, ${performance.getEntriesByType('mark').map((one) => one.name)}`);
        const asked = Math.round(performance.now() - began);
        performance.clearMeasures('planner-check');
        const frames = [];
        for (let step = 0; step < 150; step += 1) {
            x = box.left + 40 + ((step * 37) % (box.width - 80));
            y = box.top + 40 + ((step * 13) % (box.height - 80));
            const from = performance.now();
            fire(window, 'pointermove', x, y);
            await frame();
            frames.push(performance.now() - from);
        }
        const checks = performance.getEntriesByName('planner-check').map((one) => one.duration);
        fire(window, 'pointercancel', x, y);
        done({ asked, checks, frames });
    })().catch((error) => done({ error: String(error) }));";

/// Scrolls for 150 frames, and tells how far apart they were.
const SCROLL: &str = "
    const done = arguments[0];
    const scroll = document.querySelector('.board .scroll');
    const frames = [];
    let last = 0;
    scroll.scrollTo(0, 0);
    const step = (now) => {
        if (last) frames.push(now - last);
        last = now;
        if ('AXIS' === 'y') scroll.scrollTop += 60; else scroll.scrollLeft += 40;
        if (frames.length < 150) requestAnimationFrame(step); else done(frames);
    };
    requestAnimationFrame(step);";
