//! Laws that hold of any token and any request.

use super::*;
use crate::{Customers, Why};
use proptest::{collection::vec, option, prelude::*, sample::select};

/// Checks and other logic that holders may write: none that the engine answers by an error, which comes or not as
/// facts happen to be ordered.
const CODE: [&str; 14] = [
    "check if operation($o), {\"get_item\", \"get_customer\"}.contains($o);",
    "check if operation(\"list_items\") or method(\"GET\");",
    "check if resource(\"items\", $i), $i.starts_with(\"5\");",
    "check if customer(\"1\") or customer(\"2\");",
    "check if customer(\"2\") or operation(\"get_item\");",
    "check if customer($c), $c.length() < 2;",
    "reject if customer(\"1\");",
    "check all customer($c), $c !== \"3\";",
    "customer(\"1\"); operation(\"get_item\"); scope(\"write::item\");",
    "own(\"2\"); ok($c) <- customer($c), own($c); check if ok($c) or customer(\"3\");",
    "check if time($t), $t <= 2030-01-01T00:00:30Z;",
    "check if time($t), $t > 2030-01-01T00:00:10Z;",
    "check if client_address(\"127.0.0.1\") or customer(\"1\");",
    "late(true) <- time($t), $t >= 2030-01-01T00:00:20Z; reject if late(true);",
];

fn code() -> impl Strategy<Value = Vec<&'static str>> {
    vec(select(&CODE[..]), 1..4)
}

/// A token of any blocks.
fn token() -> impl Strategy<Value = String> {
    vec(code(), 0..4)
        .prop_map(|blocks| blocks.iter().fold(reader(), |token, block| with_code(&token, &block.concat())))
}

fn asked() -> impl Strategy<Value = Asked<'static>> {
    let customer = prop_oneof![
        Just(CustomerAsked::NotConfined),
        Just(CustomerAsked::Confined),
        select(&["1", "2", "3", "44"][..]).prop_map(CustomerAsked::Named),
    ];
    let address = select(&["127.0.0.1", "::ffff:127.0.0.1", "192.0.2.1"][..]);
    let names = (select(&["get_item", "list_items", "get_customer"][..]), select(&["GET", "POST"][..]));
    (names, option::of(select(&["5", "55", "6"][..])), customer, address, 0_u64..60).prop_map(
        |((operation, method), resource_id, customer, address, second)| Asked {
            operation,
            method,
            resource: "items",
            resource_id,
            customer,
            client_address: address.parse().unwrap(),
            now: NOW + second,
        },
    )
}

fn narrowing() -> impl Strategy<Value = Narrowing> {
    let operations = vec(select(&["get_item", "list_items", "x"][..]).prop_map(str::to_owned), 0..3);
    let customers = vec(select(&["1", "2", "3"][..]).prop_map(str::to_owned), 0..3);
    let addresses = vec(select(&["127.0.0.1", "::1"][..]).prop_map(|text| text.parse().unwrap()), 0..2);
    (operations, customers, any::<bool>(), option::of(NOW..NOW + 60), addresses, any::<bool>()).prop_map(
        |(operations, customers, read_only, until, client_addresses, seal)| Narrowing {
            operations,
            customers,
            read_only,
            until,
            client_addresses,
            seal,
        },
    )
}

/// Whether whoever is shown these customers is shown no more than those.
fn within(these: &Customers, those: &Customers) -> bool {
    match (these, those) {
        (_, Customers::Any) => true,
        (Customers::Any, Customers::Only(_)) => false,
        (Customers::Only(these), Customers::Only(those)) => these.is_subset(those),
    }
}

