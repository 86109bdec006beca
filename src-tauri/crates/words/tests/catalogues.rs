//! Both languages say the same things: no message may be missing, broken or differently furnished.
#![expect(clippy::panic, reason = "the walk over the files stops at what must not stand in them")]

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{ast, parser};
use tandem_words::{Args, Language, Words, ids, sources};

type Variables = BTreeMap<String, BTreeSet<String>>;

/// Every message and attribute of a language with the variables that it takes.
fn catalogue(language: Language) -> Variables {
    let mut found = Variables::new();
    for file in sources(language) {
        let resource = parser::parse(file.text)
            .unwrap_or_else(|(_, errors)| panic!("{language} {}: {errors:?}", file.stage));
        for entry in &resource.body {
            let message = match entry {
                ast::Entry::Message(message) => message,
                ast::Entry::Term(term) => {
                    panic!("{}: terms are not used, but -{} is one", file.stage, term.id.name)
                }
                ast::Entry::Junk { content } => panic!("{language} {}: {content}", file.stage),
                _ => continue,
            };
            let id = message.id.name;
            assert!(id.starts_with(&format!("{}-", file.stage)), "{id} stands in the file of {}", file.stage);
            let parts =
                message.value.iter().map(|value| (id.to_owned(), value)).chain(
                    message.attributes.iter().map(|part| (format!("{id}.{}", part.id.name), &part.value)),
                );
            for (id, pattern) in parts {
                let mut variables = BTreeSet::new();
                collect_pattern(pattern, &mut variables);
                assert!(found.insert(id.clone(), variables).is_none(), "{id} is said twice in {language}");
            }
        }
    }
    found
}

fn collect_pattern(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            collect_expression(expression, variables);
        }
    }
}

fn collect_expression(expression: &ast::Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => collect_inline(inline, variables),
        ast::Expression::Select { selector, variants } => {
            collect_inline(selector, variables);
            for variant in variants {
                collect_pattern(&variant.value, variables);
            }
        }
    }
}

fn collect_inline(inline: &ast::InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => collect_expression(expression, variables),
        ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. } => {}
        other => panic!("messages hold variables and choices only, not {other:?}"),
    }
}

#[test]
fn both_languages_say_the_same() {
    let (chinese, english) = (catalogue(Language::Chinese), catalogue(Language::English));
    for (id, variables) in &chinese {
        assert_eq!(english.get(id), Some(variables), "{id} in English");
    }
    for id in english.keys() {
        assert!(chinese.contains_key(id), "{id} is missing in Chinese");
    }
    assert!(chinese.keys().eq(ids()), "ids() lists what the files hold");
}

#[test]
fn every_message_can_be_said() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (id, variables) in catalogue(language) {
            for number in [0, 1, 2, 1_000] {
                let args = variables.iter().fold(Args::new(), |args, name| args.with(name, number));
                let said = words.say(&id, &args);
                assert!(words.has(&id) && said != id && !said.is_empty(), "{language} {id}: {said:?}");
                assert!(!said.contains("{$") && !said.contains(['\u{2068}', '\u{2069}']), "{id}: {said}");
            }
        }
    }
}

#[test]
fn an_unknown_message_is_said_as_its_id() {
    let words = Words::new(Language::English);
    for id in ["plan-no-such-message", "time-weekday-1.no-such-part", ""] {
        assert_eq!(words.text(id), id);
        assert!(!words.has(id));
    }
}

#[test]
fn counts_choose_the_wording_and_stand_apart() {
    let words = Words::new(Language::English);
    let say = |count: usize| words.say("trade-visits", &Args::new().with("count", count));
    assert_eq!([say(0), say(1), say(1_234)], ["0 visits", "1 visit", "1,234 visits"]);
}

#[test]
fn variables_print_as_they_are() {
    let words = Words::new(Language::Chinese);
    let said = words.say("documents-template-broken", &Args::new().with("problem", "{ $evil } #import * 甲"));
    assert_eq!(said, "文档模板有误：{ $evil } #import * 甲");
}

#[test]
fn the_window_is_never_told_to_type_a_command() {
    let command = |word: &str| word == "tandem" || word == "sudo" || word.starts_with("--");
    let typed = |text: &str| text.split_whitespace().any(command);
    for language in Language::ALL {
        let words = Words::new(language);
        let all = catalogue(language);
        for (id, variables) in all.iter().filter(|(id, _)| id.ends_with(".remedy")) {
            let window = id.replace(".remedy", ".window");
            let args = variables.iter().fold(Args::new(), |args, name| args.with(name, "x"));
            let said = words.say(if all.contains_key(&window) { &window } else { id }, &args);
            assert!(!typed(&said), "{language} {id}: {said}");
        }
    }
}
