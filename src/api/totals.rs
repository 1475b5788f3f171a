//! What invoices add up to.

use super::{
    Api, Exchange, Instead,
    http_date::last_modified,
    list::List,
    translate::{kind, number},
};
use crate::domain::{InvoiceFilter, Total, TotalsBy};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use counterfoil_api::{
    apis::totals::{ListCountryTotalsResponse, ListCustomerTotalsResponse, ListMonthTotalsResponse, Totals},
    models,
};
use headers::Host;
use http::Method;

#[async_trait]
impl Totals<Instead> for Api {
    async fn list_customer_totals(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        query: &models::ListCustomerTotalsQueryParams,
    ) -> Result<ListCustomerTotalsResponse, Instead> {
        let list = List::new("/totals/customers", query)?;
        let filter = InvoiceFilter {
            customer_id: None,
            owners: Exchange::owners()?,
            kind: query.kind.map(kind),
            country: query.country.clone(),
            from: query.from,
            to: query.to,
        };
        let page = self.store.list_totals(TotalsBy::Customer, filter, list.page(None)?).await?;
        let (link, last_modified) = (list.link(&page), last_modified(page.modified));
        let body = page.rows.into_iter().map(by_customer).collect();
        Ok(ListCustomerTotalsResponse::Status200_APageOfTotalsByCustomer { body, last_modified, link })
    }

    async fn list_month_totals(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        query: &models::ListMonthTotalsQueryParams,
    ) -> Result<ListMonthTotalsResponse, Instead> {
        let list = List::new("/totals/months", query)?;
        let filter = InvoiceFilter {
            customer_id: query.customer_id.clone(),
            owners: Exchange::owners()?,
            kind: query.kind.map(kind),
            country: query.country.clone(),
            from: query.from,
            to: query.to,
        };
        let page = self.store.list_totals(TotalsBy::Month, filter, list.page(None)?).await?;
        let (link, last_modified) = (list.link(&page), last_modified(page.modified));
        let body = page.rows.into_iter().map(by_month).collect();
        Ok(ListMonthTotalsResponse::Status200_APageOfTotalsByMonth { body, last_modified, link })
    }

    async fn list_country_totals(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        query: &models::ListCountryTotalsQueryParams,
    ) -> Result<ListCountryTotalsResponse, Instead> {
        let list = List::new("/totals/countries", query)?;
        let filter = InvoiceFilter {
            customer_id: query.customer_id.clone(),
            owners: Exchange::owners()?,
            kind: query.kind.map(kind),
            country: None,
            from: query.from,
            to: query.to,
        };
        let page = self.store.list_totals(TotalsBy::Country, filter, list.page(None)?).await?;
        let (link, last_modified) = (list.link(&page), last_modified(page.modified));
        let body = page.rows.into_iter().map(by_country).collect();
        Ok(ListCountryTotalsResponse::Status200_APageOfTotalsByCountry { body, last_modified, link })
    }
}

fn by_customer(row: Total) -> models::CustomerTotal {
    let Total { key, invoice_count, line_count, quantity, total } = row;
    models::CustomerTotal { customer_id: key, invoice_count, line_count, quantity, total: number(total) }
}

/// Every invoice has a date, and so a month.
fn by_month(row: Total) -> models::MonthTotal {
    let Total { key, invoice_count, line_count, quantity, total } = row;
    let month = key.unwrap_or_default();
    models::MonthTotal { month, invoice_count, line_count, quantity, total: number(total) }
}

fn by_country(row: Total) -> models::CountryTotal {
    let Total { key, invoice_count, line_count, quantity, total } = row;
    models::CountryTotal { country: key, invoice_count, line_count, quantity, total: number(total) }
}
