//! `counterfoil serve`.

use super::{
    access::AccessArgs,
    block_on,
    database::DatabaseArgs,
    edges::EdgeArgs,
    guard::{Doors, KeysAbsent},
    models::ModelArgs,
    receipts::ReceiptArgs,
    signals,
    sweep::sweep,
    tls,
    tls::TlsArgs,
    vision::VisionArgs,
    writes::WriteArgs,
};
use crate::{
    api::{Api, InFlight, ModelInfo, ModelStore, VisionService},
    contract::Contract,
    http::{Access, Limits, Listener, Server, Shutdown, Tls},
    metrics::Metrics,
    store::Store,
};
use clap::{Args, builder::BoolishValueParser};
use counterfoil_auth::{LegacyTokens, Principal, TokenSource};
use counterfoil_vision::{engine::Engine, registry::Registry};
use std::{
    env,
    io::{self, Write as _},
    net::{SocketAddr, TcpListener},
    path::PathBuf,
    sync::Arc,
};

const EXAMPLES: &str = "\
Examples:
  counterfoil serve --demo
  counterfoil serve --oauth2-issuer https://issuer.example.com/ --oauth2-audience https://api.example.com
  counterfoil serve --token-keys keys --public-url https://api.example.com
  counterfoil serve --demo --listen 127.0.0.1:9000 --database sqlite:shop.db
  counterfoil serve --demo --models models --vision-workers 1";

/// Settings of the server.
#[derive(Args, Clone, Debug)]
#[command(after_help = EXAMPLES)]
pub struct ServeArgs {
    /// Address and port to listen on; port 0 takes a free one
    #[arg(long, env = "COUNTERFOIL_LISTEN", default_value = "127.0.0.1:8000", value_name = "ADDRESS")]
    pub listen: SocketAddr,

    #[command(flatten)]
    pub database: DatabaseArgs,

    /// Ask nobody who they are; on loopback addresses and to loopback names only
    #[arg(long, env = "COUNTERFOIL_DEMO", value_parser = BoolishValueParser::new())]
    pub demo: bool,

    /// File with the token of POST /insert_security/; or set COUNTERFOIL_LEGACY_BODY_TOKEN
    #[arg(long, env = "COUNTERFOIL_LEGACY_BODY_TOKEN_FILE", value_name = "FILE")]
    pub legacy_body_token_file: Option<PathBuf>,

    /// File with the token of GET /items_security/; or set COUNTERFOIL_LEGACY_BEARER_TOKEN
    #[arg(long, env = "COUNTERFOIL_LEGACY_BEARER_TOKEN_FILE", value_name = "FILE")]
    pub legacy_bearer_token_file: Option<PathBuf>,

    #[command(flatten)]
    pub access: AccessArgs,

    #[command(flatten)]
    pub tls: TlsArgs,

    #[command(flatten)]
    pub edges: EdgeArgs,

    #[command(flatten)]
    pub limits: Limits,

    #[command(flatten)]
    pub writes: WriteArgs,

    #[command(flatten)]
    pub models: ModelArgs,

    #[command(flatten)]
    pub vision: VisionArgs,

    #[command(flatten)]
    pub receipts: ReceiptArgs,
}

/// Serves until SIGTERM or SIGINT.
pub fn run(args: &ServeArgs) -> Result<(), String> {
    check_demo(args)?;
    let cannot_listen = |error| format!("cannot listen on {}: {error}", args.listen);
    let listener = TcpListener::bind(args.listen).map_err(cannot_listen)?;
    let contract = Contract::embedded().map_err(|error| error.to_string())?;
    let limits = contract.limits().map_err(|error| error.to_string())?;
    // Before the database: what refuses to start should leave nothing behind.
    let tls = args.tls.open()?;
    let edges = args.edges.edges(tls.clone(), &contract, args.demo);
    let registry = Arc::new(args.models.open()?);
    let metrics = Arc::new(Metrics::default().with(ModelInfo(Arc::clone(&registry))));
    let models = ModelStore::start(Arc::clone(&registry), Arc::clone(&metrics))
        .map_err(|error| format!("cannot start the thread that loads models: {error}"))?;
    let vision = vision(args, registry, &metrics)?;
    let store = args.database.open_with(&args.writes.options(limits))?;
    let address = listener.local_addr().map_err(cannot_listen)?;
    let doors = args.access.doors(
        args.access.base_url(address, tls.is_some())?,
        args.demo,
        &store,
        KeysAbsent::Make,
    )?;
    if args.demo && args.access.token_keys.is_some() {
        tracing::warn!(
            "this demo issues tokens, but asks nobody for one: leave out --demo to have them demanded"
        );
    }
    let legacy_tokens = legacy_tokens(args)?;
    let access = Access {
        guard: (!args.demo).then(|| doors.guard.clone()),
        legacy_tokens: legacy_tokens.clone(),
        anonymous: Arc::new(Principal::anonymous()),
    };
    let api = Api {
        store: store.clone(),
        contract: Arc::new(contract),
        legacy_tokens,
        tokens: doors.tokens.clone(),
        in_flight: InFlight::default(),
        vision,
        models: models.clone(),
        metrics,
    };
    let server = Server::new(Arc::new(api), args.limits, edges, access);
    block_on(serve(args, listener, server, &*store, &models, &doors, tls.as_deref()))
}

