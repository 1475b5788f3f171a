//! New keys for the embedded authorization server.

use crate::{api::now, audit, cli::access::AccessArgs};
use clap::Args;
use counterfoil_auth::authority::KeyFolder;
use std::io::{self, Write as _};

/// Which keys.
#[derive(Args, Debug)]
pub struct RotateArgs {
    #[command(flatten)]
    access: AccessArgs,
}

/// Makes new keys and removes those that have had their time.
pub fn run(args: &RotateArgs) -> Result<(), String> {
    let folder = args.access.token_keys.as_deref().ok_or("name the folder of keys: --token-keys FOLDER")?;
    if !folder.is_dir() {
        let name = folder.display();
        return Err(format!(
            "{name} is no folder: there are no keys to rotate. `counterfoil serve --token-keys {name}` makes the first."
        ));
    }
    let overlap = args.access.lifetimes().overlap();
    let keys = KeyFolder::open(folder).map_err(|error| error.to_string())?;
    let done = keys.rotate(now(), overlap).map_err(|error| error.to_string())?;
    for file in &done.made {
        let _ = writeln!(io::stderr(), "made {file}");
    }
    for file in &done.removed {
        let _ = writeln!(io::stderr(), "removed {file}, whose tokens have all expired");
    }
    let _ = writeln!(
        io::stderr(),
        "A server that runs signs with the new keys within 10 seconds, at once on SIGHUP. Tokens under the old keys are \
         valid for {overlap} seconds more at most."
    );
    let detail = format!("{} made, {} removed", done.made.len(), done.removed.len());
    audit::command("keys_rotated", "", &detail);
    Ok(())
}
