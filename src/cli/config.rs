//! `counterfoil.toml`: its keys are the flags' names with underscores, and set their defaults.

use super::Cli;
use clap::{Command, CommandFactory, FromArgMatches, error::ErrorKind};
use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};
use toml::{Table, Value};

const DEFAULT_FILE: &str = "counterfoil.toml";

/// Reads the command line, with the file's settings as defaults.
///
/// # Errors
/// When the file cannot be read or holds something that is no setting. A faulty command line, `--help` and
/// `--version` end the process, as clap does it.
pub fn parse() -> Result<Cli, String> {
    let file = named_file().or_else(|| Some(DEFAULT_FILE.into()).filter(|file: &PathBuf| file.is_file()));
    let command = match &file {
        Some(file) => apply(Cli::command(), read(file)?).map_err(|e| format!("{}: {e}", file.display()))?,
        None => Cli::command(),
    };
    let cli = command.try_get_matches().and_then(|matches| Cli::from_arg_matches(&matches));
    cli.or_else(|error| {
        if let (Some(file), ErrorKind::ValueValidation | ErrorKind::InvalidValue) = (&file, error.kind()) {
            eprintln!("counterfoil: {} is read too; the value may stand there", file.display());
        }
        error.exit()
    })
}

/// The file named by `--config` or the environment. Read before the command line is, since it changes its defaults.
fn named_file() -> Option<PathBuf> {
    let arguments: Vec<_> = env::args_os().collect();
    let flag = arguments.iter().enumerate().find_map(|(index, argument)| {
        let argument = argument.to_str()?;
        match argument.strip_prefix("--config") {
            Some("") => arguments.get(index + 1).map(PathBuf::from),
            Some(rest) => rest.strip_prefix('=').map(PathBuf::from),
            None => None,
        }
    });
    let variable = env::var_os("COUNTERFOIL_CONFIG").filter(|name| !name.is_empty());
    flag.or_else(|| variable.map(PathBuf::from))
}

fn read(file: &Path) -> Result<Vec<(String, String)>, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let table: Table = text.parse().map_err(|error| format!("{}: {error}", file.display()))?;
    table.into_iter().map(|(key, value)| Ok((key.clone(), scalar(file, &key, value)?))).collect()
}

fn scalar(file: &Path, key: &str, value: Value) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(text),
        Value::Integer(number) => Ok(number.to_string()),
        Value::Float(number) => Ok(number.to_string()),
        Value::Boolean(flag) => Ok(flag.to_string()),
        _ => Err(format!("{}: {key} must be a text, a number, true or false", file.display())),
    }
}

fn apply(mut command: Command, settings: Vec<(String, String)>) -> Result<Command, String> {
    let known = settable(&command);
    for (key, value) in settings {
        if !known.contains(&key) {
            let names: Vec<&str> = known.iter().map(String::as_str).collect();
            return Err(format!("there is no setting {key}. Known are: {}", names.join(", ")));
        }
        command = set_default(command, &key, &value);
    }
    Ok(command)
}

/// The long flags of the command and of all its subcommands, with underscores.
/// What is said each time or not at all: neither a variable nor a file sets it.
const NEVER_SET: [&str; 14] = [
    "biscuit",
    "client",
    "client-address",
    "config",
    "customer",
    "help",
    "json",
    "operation",
    "read-only",
    "replace",
    "scope",
    "seal",
    "until",
    "version",
];

fn settable(command: &Command) -> BTreeSet<String> {
    let is_set = |long: &str| !NEVER_SET.contains(&long);
    let own = command.get_arguments().filter(|argument| argument.get_long().is_some_and(is_set));
    let own = own.map(|argument| argument.get_id().to_string());
    own.chain(command.get_subcommands().flat_map(settable)).collect()
}

fn set_default(command: Command, key: &str, value: &str) -> Command {
    // clap wants defaults that live as long as the program; there are a handful of them, set once.
    let default: &'static str = Box::leak(value.to_owned().into_boxed_str());
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let has_flag = command.get_arguments().any(|a| a.get_id() == key && a.get_long().is_some());
    let mut command = command;
    if has_flag {
        command = command.mut_arg(key, |argument| argument.default_value(default).required(false));
    }
    for name in names {
        command = command.mut_subcommand(name, |sub| set_default(sub, key, value));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(settings: &[(&str, &str)], arguments: &[&str]) -> Result<Cli, String> {
        let settings = settings.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        let matches = apply(Cli::command(), settings)?.try_get_matches_from(arguments);
        Cli::from_arg_matches(&matches.map_err(|e| e.to_string())?).map_err(|e| e.to_string())
    }

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_flag_has_a_variable_named_after_it() {
        fn check(command: &Command) {
            let flags = command.get_arguments().filter_map(|argument| Some((argument, argument.get_long()?)));
            for (argument, long) in flags.filter(|(_, long)| !NEVER_SET.contains(long)) {
                let expected = format!("COUNTERFOIL_{}", long.replace('-', "_").to_uppercase());
                assert_eq!(
                    argument.get_env().and_then(|name| name.to_str()),
                    Some(expected.as_str()),
                    "--{long}"
                );
            }
            command.get_subcommands().for_each(check);
        }
        check(&Cli::command());
    }

    #[test]
    fn limits_out_of_range_are_refused() {
        for flag in ["--max-concurrency", "--max-body-bytes", "--max-header-bytes", "--max-uri-bytes"] {
            for value in ["0", "18446744073709551615", "-1", "1.5", "many"] {
                assert!(parsed(&[], &["counterfoil", "serve", flag, value]).is_err(), "{flag} {value}");
            }
        }
        assert!(parsed(&[], &["counterfoil", "--log-level", "[[", "serve"]).is_err());
    }

    #[test]
    fn settings_are_defaults_and_flags_count_more() {
        let settings = [("listen", "127.0.0.1:9000"), ("demo", "true"), ("max_body_bytes", "5")];
        let cli = parsed(&settings, &["counterfoil", "serve", "--max-body-bytes", "6"]).unwrap();
        let super::super::Command::Serve(serve) = cli.command else { panic!("serve") };
        assert_eq!(serve.listen.to_string(), "127.0.0.1:9000");
        assert!(serve.demo);
        assert_eq!(serve.limits.max_body_bytes, 6);
    }

    #[test]
    fn unknown_settings_and_bad_values_are_refused() {
        let error = parsed(&[("lisen", "x")], &["counterfoil", "serve"]).unwrap_err();
        assert!(error.contains("there is no setting lisen") && error.contains("listen,"), "{error}");
        assert!(parsed(&[("listen", "nowhere")], &["counterfoil", "serve"]).is_err());
    }
}
