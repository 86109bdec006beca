//! How the gap closes over time, as a picture (SVG), both axes logarithmic.

use std::fmt::Write;

use super::outcome::{Moment, Outcome, bound_of, gap};

/// The picture, and the space in it for the curves.
const WIDTH: f64 = 860.0;
const HEIGHT: f64 = 480.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 740.0;
const TOP: f64 = 56.0;
const BOTTOM: f64 = 420.0;
/// The least gap, in hundredths, and the shortest time, in seconds, that can be told apart.
const LEAST_GAP: f64 = 0.05;
const SOONEST: f64 = 0.002;
const COLOURS: [&str; 6] = ["#1f5fbf", "#b3471d", "#2f7d4f", "#7a3fa0", "#8a6d00", "#00727a"];

/// A picture of the longest search of each problem: a line for the gap to the least bound, a dotted one for the gap that
/// was proven by then, a dot for each plan of another solver.
pub fn svg(outcomes: &[Outcome], threads: usize) -> String {
    let searches = longest(outcomes);
    let all = searches.iter().flat_map(|search| &search.progress);
    let latest = outcomes.iter().map(|o| o.took.as_secs_f64()).fold(1.0, f64::max);
    let first = all.clone().map(|moment| moment.seconds).fold(latest, f64::min).max(SOONEST);
    let worst = all.map(|moment| gap(moment.objective, moment.bound)).fold(1.0, f64::max).min(100.0);
    let paper = Paper { first, latest, worst };
    let mut svg = paper.begin(&title(&searches, threads));
    for (search, colour) in searches.iter().zip(COLOURS.iter().cycle()) {
        let Some(bound) = bound_of(outcomes, &search.problem) else { continue };
        let end = search.took.as_secs_f64();
        let true_gap = |moment: &Moment| gap(moment.objective, bound);
        let proven = |moment: &Moment| gap(moment.objective, moment.bound);
        paper.line(
            &mut svg,
            &search.progress,
            end,
            &proven,
            &format!(r#"stroke="{colour}" stroke-dasharray="2 4""#),
        );
        paper.line(
            &mut svg,
            &search.progress,
            end,
            &true_gap,
            &format!(r#"stroke="{colour}" stroke-width="2""#),
        );
        let last = search.progress.last().map_or(LEAST_GAP, true_gap);
        paper.text(&mut svg, (end, last), colour, &format!("{}, {last:.2} %", search.problem));
        for other in outcomes.iter().filter(|o| o.problem == search.problem && o.progress.is_empty()) {
            let Some(found) = &other.found else { continue };
            let at = (other.took.as_secs_f64(), gap(found.objective, bound));
            let (x, y) = (paper.x(at.0), paper.y(at.1));
            let _ = writeln!(svg, r#"<circle cx="{x:.1}" cy="{y:.1}" r="4" fill="{colour}"/>"#);
            paper.text(&mut svg, at, colour, &format!("{}, {}", other.solver, other.problem));
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// The longest search of each problem, in order.
fn longest(outcomes: &[Outcome]) -> Vec<&Outcome> {
    let mut longest: Vec<&Outcome> = Vec::new();
    for outcome in outcomes.iter().filter(|outcome| !outcome.progress.is_empty()) {
        match longest.iter_mut().find(|known| known.problem == outcome.problem) {
            Some(known) if known.took < outcome.took => *known = outcome,
            Some(_) => {}
            None => longest.push(outcome),
        }
    }
    longest
}

fn title(searches: &[&Outcome], threads: usize) -> String {
    let problems: Vec<_> = searches.iter().map(|search| search.problem.as_str()).collect();
    format!("{} on {threads} threads of {}", problems.join(", "), machine())
}

/// What the processor calls itself where that can be read, else what kind it is.
fn machine() -> String {
    let told = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name =
        told.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": ").map(|(_, name)| name));
    name.map_or_else(|| format!("{} {}", std::env::consts::OS, std::env::consts::ARCH), str::to_owned)
}

/// Where a time and a gap are in the picture.
struct Paper {
    first: f64,
    latest: f64,
    worst: f64,
}

impl Paper {
    fn x(&self, seconds: f64) -> f64 {
        let share = (seconds.max(self.first) / self.first).ln() / (self.latest / self.first).ln().max(1e-9);
        LEFT + share * (RIGHT - LEFT)
    }

    fn y(&self, gap: f64) -> f64 {
        let share = (gap.clamp(LEAST_GAP, self.worst) / LEAST_GAP).ln() / (self.worst / LEAST_GAP).ln();
        BOTTOM - share * (BOTTOM - TOP)
    }

    /// The frame with its scales.
    fn begin(&self, title: &str) -> String {
        let mut svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13">
<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>
<text x="{LEFT}" y="24" fill="#222222" font-size="15">How far from the best possible a plan can be, over time</text>
<text x="{LEFT}" y="42" fill="#555555">{}</text>
"##,
            escaped(title)
        );
        for gap in scale(LEAST_GAP, self.worst) {
            let y = self.y(gap);
            let _ = writeln!(svg, r##"<path d="M{LEFT} {y:.1}H{RIGHT}" stroke="#dddddd"/>"##);
            let x = LEFT - 8.0;
            let _ = writeln!(
                svg,
                r##"<text x="{x}" y="{:.1}" fill="#555555" text-anchor="end">{gap} %</text>"##,
                y + 4.0
            );
        }
        for seconds in scale(self.first, self.latest) {
            let x = self.x(seconds);
            let _ = writeln!(svg, r##"<path d="M{x:.1} {TOP}V{BOTTOM}" stroke="#eeeeee"/>"##);
            let y = BOTTOM + 18.0;
            let _ = writeln!(
                svg,
                r##"<text x="{x:.1}" y="{y}" fill="#555555" text-anchor="middle">{seconds}</text>"##
            );
        }
        let y = BOTTOM + 42.0;
        let _ = writeln!(
            svg,
            r##"<text x="{LEFT}" y="{y}" fill="#555555">Seconds since the start. Lines: gap to the least bound; dotted: the gap that was proven by then.</text>"##
        );
        svg
    }

    /// A line that stays where it is until something better is found.
    fn line(&self, svg: &mut String, moments: &[Moment], end: f64, gap: &dyn Fn(&Moment) -> f64, look: &str) {
        let Some(first) = moments.first() else { return };
        let mut height = self.y(gap(first));
        let mut points = format!("{:.1},{height:.1}", self.x(first.seconds));
        for moment in &moments[1..] {
            let (x, before) = (self.x(moment.seconds), height);
            height = self.y(gap(moment));
            let _ = write!(points, " {x:.1},{before:.1} {x:.1},{height:.1}");
        }
        let _ = writeln!(
            svg,
            r#"<polyline points="{points} {:.1},{height:.1}" fill="none" {look}/>"#,
            self.x(end)
        );
    }

    fn text(&self, svg: &mut String, (seconds, gap): (f64, f64), colour: &str, text: &str) {
        let (x, y) = (self.x(seconds) + 7.0, self.y(gap) + 4.0);
        let _ = writeln!(svg, r#"<text x="{x:.1}" y="{y:.1}" fill="{colour}">{}</text>"#, escaped(text));
    }
}

/// Round numbers from one to another: 1, 2 and 5 of each power of ten.
fn scale(from: f64, to: f64) -> Vec<f64> {
    let powers = (-3..6).flat_map(|power| [1.0, 2.0, 5.0].map(|digit| digit * 10_f64.powi(power)));
    // A product of powers may be a hair off: told with three digits it is what it should be.
    let round = powers.filter_map(|n| format!("{n:.3}").parse().ok());
    round.filter(|n| (from..=to).contains(n)).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::{super::outcome::Found, *};
    use std::time::Duration;

    fn search(problem: &str, seconds: u64, moments: &[(f64, i64, i64)]) -> Outcome {
        let moment = |(seconds, objective, bound): &(f64, i64, i64)| Moment {
            seconds: *seconds,
            objective: *objective,
            bound: *bound,
        };
        Outcome {
            problem: problem.to_owned(),
            solver: "tandem".to_owned(),
            took: Duration::from_secs(seconds),
            found: Some(Found { objective: 900, ..Found::default() }),
            progress: moments.iter().map(moment).collect(),
        }
    }

    #[test]
    fn the_longest_search_of_each_problem_is_drawn_with_all_others_plans() {
        let outcomes = [
            search("a<b", 2, &[(0.01, 900, 1100), (1.0, 980, 1010)]),
            search("a<b", 20, &[(0.01, 900, 1100), (5.0, 995, 1000)]),
            search("a<b", 3, &[]),
        ];
        let svg = svg(&outcomes, 2);
        assert_eq!(svg.matches("<circle").count(), 1);
        assert!(svg.contains(">a&lt;b, 0.50 %<"), "{svg}");
        assert_eq!(svg.matches("stroke-width").count(), 1, "one line of one problem");
    }

    #[test]
    fn less_time_is_further_left_and_a_smaller_gap_further_down() {
        let paper = Paper { first: 0.01, latest: 100.0, worst: 20.0 };
        assert!(paper.x(0.1) < paper.x(1.0) && paper.y(2.0) < paper.y(1.0));
        assert!((paper.x(100.0) - RIGHT).abs() < 1e-6 && (paper.y(20.0) - TOP).abs() < 1e-6);
        assert!((paper.y(0.0) - BOTTOM).abs() < 1e-6, "no gap at all is at the bottom");
    }

    #[test]
    fn scales_are_round() {
        assert_eq!(scale(0.3, 25.0), [0.5, 1.0, 2.0, 5.0, 10.0, 20.0]);
    }
}
