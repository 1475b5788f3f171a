//! `counterfoil classify`.

use super::{SHIPPED, black, values};
use crate::support::{Program, file, models};
use serde_json::{Value, json};
use std::{
    fs,
    io::Write as _,
    process::{Output, Stdio},
};

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn with_pictures(names: &[&str]) -> Program {
    let program = Program::new();
    for name in names {
        let picture = file(&format!("tests/pictures/{}", name.rsplit('/').next().unwrap_or_default()));
        let path = program.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, picture).expect("a picture");
    }
    program
}

#[test]
fn pictures_get_a_line_each_in_their_order() {
    let program = with_pictures(&["cat.jpg", "dog.jpg", "coffee.jpg"]);
    let output =
        program.run(&["classify", "--models", SHIPPED, "dog.jpg", "cat.jpg", "coffee.jpg", "cat.jpg"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = lines(&output);
    let found: Vec<_> =
        lines.iter().map(|line| (line["file"].as_str(), line["prediction"].as_str())).collect();
    let expected = [("dog.jpg", "Dog"), ("cat.jpg", "Cat"), ("coffee.jpg", "Other"), ("cat.jpg", "Cat")];
    assert_eq!(found, expected.map(|(file, prediction)| (Some(file), Some(prediction))));
    assert!(lines.iter().all(|line| values(line).len() == 3));
    let fields: Vec<_> = lines[0].as_object().expect("an object").keys().collect();
    assert_eq!(fields, ["file", "prediction", "values"]);
    assert_eq!(lines[1], lines[3]);
}

#[test]
fn a_bad_picture_is_told_and_the_others_are_classified() {
    let program = with_pictures(&["cat.jpg"]);
    fs::write(program.path("text.jpg"), "no picture").expect("a file");
    let output = program.run(&[
        "classify",
        "--models",
        &models::SHOWN,
        "cat.jpg",
        "text.jpg",
        "nowhere.png",
        "cat.jpg",
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output).len(), 2);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("text.jpg: ") && said.contains("nowhere.png: "), "{said}");
    assert!(said.contains("2 of 4 could not be classified"), "{said}");
}

#[test]
fn a_folder_stands_for_its_pictures_and_a_dash_for_standard_input() {
    let program = with_pictures(&["photos/b/cat.jpg", "photos/a/dog.jpg", "photos/cat.webp"]);
    fs::write(program.path("photos/notes.txt"), "no picture").expect("a file");
    let output = program.run(&["classify", "--models", &models::SHOWN, "photos"]);
    let found: Vec<_> = lines(&output).iter().map(|line| line["file"].as_str().map(str::to_owned)).collect();
    let expected = ["photos/a/dog.jpg", "photos/b/cat.jpg", "photos/cat.webp"];
    assert_eq!(found, expected.map(|path| Some(path.to_owned())));

    let mut command = program.command(&["classify", "--models", &models::SHOWN, "--top-k", "2", "-"]);
    let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program");
    process.stdin.take().expect("a pipe").write_all(&black(10, 10)).expect("sent");
    let output = process.wait_with_output().expect("an end");
    let top = json!([{"label": "Cat", "score": 0.8}, {"label": "Dog", "score": 0.15}]);
    assert_eq!(lines(&output)[0]["top"], top);
}

#[test]
fn many_pictures_stay_in_their_order() {
    let program = Program::new();
    let names: Vec<String> = (0..50).map(|n| format!("{n}.png")).collect();
    for (n, name) in names.iter().enumerate() {
        // Large and small ones by turns, so that they are not done in their order.
        let side = if n % 2 == 0 { 1 } else { 1000 };
        fs::write(program.path(name), black(side, side)).expect("a picture");
    }
    let arguments: Vec<&str> = ["classify", "--models", &models::SHOWN]
        .into_iter()
        .chain(names.iter().map(String::as_str))
        .collect();
    let found: Vec<_> = lines(&program.run(&arguments)).iter().map(|line| line["file"].clone()).collect();
    assert_eq!(found, names);
}

#[test]
fn without_a_model_it_says_where_to_put_one() {
    let program = with_pictures(&["cat.jpg"]);
    let output = program.run(&["classify", "cat.jpg"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(1) && said.contains("--models"), "{said}");
}

#[test]
fn a_folder_without_pictures_is_told() {
    let program = with_pictures(&["photos/cat.jpg"]);
    fs::create_dir(program.path("empty")).expect("a folder");
    let output = program.run(&["classify", "--models", &models::SHOWN, "empty"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(1) && said.contains("there is no picture"), "{said}");
}

#[test]
fn its_limits_can_be_set() {
    let program = with_pictures(&["cat.jpg"]);
    for (flag, words) in [("--max-picture-bytes", "bytes"), ("--max-picture-pixels", "pixels")] {
        let output = program.run(&["classify", "--models", &models::SHOWN, flag, "1000", "cat.jpg"]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains(words) && said.contains("1000"), "{flag}: {said}");
    }
}
