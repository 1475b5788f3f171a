//! Blocks signed by third parties.

use super::{
    chains::{close, open},
    *,
};
use biscuit_auth::{Biscuit, ThirdPartyRequest};

/// A token with a block that a third party signed for it.
fn signed(token: &str, by: &KeyPair, code: &str) -> String {
    let root = key("root").public();
    let token = Biscuit::from_base64(token, root).unwrap();
    let request = token.third_party_request().unwrap().serialize().unwrap();
    let block = BlockBuilder::new().code(code).unwrap();
    let block = ThirdPartyRequest::deserialize(&request).unwrap().create_block(&by.private(), block).unwrap();
    token.append_third_party_with_keypair(by.public(), block, fixed_key(50)).unwrap().to_base64().unwrap()
}

pub(super) fn cases() -> Vec<Case> {
    let trusted = key("third-party");
    let member = format!("check if member(\"club\") trusting {};", trusted.public());
    let asks = with_code(&reader(), &member);
    let says = signed(&asks, &trusted, "member(\"club\");");
    vec![
        Case::new("third party asked for", "whose block is missing", asks.clone()).insufficient(),
        Case::new("third party", "trusted by configuration, and by the block that asks for it", says.clone())
            .allowed(),
        Case::new("third party that narrows", "its checks hold as any", {
            signed(&reader(), &trusted, "check if operation(\"list_items\");")
        })
        .insufficient(),
        Case::new("third party that widens", "what it says is no scope", {
            signed(&reader(), &trusted, "scope(\"write::item\");")
        })
        .request(
            Request { resource_id: None, ..Request::new("create_item", "POST", "/items") },
            "write::item",
        )
        .insufficient(),
        Case::new("unknown third party", "its key is not trusted, whatever it says", {
            signed(&reader(), &fixed_key(94), "check if true;")
        }),
        Case::new("fact of a holder for that of a third party", "the holder did not sign with its key", {
            with_code(&asks, "member(\"club\");")
        })
        .insufficient(),
        Case::new("third party's block on another token", "it is signed for the block before it", {
            // The holder has another token and can append what it likes, but not sign as the third party.
            let block = open(&says).blocks[1].clone();
            let bytes = open(&says).to_proto().blocks[1].block.clone();
            let other = with_code(&reader(), &format!("{member} check if method(\"GET\");"));
            let moved = open(&other).append_serialized(&fixed_key(51), bytes, block.external_signature);
            close(&moved.unwrap())
        }),
        Case::new("third party's signature removed", "the block is signed together with it", {
            let mut token = open(&says);
            token.blocks[1].external_signature = None;
            close(&token)
        }),
        Case::new("third party's block of the old form", "which is not bound to the token", {
            let mut token = open(&says);
            token.blocks[1].version = 0;
            close(&token)
        }),
    ]
}