/// Nothing is open by mistake: without authentication nothing but a demo is served, and that to this machine alone.
fn check_demo(args: &ServeArgs) -> Result<(), String> {
    args.access.check(args.demo)?;
    if args.demo && !args.listen.ip().is_loopback() {
        return Err(format!(
            "serve --demo listens on loopback addresses only, because it asks nobody who they are; \
             {} is none. Use 127.0.0.1 or [::1].",
            args.listen.ip()
        ));
    }
    Ok(())
}

/// The models, and the workers that run them.
fn vision(
    args: &ServeArgs,
    registry: Arc<Registry>,
    metrics: &Arc<Metrics>,
) -> Result<VisionService, String> {
    if registry.is_empty() {
        tracing::warn!(
            "there is no folder `models`: pictures are not classified; --models names another one"
        );
    }
    let options = args.vision.options(args.models.device())?;
    let engine =
        Engine::start(options).map_err(|error| format!("cannot start the vision workers: {error}"))?;
    Ok(VisionService {
        registry,
        engine,
        receipts: args.receipts.open(args.demo)?,
        limits: args.vision.body_limits(),
        metrics: metrics.clone(),
    })
}

fn legacy_tokens(args: &ServeArgs) -> Result<LegacyTokens, String> {
    let source = |variable: &str, file: &Option<PathBuf>| TokenSource {
        value: env::var(variable).ok(),
        file: file.clone(),
    };
    let body = source("COUNTERFOIL_LEGACY_BODY_TOKEN", &args.legacy_body_token_file);
    let bearer = source("COUNTERFOIL_LEGACY_BEARER_TOKEN", &args.legacy_bearer_token_file);
    LegacyTokens::read(&body, &bearer, args.demo).map_err(|error| error.to_string())
}

async fn serve(
    args: &ServeArgs,
    listener: TcpListener,
    server: Server,
    store: &dyn Store,
    models: &ModelStore,
    doors: &Doors,
    tls: Option<&Tls>,
) -> Result<(), String> {
    let cannot_listen = |error| format!("cannot listen on {}: {error}", args.listen);
    let unwatched = |error| format!("cannot watch signals: {error}");
    let stop = signals::stop().map_err(unwatched)?;
    // What SIGHUP has read anew.
    let reload = || {
        models.load_all();
        doors.reload_keys();
        if let Some(tls) = tls {
            tls.reload();
        }
    };
    let reload = signals::reload(reload).map_err(unwatched)?;
    let last = doors.load_revocations(store).await?;
    let listener = Listener::new(listener).map_err(cannot_listen)?;
    let address = listener.address().map_err(cannot_listen)?;
    if let Some(warning) = tls::warning(address.ip(), tls.is_some(), args.edges.has_proxies()) {
        tracing::warn!("{warning}");
    }
    let scheme = if tls.is_some() { "https" } else { "http" };
    // On standard output, so that a program that asked for port 0 can read the port; where nobody reads, no matter.
    let _ = writeln!(
        io::stdout(),
        "counterfoil serves {scheme}://{address} ({}docs at /docs)",
        if args.demo { "demo: no authentication, this machine only; " } else { "" }
    );
    let ended = tokio::select! {
        ended = listener.serve(Arc::new(server), stop) => ended,
        never = sweep(store, args.writes.idempotency_lifetime) => match never {},
        never = reload => match never {},
        never = doors.keep_up(store, last) => match never {},
    };
    match ended {
        Shutdown::Drained => tracing::info!("stopped; every request was answered"),
        Shutdown::DeadlinePassed => tracing::warn!("stopped; some requests took too long to wait for"),
    }
    Ok(())
}
