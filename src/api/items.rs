//! Items.

use super::{
    Api, Exchange, Instead, access_denied,
    http_date::last_modified,
    idempotency::{Keep, Once},
    item_not_found,
    list::List,
    precondition::Preconditions,
    translate::{id, item, money, same_as_path},
};
use crate::{
    domain::{self, ItemChange, ItemFilter, ItemRecord, NewItem},
    problem::Problem,
    store::Condition,
};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use counterfoil_api::{
    apis::items::{
        ChangeItemResponse, CreateItemResponse, DeleteItemResponse, EchoNumberResponse, ExportItemsResponse,
        GetItemResponse, ImportItemsResponse, InsertItemResponse, InsertItemWithTokenResponse, Items,
        ListItemsResponse, ListItemsWithTokenResponse, ReplaceItemResponse, UpdateItemResponse,
    },
    models,
};
use headers::Host;
use http::Method;
use rust_decimal::Decimal;

fn item_url(id: u64) -> String {
    format!("/items/{id}")
}

fn created(new: domain::Item) -> CreateItemResponse {
    let body = item(new);
    CreateItemResponse::Status201_TheItemWasCreated { location: item_url(body.id), body }
}

fn inserted(new: domain::Item) -> InsertItemResponse {
    InsertItemResponse::Status200_TheItemAsStored(item(new))
}

fn inserted_with_token(new: domain::Item) -> InsertItemWithTokenResponse {
    InsertItemWithTokenResponse::Status200_TheItemAsStored(item(new))
}

/// The request as it is compared with others under its key: without the token, which is no part of what is to be done
/// and of which nothing is kept, not even in a hash.
fn without_token(body: &models::LegacyItemWithToken) -> Result<Exchange, Problem> {
    let body = models::LegacyItemWithToken { token: String::new(), ..body.clone() };
    let body = serde_json::to_vec(&body).map_err(|error| Problem::internal(error.to_string()))?;
    Ok(Exchange { body: body.into(), ..Exchange::current()? })
}

fn new_item(name: &str, price: Decimal) -> Result<NewItem, Problem> {
    Ok(NewItem { name: name.to_owned(), price: money(price)? })
}

impl Api {
    /// Creates an item, once where the request has a key.
    async fn insert<R: Keep + 'static>(
        &self,
        new: NewItem,
        once: Option<Once<'_>>,
        respond: fn(domain::Item) -> R,
    ) -> Result<R, Instead> {
        let Some(once) = once else { return Ok(respond(self.store.create_item(new).await?)) };
        let receipt = self.store.create_item_once(new, once.request(respond)).await;
        Err(once.answer(receipt, Problem::from))
    }

    async fn replace(
        &self,
        item_id: u64,
        name: &str,
        price: Decimal,
        condition: Condition<domain::Item>,
    ) -> Result<models::Item, Problem> {
        let replaced = self.store.replace_item(id(item_id), new_item(name, price)?, condition).await;
        replaced.map(item).map_err(item_not_found)
    }
}

#[async_trait]
impl Items<Instead> for Api {
    async fn list_items(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        query: &models::ListItemsQueryParams,
    ) -> Result<ListItemsResponse, Instead> {
        let list = List::new("/items", query)?;
        let filter = ItemFilter {
            name: query.name.clone(),
            min_price: query.min_price.map(money).transpose()?,
            max_price: query.max_price.map(money).transpose()?,
        };
        let page = self.store.list_items(filter, list.page(None)?).await?;
        let (link, last_modified) = (list.link(&page), last_modified(page.modified));
        let body = page.rows.into_iter().map(item).collect();
        Ok(ListItemsResponse::Status200_APageOfItems { body, last_modified, link })
    }

    async fn create_item(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        header: &models::CreateItemHeaderParams,
        body: &models::ItemInput,
    ) -> Result<CreateItemResponse, Instead> {
        let once = self.once(header.idempotency_key.as_ref(), Exchange::current)?;
        self.insert(new_item(&body.name, body.price)?, once, created).await
    }

