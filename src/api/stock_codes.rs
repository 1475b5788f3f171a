//! Stock codes.

use super::{
    Api, Instead,
    http_date::last_modified,
    list::List,
    precondition::Preconditions,
    translate::{same_as_path, stock_code},
};
use crate::{
    contract::encode,
    domain::{StockCodeChange, StockCodeFilter},
    store::Put,
};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use counterfoil_api::{
    apis::stock_codes::{
        ChangeStockCodeResponse, GetStockCodeResponse, ListStockCodesResponse, PutStockCodeResponse,
        StockCodes,
    },
    models,
};
use headers::Host;
use http::Method;

#[async_trait]
impl StockCodes<Instead> for Api {
    async fn list_stock_codes(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        query: &models::ListStockCodesQueryParams,
    ) -> Result<ListStockCodesResponse, Instead> {
        let list = List::new("/stockcode", query)?;
        let filter = StockCodeFilter { q: query.q.clone(), words: query.words.clone() };
        let page = self.store.list_stock_codes(filter, list.page(None)?).await?;
        let (link, last_modified) = (list.link(&page), last_modified(page.modified));
        let body = page.rows.into_iter().map(stock_code).collect();
        Ok(ListStockCodesResponse::Status200_APageOfStockCodes { body, last_modified, link })
    }

    async fn get_stock_code(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::GetStockCodePathParams,
    ) -> Result<GetStockCodeResponse, Instead> {
        let found = self.store.get_stock_code(path.stockcode.clone()).await?;
        let last_modified = last_modified(found.modified);
        Ok(GetStockCodeResponse::Status200_TheStockCode { body: stock_code(found), last_modified })
    }

    async fn put_stock_code(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        headers: &models::PutStockCodeHeaderParams,
        path: &models::PutStockCodePathParams,
        body: &models::StockCodeInput,
    ) -> Result<PutStockCodeResponse, Instead> {
        same_as_path(body.stockcode.as_ref(), &path.stockcode, "/stockcode")?;
        let asked = Preconditions::new(headers.if_match.as_ref(), headers.if_unmodified_since.as_ref())?
            .create_only(headers.if_none_match.as_ref());
        let (code, description) = (path.stockcode.clone(), body.description.clone());
        let (stored, put) = self.store.put_stock_code(code, description, asked.condition()).await?;
        let location = format!("/stockcode/{}", encode(&path.stockcode));
        let body = stock_code(stored);
        Ok(match put {
            Put::Created => PutStockCodeResponse::Status201_TheStockCodeWasCreated { body, location },
            Put::Replaced => PutStockCodeResponse::Status200_TheStockCode(body),
        })
    }

    async fn change_stock_code(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        headers: &models::ChangeStockCodeHeaderParams,
        path: &models::ChangeStockCodePathParams,
        body: &models::StockCodeChange,
    ) -> Result<ChangeStockCodeResponse, Instead> {
        let asked = Preconditions::new(Some(&headers.if_match), headers.if_unmodified_since.as_ref())?;
        let change = StockCodeChange { description: body.description.clone().map(Into::into) };
        let code = path.stockcode.clone();
        let changed = self.store.change_stock_code(code, change, asked.condition()).await?;
        Ok(ChangeStockCodeResponse::Status200_TheStockCode(stock_code(changed)))
    }
}
