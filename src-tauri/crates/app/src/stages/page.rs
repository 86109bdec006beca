//! Where a distributor stands among the stages.

use tandem_domain::{
    people::Stage,
    stage::{StageChapter, judge, reached},
    working_time::day_of,
};
use tandem_words::Language;

use super::{
    facts::facts,
    playbook::chapters,
    proposals::{Proposed, proposed},
};
use crate::{
    desk::Desk,
    failure::Failure,
    naming,
    sentence::{Sentence, word},
    visits::{Index, in_language},
    wire::stages::{EntryCriterionLine, StageLine, StagePage, StageStepLine},
};

/// Where a distributor, named by id or exact name, stands: its stage, what each stage asks for, the steps so far, and
/// the visits that the stage calls for; the playbook's texts in a language.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn page(desk: &Desk, distributor: &str, language: Language) -> Result<StagePage, Failure> {
    let snapshot = desk.seen()?;
    let company = naming::find(&snapshot.distributors, distributor)?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let facts = facts(&snapshot, company.id, today);
    let chapters = chapters();
    let line = |chapter: &StageChapter| {
        let criteria: Vec<EntryCriterionLine> = judge(chapter, &facts)
            .iter()
            .map(|one| EntryCriterionLine {
                measure: one.criterion.measure,
                told: told(one.criterion.measure, one.criterion.at_least, one.found),
                met: one.is_met(),
            })
            .collect();
        StageLine { stage: chapter.stage, meaning: in_language(&chapter.meaning, language), criteria }
    };
    let mut steps: Vec<StageStepLine> = snapshot
        .stage_steps
        .iter()
        .filter(|step| step.distributor == company.id)
        .map(|step| StageStepLine {
            id: step.id,
            stage: step.stage,
            on: step.on,
            who: step.who.clone(),
            reason: step.reason.clone(),
        })
        .collect();
    steps.sort_by_key(|step| std::cmp::Reverse((step.on, step.id)));
    let index = Index::of(&snapshot);
    let Proposed { demands, why_none } = proposed(&index, company, today, language);
    Ok(StagePage {
        distributor_id: company.id,
        distributor: company.name.clone(),
        stage: company.stage,
        reached: reached(&chapters, &facts),
        stages: chapters.iter().map(line).collect(),
        steps,
        proposals: demands,
        why_none,
    })
}

/// A criterion with what was found, in a sentence.
fn told(measure: tandem_domain::stage::Measure, at_least: i64, found: Option<i64>) -> Sentence {
    let unknown = found.is_none();
    Sentence::new(if unknown { "stages-criterion-unknown" } else { "stages-criterion" })
        .with("measure", word(measure))
        .with("least", at_least)
        .with("found", found.unwrap_or(0))
}

/// The catalogue's word for a stage.
pub fn message(stage: Stage) -> String {
    format!("trade-stage-{}", word(stage))
}
