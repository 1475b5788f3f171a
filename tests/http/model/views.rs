//! What the API must show of the model.

use super::{
    money::amount,
    shop::{Invoice, Line, Shop},
};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

fn with(mut object: Value, name: &str, value: Option<Value>) -> Value {
    if let (Some(value), Some(fields)) = (value, object.as_object_mut()) {
        fields.insert(name.into(), value);
    }
    object
}

fn line(line_no: u32, line: &Line) -> Value {
    let shown = json!({"line_no": line_no, "stockcode": line.stockcode, "quantity": line.quantity,
        "unit_price": amount(line.unit_price.into())});
    with(shown, "description", line.description.map(Into::into))
}

fn lines<'l>(of: impl Iterator<Item = (&'l u32, &'l Line)>) -> Value {
    of.map(|(no, of)| line(*no, of)).collect()
}

fn summary(no: u32, of: &Invoice) -> Value {
    json!({"invoice_no": no, "invoice_date": of.date, "kind": of.kind,
        "customer": {"url": format!("/customer/{}", of.customer)}, "country": of.country,
        "line_count": of.lines.len(), "total": amount(of.total())})
}

impl Shop {
    pub fn item(&self, id: u64) -> Option<Value> {
        let (name, price) = self.items.get(&id)?;
        Some(json!({"id": id, "name": name, "price": amount((*price).into())}))
    }

    pub fn customer(&self, id: &str) -> Option<Value> {
        let country = self.customers.get(id)?;
        let total = self.invoices_of(id).map(|(_, invoice)| invoice.total()).sum();
        Some(json!({"customer_id": id, "country": country, "countries": self.countries_of(id),
            "invoice_count": self.invoices_of(id).count(), "total": amount(total)}))
    }

    pub fn invoice(&self, no: u32) -> Option<Value> {
        let of = self.invoices.get(&no)?;
        Some(with(summary(no, of), "lines", Some(lines(of.lines.iter()))))
    }

    pub fn line(&self, no: u32, line_no: u32) -> Option<Value> {
        Some(line(line_no, self.invoices.get(&no)?.lines.get(&line_no)?))
    }

    pub fn lines_with(&self, no: u32, stockcode: &str) -> Option<Value> {
        let found: Vec<_> =
            self.invoices.get(&no)?.lines.iter().filter(|(_, l)| l.stockcode == stockcode).collect();
        let (quantity, total) = found.iter().fold((0, 0), |(q, t), (_, l)| (q + l.quantity, t + l.amount()));
        let shown =
            json!({"invoice_no": no, "stockcode": stockcode, "quantity": quantity, "total": amount(total)});
        (!found.is_empty()).then(|| with(shown, "lines", Some(lines(found.into_iter()))))
    }

    pub fn stock_code(&self, code: &str) -> Option<Value> {
        let by_hand = *self.stock_codes.get(code)?;
        let seen: BTreeSet<_> = self.lines_of(code).filter_map(|line| line.description).collect();
        let prices = || self.lines_of(code).map(|line| line.unit_price);
        let sold: i64 = self.lines_of(code).map(|line| line.quantity).sum();
        let shown = json!({"stockcode": code, "descriptions": seen, "quantity_sold": sold,
            "line_count": self.lines_of(code).count()});
        let shown = with(shown, "description", by_hand.map(Into::into));
        let shown = with(shown, "min_unit_price", prices().min().map(|mills| amount(mills.into())));
        Some(with(shown, "max_unit_price", prices().max().map(|mills| amount(mills.into()))))
    }

    /// What a customer's invoices are called, by address.
    pub fn addresses(&self, customer: &str) -> Option<Value> {
        self.customers.get(customer)?;
        let address = |(no, _)| (format!("id_{no}"), json!(format!("/invoice/{no}")));
        Some(self.invoices_of(customer).map(address).collect::<Map<_, _>>().into())
    }

    /// Every list with every order, as the address of its first page, and its rows.
    pub fn lists(&self) -> Vec<(String, Vec<Value>)> {
        let items: Vec<_> = self.items.iter().map(|(id, (name, price))| (*id, name, *price)).collect();
        let item = |id: &u64| self.item(*id).expect("an item");
        let mut lists = Vec::new();
        let mut add = |path: &str, sort: &str, rows: Vec<Value>| {
            lists.push((format!("{path}?limit=2&sort=-{sort}"), rows.iter().rev().cloned().collect()));
            lists.push((format!("{path}?limit=3&sort={sort}"), rows));
        };
        let sorted = |mut keys: Vec<(String, i64, u64)>| {
            keys.sort();
            keys.iter().map(|(_, _, id)| item(id)).collect::<Vec<_>>()
        };
        add("/items", "id", items.iter().map(|(id, ..)| item(id)).collect());
        add("/items", "name", sorted(items.iter().map(|(id, name, _)| ((*name).clone(), 0, *id)).collect()));
        add(
            "/items",
            "price",
            sorted(items.iter().map(|(id, _, price)| (String::new(), *price, *id)).collect()),
        );
        add("/customer", "customer_id", self.customers.keys().filter_map(|id| self.customer(id)).collect());
        add(
            "/stockcode",
            "stockcode",
            self.stock_codes.keys().filter_map(|code| self.stock_code(code)).collect(),
        );
        let mut by_date: Vec<_> = self.invoices.iter().map(|(no, of)| (of.date, *no, of)).collect();
        add("/invoice", "invoice_no", by_date.iter().map(|(_, no, of)| summary(*no, of)).collect());
        by_date.sort_by_key(|(date, no, _)| (*date, *no));
        add("/invoice", "invoice_date", by_date.iter().map(|(_, no, of)| summary(*no, of)).collect());
        lists
    }
}