    async fn get_item(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::GetItemPathParams,
        _: &models::GetItemQueryParams,
    ) -> Result<GetItemResponse, Instead> {
        let found = self.store.get_item(id(path.item_id)).await.map_err(item_not_found)?;
        let last_modified = last_modified(found.modified);
        Ok(GetItemResponse::Status200_TheItem { body: item(found), last_modified })
    }

    async fn replace_item(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        headers: &models::ReplaceItemHeaderParams,
        path: &models::ReplaceItemPathParams,
        body: &models::ItemReplacement,
    ) -> Result<ReplaceItemResponse, Instead> {
        same_as_path(body.id.as_ref(), &path.item_id, "/id")?;
        let asked = Preconditions::new(headers.if_match.as_ref(), headers.if_unmodified_since.as_ref())?;
        let replaced = self.replace(path.item_id, &body.name, body.price, asked.condition()).await?;
        Ok(ReplaceItemResponse::Status200_TheItem(replaced))
    }

    async fn change_item(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        headers: &models::ChangeItemHeaderParams,
        path: &models::ChangeItemPathParams,
        body: &models::ItemChange,
    ) -> Result<ChangeItemResponse, Instead> {
        let change = ItemChange { name: body.name.clone(), price: body.price.map(money).transpose()? };
        let asked = Preconditions::new(headers.if_match.as_ref(), headers.if_unmodified_since.as_ref())?;
        let changed = self.store.change_item(id(path.item_id), change, asked.condition()).await;
        Ok(ChangeItemResponse::Status200_TheItem(item(changed.map_err(item_not_found)?)))
    }

    async fn delete_item(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        headers: &models::DeleteItemHeaderParams,
        path: &models::DeleteItemPathParams,
    ) -> Result<DeleteItemResponse, Instead> {
        let asked = Preconditions::new(headers.if_match.as_ref(), headers.if_unmodified_since.as_ref())?;
        self.store.delete_item(id(path.item_id), asked.condition()).await.map_err(item_not_found)?;
        let message = format!("Item {} deleted", path.item_id);
        Ok(DeleteItemResponse::Status200_TheItemWasDeleted(models::Message { message }))
    }

    async fn echo_number(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::EchoNumberPathParams,
    ) -> Result<EchoNumberResponse, Instead> {
        Ok(EchoNumberResponse::Status200_TheNumber(path.number))
    }

    async fn insert_item(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        header: &models::InsertItemHeaderParams,
        body: &models::LegacyItem,
    ) -> Result<InsertItemResponse, Instead> {
        let once = self.once(header.idempotency_key.as_ref(), Exchange::current)?;
        self.insert(new_item(&body.name, body.price)?, once, inserted).await
    }

    async fn update_item(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::UpdateItemPathParams,
        body: &models::LegacyItem,
    ) -> Result<UpdateItemResponse, Instead> {
        let body = self.replace(path.item_id, &body.name, body.price, Condition::none()).await?;
        Ok(UpdateItemResponse::Status200_TheItemAsStored(body))
    }

    async fn insert_item_with_token(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        header: &models::InsertItemWithTokenHeaderParams,
        body: &models::LegacyItemWithToken,
    ) -> Result<InsertItemWithTokenResponse, Instead> {
        if !self.legacy_tokens.admits_body(&body.token) {
            return Err(access_denied().into());
        }
        let once = self.once(header.idempotency_key.as_ref(), || without_token(body))?;
        self.insert(new_item(&body.name, body.price)?, once, inserted_with_token).await
    }

    async fn list_items_with_token(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        query: &models::ListItemsWithTokenQueryParams,
    ) -> Result<ListItemsWithTokenResponse, Instead> {
        let list = List::new("/items_security/", query)?;
        let page = self.store.list_items(ItemFilter::default(), list.page(Some("id"))?).await?;
        let link = list.link(&page);
        let body = page.rows.into_iter().map(item).collect();
        Ok(ListItemsWithTokenResponse::Status200_APageOfItems { body, link })
    }

    async fn import_items(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        headers: &models::ImportItemsHeaderParams,
    ) -> Result<ImportItemsResponse, Instead> {
        Err(self.import::<ItemRecord>(headers.idempotency_key.as_ref()).await)
    }

    async fn export_items(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<ExportItemsResponse, Instead> {
        Err(self.export::<ItemRecord>().await)
    }
}