fn verified(text: &str) -> Token {
    biscuits().verify(text, &roots(), NOW).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_decision_that_was_kept_is_the_one_that_would_be_made(
        text in token(),
        requests in vec(asked(), 1..40),
    ) {
        let (token, biscuits) = (verified(&text), biscuits());
        for asked in &requests {
            let anew = Biscuits::authorize_anew(&token, &needs("get::item"), asked);
            prop_assert_eq!(biscuits.authorize(&token, &needs("get::item"), asked), anew);
        }
    }

    #[test]
    fn narrowing_never_widens(text in token(), narrowing in narrowing(), requests in vec(asked(), 1..8)) {
        let narrowed = attenuate(&text, &narrowing);
        prop_assume!(narrowed.is_ok());
        let (before, before_again, after) = (verified(&text), verified(&text), verified(&narrowed.unwrap()));
        for asked in &requests {
            if let Ok(after) = biscuits().authorize(&after, &needs("get::item"), asked) {
                let before = biscuits().authorize(&before, &needs("get::item"), asked);
                // A list may name more customers of a token narrowed to some than of one by a pattern, whose customers
                // cannot be told: each of them is one that could be asked for by name.
                let each = |id: &String| {
                    let named = Asked { customer: CustomerAsked::Named(id), ..*asked };
                    biscuits().authorize(&before_again, &needs("get::item"), &named).is_ok()
                };
                let fine = match (&before, &after) {
                    (Ok(before), after) if within(after, before) => true,
                    (_, Customers::Only(these)) => asked.customer == CustomerAsked::Confined && these.iter().all(each),
                    _ => false,
                };
                prop_assert!(fine, "{:?}: {:?}, then {:?}", asked, before, after);
            }
        }
    }

    #[test]
    fn logic_of_holders_never_widens(text in token(), code in code(), requests in vec(asked(), 1..8)) {
        let (before, after) = (verified(&text), verified(&with_code(&text, &code.concat())));
        for asked in &requests {
            let Ok(customers) = biscuits().authorize(&after, &needs("get::item"), asked) else { continue };
            let alone = |id: &String| {
                let named = Asked { customer: CustomerAsked::Named(id), ..*asked };
                biscuits().authorize(&before, &needs("get::item"), &named).is_ok()
            };
            match customers {
                Customers::Any => prop_assert_eq!(biscuits().authorize(&before, &needs("get::item"), asked), Ok(Customers::Any)),
                Customers::Only(these) => prop_assert!(these.iter().all(alone)),
            }
        }
    }

    #[test]
    fn who_is_shown_in_a_list_may_be_asked_for(text in token(), asked in asked()) {
        let (token, biscuits) = (verified(&text), biscuits());
        let list = Asked { customer: CustomerAsked::Confined, ..asked };
        if let Ok(Customers::Only(these)) = biscuits.authorize(&token, &needs("get::item"), &list) {
            for id in &these {
                let named = Asked { customer: CustomerAsked::Named(id), ..asked };
                prop_assert!(biscuits.authorize(&token, &needs("get::item"), &named).is_ok());
            }
        }
    }

    #[test]
    fn no_logic_gives_a_scope(text in token(), code in code(), asked in asked()) {
        let token = verified(&with_code(&text, &code.concat()));
        prop_assert!(biscuits().authorize(&token, &needs("write::item"), &asked).is_err());
    }

    #[test]
    fn any_text_is_judged(text in "[A-Za-z0-9_=-]{0,400}|\\PC{0,40}") {
        let refusal = biscuits().verify(&text, &roots(), NOW).unwrap_err();
        prop_assert_eq!(refusal.why, Why::InvalidToken);
        let _ = (inspect(&text), attenuate(&text, &Narrowing { read_only: true, ..Narrowing::default() }));
    }

    #[test]
    fn a_token_changed_anywhere_is_refused(text in token(), place: prop::sample::Index, bits in 1..=255_u8) {
        use base64::{Engine, engine::general_purpose::URL_SAFE};
        let mut bytes = URL_SAFE.decode(&text).unwrap();
        *place.get_mut(&mut bytes) ^= bits;
        let changed = URL_SAFE.encode(bytes);
        // What is not signed says nothing: fields that no version of the format knows.
        if let Ok(token) = biscuits().verify(&changed, &roots(), NOW) {
            let before = verified(&text);
            prop_assert_eq!(token.facts(), before.facts());
            prop_assert_eq!(token.revocations(), before.revocations());
        }
        let _ = inspect(&changed);
    }
}
