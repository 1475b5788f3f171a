//! The requests that are made. Their values are few, so that they meet.

use proptest::prelude::*;

pub const NAMES: [&str; 4] = ["New Item", "Product B", "<b>É</b>", "product b"];
pub const CUSTOMERS: [&str; 4] = ["12345", "17850", "a-b", "a.b_C"];
pub const COUNTRIES: [&str; 3] = ["Germany", "France", "Åland"];
pub const STOCK_CODES: [&str; 4] = ["85123A", "85123a", "POST", "gift 1/2"];
pub const DESCRIPTIONS: [&str; 3] = ["WHITE HEART", " white heart ", "Postage"];
pub const DATES: [&str; 4] = ["2010-12-01", "2010-12-01T08:26:00", "2011-01-31T00:00:00", "2024-02-29"];
pub const KINDS: [&str; 3] = ["sale", "credit_note", "adjustment"];

/// A value of one of the lists above, by its place.
pub type Place = usize;

/// Stock code, description, quantity, unit price in mills.
pub type NewLine = (Place, Option<Place>, i64, i64);

/// One request, or the server's end.
#[derive(Clone, Debug)]
pub enum Step {
    CreateItem {
        name: Place,
        price: i64,
        key: Option<u8>,
    },
    ReplaceItem {
        id: u64,
        name: Place,
        price: i64,
        if_match: bool,
    },
    ChangeItem {
        id: u64,
        name: Option<Place>,
        price: i64,
        if_match: bool,
    },
    DeleteItem {
        id: u64,
        if_match: bool,
    },
    GetItem {
        id: u64,
    },
    CreateCustomer {
        id: Place,
        country: Place,
        key: Option<u8>,
    },
    ReplaceCustomer {
        id: Place,
        country: Place,
        if_match: bool,
    },
    DeleteCustomer {
        id: Place,
        if_match: bool,
    },
    GetCustomer {
        id: Place,
    },
    CreateInvoice {
        no: u32,
        customer: Place,
        country: Option<Place>,
        when: Place,
        kind: Place,
        lines: Vec<NewLine>,
        key: Option<u8>,
    },
    DeleteInvoice {
        no: u32,
        if_match: bool,
    },
    GetInvoice {
        no: u32,
    },
    AddLine {
        no: u32,
        line: NewLine,
        key: Option<u8>,
    },
    DeleteLines {
        no: u32,
        code: Place,
    },
    PutStockCode {
        code: Place,
        description: Option<Place>,
        if_match: bool,
    },
    GetStockCode {
        code: Place,
    },
    Lists,
    /// `kill -9`, and a new start on what is left.
    Restart,
}

fn price() -> impl Strategy<Value = i64> {
    prop_oneof![Just(0), Just(1), Just(19_990), 0..=1_000_000_000_000i64]
}

fn line() -> impl Strategy<Value = NewLine> {
    let quantity = prop_oneof![Just(1), Just(-1), (1..=10_000_000i64), (-10_000_000..=-1i64)];
    let unit_price = prop_oneof![Just(2_550), Just(0), -100_000_000_000..=100_000_000_000i64];
    (0..STOCK_CODES.len(), prop::option::of(0..DESCRIPTIONS.len()), quantity, unit_price)
}

fn item() -> impl Strategy<Value = Step> {
    let (name, id, sure) = (0..NAMES.len(), 1..7u64, any::<bool>());
    prop_oneof![
        4 => (name.clone(), price(), key()).prop_map(|(name, price, key)| Step::CreateItem { name, price, key }),
        2 => (id.clone(), name.clone(), price(), sure)
            .prop_map(|(id, name, price, if_match)| Step::ReplaceItem { id, name, price, if_match }),
        2 => (id.clone(), prop::option::of(name), price(), sure)
            .prop_map(|(id, name, price, if_match)| Step::ChangeItem { id, name, price, if_match }),
        1 => (id.clone(), sure).prop_map(|(id, if_match)| Step::DeleteItem { id, if_match }),
        3 => id.prop_map(|id| Step::GetItem { id }),
    ]
}

fn customer() -> impl Strategy<Value = Step> {
    let (id, country, sure) = (0..CUSTOMERS.len(), 0..COUNTRIES.len(), any::<bool>());
    prop_oneof![
        4 => (id.clone(), country.clone(), key())
            .prop_map(|(id, country, key)| Step::CreateCustomer { id, country, key }),
        1 => (id.clone(), country, sure)
            .prop_map(|(id, country, if_match)| Step::ReplaceCustomer { id, country, if_match }),
        1 => (id.clone(), sure).prop_map(|(id, if_match)| Step::DeleteCustomer { id, if_match }),
        2 => id.prop_map(|id| Step::GetCustomer { id }),
    ]
}

fn invoice() -> impl Strategy<Value = Step> {
    let (no, sure) = (1..5u32, any::<bool>());
    let lines = prop::collection::vec(line(), 0..4);
    let country = prop::option::of(0..COUNTRIES.len());
    let head = (no.clone(), 0..CUSTOMERS.len(), country, 0..DATES.len(), 0..KINDS.len());
    prop_oneof![
        5 => (head, lines, key()).prop_map(|((no, customer, country, when, kind), lines, key)| {
            Step::CreateInvoice { no, customer, country, when, kind, lines, key }
        }),
        1 => (no.clone(), sure).prop_map(|(no, if_match)| Step::DeleteInvoice { no, if_match }),
        2 => no.clone().prop_map(|no| Step::GetInvoice { no }),
        4 => (no.clone(), line(), key()).prop_map(|(no, line, key)| Step::AddLine { no, line, key }),
        2 => (no, 0..STOCK_CODES.len()).prop_map(|(no, code)| Step::DeleteLines { no, code }),
    ]
}

fn stock_code() -> impl Strategy<Value = Step> {
    let code = 0..STOCK_CODES.len();
    prop_oneof![
        (code.clone(), prop::option::of(0..DESCRIPTIONS.len()), any::<bool>())
            .prop_map(|(code, description, if_match)| Step::PutStockCode { code, description, if_match }),
        code.prop_map(|code| Step::GetStockCode { code }),
    ]
}

/// Half of the requests that may bear a key do, one of three.
fn key() -> impl Strategy<Value = Option<u8>> {
    prop::option::of(0..3u8)
}

/// Any step, those that say more of the store more often.
pub fn random() -> impl Strategy<Value = Step> {
    prop_oneof![
        12 => item(),
        8 => customer(),
        14 => invoice(),
        4 => stock_code(),
        1 => Just(Step::Lists),
        1 => Just(Step::Restart),
    ]
}
