//! Items.

use super::{
    Api, Instead, access_denied, item_not_found,
    list::List,
    translate::{id, item, money, same_as_path},
};
use crate::{
    domain::{ItemChange, ItemFilter, ItemRecord, NewItem},
    problem::Problem,
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

fn new_item(name: &str, price: Decimal) -> Result<NewItem, Problem> {
    Ok(NewItem { name: name.to_owned(), price: money(price)? })
}

impl Api {
    async fn insert(&self, name: &str, price: Decimal) -> Result<models::Item, Problem> {
        Ok(item(self.store.create_item(new_item(name, price)?).await?))
    }

    async fn replace(&self, item_id: u64, name: &str, price: Decimal) -> Result<models::Item, Problem> {
        let replaced = self.store.replace_item(id(item_id), new_item(name, price)?).await;
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
        let link = list.link(&page);
        let body = page.rows.into_iter().map(item).collect();
        Ok(ListItemsResponse::Status200_APageOfItems { body, link })
    }

    async fn create_item(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        body: &models::ItemInput,
    ) -> Result<CreateItemResponse, Instead> {
        let body = self.insert(&body.name, body.price).await?;
        let location = format!("/items/{}", body.id);
        Ok(CreateItemResponse::Status201_TheItemWasCreated { body, location })
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
        Ok(GetItemResponse::Status200_TheItem(item(found)))
    }

    async fn replace_item(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::ReplaceItemPathParams,
        body: &models::ItemReplacement,
    ) -> Result<ReplaceItemResponse, Instead> {
        same_as_path(body.id.as_ref(), &path.item_id, "/id")?;
        let replaced = self.replace(path.item_id, &body.name, body.price).await?;
        Ok(ReplaceItemResponse::Status200_TheItem(replaced))
    }

    async fn change_item(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::ChangeItemPathParams,
        body: &models::ItemChange,
    ) -> Result<ChangeItemResponse, Instead> {
        let change = ItemChange { name: body.name.clone(), price: body.price.map(money).transpose()? };
        let changed = self.store.change_item(id(path.item_id), change).await.map_err(item_not_found)?;
        Ok(ChangeItemResponse::Status200_TheItem(item(changed)))
    }

    async fn delete_item(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::DeleteItemPathParams,
    ) -> Result<DeleteItemResponse, Instead> {
        self.store.delete_item(id(path.item_id)).await.map_err(item_not_found)?;
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
        body: &models::LegacyItem,
    ) -> Result<InsertItemResponse, Instead> {
        let body = self.insert(&body.name, body.price).await?;
        Ok(InsertItemResponse::Status200_TheItemAsStored(body))
    }

    async fn update_item(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::UpdateItemPathParams,
        body: &models::LegacyItem,
    ) -> Result<UpdateItemResponse, Instead> {
        let body = self.replace(path.item_id, &body.name, body.price).await?;
        Ok(UpdateItemResponse::Status200_TheItemAsStored(body))
    }

    async fn insert_item_with_token(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        body: &models::LegacyItemWithToken,
    ) -> Result<InsertItemWithTokenResponse, Instead> {
        if !self.legacy_tokens.admits_body(&body.token) {
            return Err(access_denied().into());
        }
        let body = self.insert(&body.name, body.price).await?;
        Ok(InsertItemWithTokenResponse::Status200_TheItemAsStored(body))
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
