//! Stock codes.

use super::{
    Api, Instead,
    list::List,
    translate::{same_as_path, stock_code},
};
use crate::{contract::encode, domain::StockCodeFilter, store::Put};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use counterfoil_api::{
    apis::stock_codes::{GetStockCodeResponse, ListStockCodesResponse, PutStockCodeResponse, StockCodes},
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
        let link = list.link(&page);
        let body = page.rows.into_iter().map(stock_code).collect();
        Ok(ListStockCodesResponse::Status200_APageOfStockCodes { body, link })
    }

    async fn get_stock_code(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::GetStockCodePathParams,
    ) -> Result<GetStockCodeResponse, Instead> {
        let found = self.store.get_stock_code(path.stockcode.clone()).await?;
        Ok(GetStockCodeResponse::Status200_TheStockCode(stock_code(found)))
    }

    async fn put_stock_code(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::PutStockCodePathParams,
        body: &models::StockCodeInput,
    ) -> Result<PutStockCodeResponse, Instead> {
        same_as_path(body.stockcode.as_ref(), &path.stockcode, "/stockcode")?;
        let (stored, put) =
            self.store.put_stock_code(path.stockcode.clone(), body.description.clone()).await?;
        let location = format!("/stockcode/{}", encode(&path.stockcode));
        let body = stock_code(stored);
        Ok(match put {
            Put::Created => PutStockCodeResponse::Status201_TheStockCodeWasCreated { body, location },
            Put::Replaced => PutStockCodeResponse::Status200_TheStockCode(body),
        })
    }
}
