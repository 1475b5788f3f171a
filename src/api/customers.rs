//! Customers, and their invoices as seen from them.

use super::{
    Api, Exchange, Instead,
    http_date::last_modified,
    item_not_found,
    list::List,
    precondition::Preconditions,
    translate::{customer, customer_url, date, invoice, kind, new_line, same_as_path},
};
use crate::{
    domain::{self, CustomerFilter, InvoiceFilter, InvoiceKind, NewInvoice},
    problem::Problem,
};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use counterfoil_api::{
    apis::customers::{
        CreateCustomerResponse, CreateInvoiceResponse, Customers, DeleteCustomerResponse,
        GetCustomerResponse, ListCustomerInvoicesResponse, ListCustomersResponse, ReplaceCustomerResponse,
    },
    models,
};
use headers::Host;
use http::Method;

fn customer_created(new: domain::Customer) -> CreateCustomerResponse {
    let location = customer_url(&new.customer_id);
    CreateCustomerResponse::Status201_TheCustomerWasCreated { body: customer(new), location }
}

fn invoice_created(new: domain::Invoice) -> CreateInvoiceResponse {
    let body = invoice(new);
    let location = format!("/invoice/{}", body.invoice_no);
    CreateInvoiceResponse::Status201_TheInvoiceWasCreated { body, location }
}

fn new_invoice(customer_id: &str, body: &models::InvoiceInput) -> Result<NewInvoice, Problem> {
    let url = body.customer.as_ref().and_then(|customer| customer.url.as_ref());
    same_as_path(url, &customer_url(customer_id), "/customer/url")?;
    let lines = body.lines.iter().flatten();
    Ok(NewInvoice {
        invoice_no: body.invoice_no,
        kind: body.kind.map_or(InvoiceKind::Sale, kind),
        invoice_date: date(&body.invoice_date)?,
        customer_id: customer_id.to_owned(),
        country: body.country.clone(),
        lines: lines
            .map(|line| new_line(&line.stockcode, line.description.as_ref(), line.quantity, line.unit_price))
            .collect::<Result<_, _>>()?,
    })
}

#[async_trait]
impl Customers<Instead> for Api {
    async fn list_customers(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        query: &models::ListCustomersQueryParams,
    ) -> Result<ListCustomersResponse, Instead> {
        let list = List::new("/customer", query)?;
        let filter = CustomerFilter { country: query.country.clone(), owners: Exchange::owners()? };
        let page = self.store.list_customers(filter, list.page(None)?).await?;
        let (link, last_modified) = (list.link(&page), last_modified(page.modified));
        let body = page.rows.into_iter().map(customer).collect();
        Ok(ListCustomersResponse::Status200_APageOfCustomers { body, last_modified, link })
    }

    async fn create_customer(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        header: &models::CreateCustomerHeaderParams,
        body: &models::CustomerInput,
    ) -> Result<CreateCustomerResponse, Instead> {
        let (id, country) = (body.customer_id.clone(), body.country.clone());
        let Some(once) = self.once(header.idempotency_key.as_ref(), Exchange::current)? else {
            return Ok(customer_created(self.store.create_customer(id, country).await?));
        };
        let request = once.request(customer_created);
        let receipt = self.store.create_customer_once(id, country, request).await;
        Err(once.answer(receipt, Problem::from))
    }

    async fn get_customer(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::GetCustomerPathParams,
    ) -> Result<GetCustomerResponse, Instead> {
        let found = self.store.get_customer(path.customer_id.clone()).await.map_err(item_not_found)?;
        let last_modified = last_modified(found.modified);
        Ok(GetCustomerResponse::Status200_TheCustomer { body: customer(found), last_modified })
    }

    async fn replace_customer(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        headers: &models::ReplaceCustomerHeaderParams,
        path: &models::ReplaceCustomerPathParams,
        body: &models::CustomerReplacement,
    ) -> Result<ReplaceCustomerResponse, Instead> {
        same_as_path(body.customer_id.as_ref(), &path.customer_id, "/customer_id")?;
        let asked = Preconditions::new(headers.if_match.as_ref(), headers.if_unmodified_since.as_ref())?;
        let (id, country) = (path.customer_id.clone(), body.country.clone());
        let replaced = self.store.replace_customer(id, country, asked.condition()).await;
        Ok(ReplaceCustomerResponse::Status200_TheCustomer(customer(replaced.map_err(item_not_found)?)))
    }

    async fn delete_customer(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        headers: &models::DeleteCustomerHeaderParams,
        path: &models::DeleteCustomerPathParams,
    ) -> Result<DeleteCustomerResponse, Instead> {
        let asked = Preconditions::new(headers.if_match.as_ref(), headers.if_unmodified_since.as_ref())?;
        let deleted = self.store.delete_customer(path.customer_id.clone(), asked.condition()).await;
        deleted.map_err(item_not_found)?;
        let message = format!("Customer {} deleted", path.customer_id);
        Ok(DeleteCustomerResponse::Status200_TheCustomerWasDeleted(models::Message { message }))
    }

    async fn list_customer_invoices(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::ListCustomerInvoicesPathParams,
        query: &models::ListCustomerInvoicesQueryParams,
    ) -> Result<ListCustomerInvoicesResponse, Instead> {
        let address = format!("{}/invoice", customer_url(&path.customer_id));
        let list = List::new(&address, query)?;
        let filter =
            InvoiceFilter { customer_id: Some(path.customer_id.clone()), ..InvoiceFilter::default() };
        let page = self.store.list_invoices(filter, list.page(Some("invoice_no"))?).await?;
        if page.rows.is_empty() {
            // No invoices, or no such customer?
            self.store.get_customer(path.customer_id.clone()).await.map_err(item_not_found)?;
        }
        // That of all invoices: the customer's own may be from another moment than the page.
        let (link, last_modified) = (list.link(&page), last_modified(page.modified));
        let body = page
            .rows
            .iter()
            .map(|row| (format!("id_{}", row.invoice_no), format!("/invoice/{}", row.invoice_no)))
            .collect();
        Ok(ListCustomerInvoicesResponse::Status200_APageOfAddresses { body, last_modified, link })
    }

    async fn create_invoice(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        header: &models::CreateInvoiceHeaderParams,
        path: &models::CreateInvoicePathParams,
        body: &models::InvoiceInput,
    ) -> Result<CreateInvoiceResponse, Instead> {
        let new = new_invoice(&path.customer_id, body)?;
        let Some(once) = self.once(header.idempotency_key.as_ref(), Exchange::current)? else {
            let created = self.store.create_invoice(new).await;
            return Ok(invoice_created(created.map_err(item_not_found)?));
        };
        let receipt = self.store.create_invoice_once(new, once.request(invoice_created)).await;
        Err(once.answer(receipt, item_not_found))
    }
}
