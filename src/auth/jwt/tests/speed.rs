//! How long a token takes; to be read, not asserted.

use super::{
    NOW, own_issuer,
    signing::{Draft, Signer},
};
use std::time::Instant;

#[tokio::test]
#[ignore = "a measurement: cargo test --release -p counterfoil-auth speed -- --ignored --nocapture"]
async fn speed() {
    let issuers = own_issuer();
    for signer in [Signer::EdDsa, Signer::Es256, Signer::Rs256, Signer::Ps256] {
        let token = Draft::signed_with(signer).token();
        let (rounds, start) = (2000, Instant::now());
        for _ in 0..rounds {
            issuers.verify(&token, NOW).await.unwrap();
        }
        println!(
            "{}: {:.1} µs a token",
            signer.alg(),
            start.elapsed().as_secs_f64() * 1e6 / f64::from(rounds)
        );
    }
}
