//! `counterfoil token`: clients, keys and tokens of the embedded authorization server, and what holders do with tokens.

mod attenuate;
mod client;
mod inspect;
mod issue;
mod read;
mod revoke;
mod rotate;

use clap::{Args, Subcommand};

const EXAMPLES: &str = "\
Examples:
  counterfoil token client add shop --scope get::item --scope write::item     prints the secret, once
  counterfoil token inspect --token-keys keys --public-url URL < token.txt    what it would be allowed
  counterfoil token attenuate --customer 12345 --read-only < biscuit.txt      a narrower one, made offline
  counterfoil token revoke < token.txt                                        not valid any more
  counterfoil token rotate --token-keys keys                                  new keys; old tokens live on

Tokens are read from standard input or from a file, never from the command line, which others can see.";

/// What to do with tokens.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct TokenCommand {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Add, list and remove the clients that may ask for tokens
    Client(client::ClientCommand),
    /// Issue an access token or a Biscuit, with the keys at hand and no server
    Issue(Box<issue::IssueArgs>),
    /// Say what a token holds, and what it would be allowed, operation by operation
    Inspect(Box<inspect::InspectArgs>),
    /// Narrow a Biscuit: to operations, customers, reading, a time; no key and no server is needed
    Attenuate(attenuate::AttenuateArgs),
    /// Revoke a token, or all tokens of a client
    Revoke(revoke::RevokeArgs),
    /// Make new keys; the old ones verify until every token that they signed has expired
    Rotate(rotate::RotateArgs),
}

/// Does it.
pub fn run(command: &TokenCommand) -> Result<(), String> {
    match &command.what {
        What::Client(command) => client::run(command),
        What::Issue(args) => issue::run(args),
        What::Inspect(args) => inspect::run(args),
        What::Attenuate(args) => attenuate::run(args),
        What::Revoke(args) => revoke::run(args),
        What::Rotate(args) => rotate::run(args),
    }
}
