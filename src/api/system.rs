//! Health, version, metrics and the documents about the API.

use super::{Api, Instead};
use crate::{
    contract, docs,
    problem::{NOT_FOUND, Problem},
};
use async_trait::async_trait;
use axum_extra::extract::CookieJar;
use counterfoil_api::{
    apis::system::{
        GetContractJsonResponse, GetContractYamlResponse, GetDocsBundleResponse, GetDocsInitResponse,
        GetDocsResponse, GetDocsStyleResponse, GetHealthResponse, GetLivenessResponse, GetMetricsResponse,
        GetProblemTypeResponse, GetReadinessResponse, GetRedocBundleResponse, GetRedocInitResponse,
        GetRedocResponse, GetRootResponse, GetVersionResponse, System,
    },
    models,
    types::{ByteArray, Object},
};
use headers::Host;
use http::Method;
use serde_json::json;

fn healthy() -> models::Health {
    models::Health { status: "OK".to_owned() }
}

fn bytes(text: &str) -> ByteArray {
    ByteArray(text.as_bytes().to_vec())
}

#[async_trait]
impl System<Instead> for Api {
    /// The JSON answer; the page for browsers is served by the layer that reads `Accept`.
    async fn get_root(&self, _: &Method, _: &Host, _: &CookieJar) -> Result<GetRootResponse, Instead> {
        Ok(GetRootResponse::Status200_TheServerIsThere(models::Root {
            message: "OK".to_owned(),
            status_code: 200,
            data: Object(json!({})),
        }))
    }

    async fn get_health(&self, _: &Method, _: &Host, _: &CookieJar) -> Result<GetHealthResponse, Instead> {
        Ok(GetHealthResponse::Status200_Healthy(healthy()))
    }

    async fn get_liveness(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetLivenessResponse, Instead> {
        Ok(GetLivenessResponse::Status200_Healthy(healthy()))
    }

    async fn get_readiness(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetReadinessResponse, Instead> {
        match self.store.ready().await {
            Ok(()) => Ok(GetReadinessResponse::Status200_Healthy(healthy())),
            Err(error) => {
                let problem = Problem::overloaded("The database does not answer. Try again in a second.");
                Err(Problem { cause: Some(error.to_string()), ..problem }.into())
            }
        }
    }

    async fn get_version(&self, _: &Method, _: &Host, _: &CookieJar) -> Result<GetVersionResponse, Instead> {
        Ok(GetVersionResponse::Status200_TheVersion(models::Version {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            contract_version: self.contract.version.clone(),
            contract_sha256: self.contract.sha256.clone(),
        }))
    }

    async fn get_metrics(&self, _: &Method, _: &Host, _: &CookieJar) -> Result<GetMetricsResponse, Instead> {
        self.vision.measure();
        Ok(GetMetricsResponse::Status200_TheMetrics(ByteArray(self.metrics.text().into_bytes())))
    }

    async fn get_contract_yaml(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetContractYamlResponse, Instead> {
        Ok(GetContractYamlResponse::Status200_TheContract(ByteArray(contract::YAML.as_bytes().to_vec())))
    }

    async fn get_contract_json(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetContractJsonResponse, Instead> {
        Ok(GetContractJsonResponse::Status200_TheContract(Object(self.contract.document.clone())))
    }

    async fn get_docs(&self, _: &Method, _: &Host, _: &CookieJar) -> Result<GetDocsResponse, Instead> {
        Ok(GetDocsResponse::Status200_APage(docs::swagger_page().to_owned()))
    }

    async fn get_docs_style(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetDocsStyleResponse, Instead> {
        Ok(GetDocsStyleResponse::Status200_AStyleSheet(bytes(docs::swagger_ui_css())))
    }

    async fn get_docs_bundle(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetDocsBundleResponse, Instead> {
        Ok(GetDocsBundleResponse::Status200_AScript(bytes(docs::swagger_ui_bundle())))
    }

    async fn get_docs_init(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetDocsInitResponse, Instead> {
        Ok(GetDocsInitResponse::Status200_AScript(bytes(docs::swagger_init())))
    }

    async fn get_redoc(&self, _: &Method, _: &Host, _: &CookieJar) -> Result<GetRedocResponse, Instead> {
        Ok(GetRedocResponse::Status200_APage(docs::redoc_page().to_owned()))
    }

    async fn get_redoc_bundle(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetRedocBundleResponse, Instead> {
        Ok(GetRedocBundleResponse::Status200_AScript(bytes(docs::redoc_bundle())))
    }

    async fn get_redoc_init(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
    ) -> Result<GetRedocInitResponse, Instead> {
        Ok(GetRedocInitResponse::Status200_AScript(bytes(docs::redoc_init())))
    }

    async fn get_problem_type(
        &self,
        _: &Method,
        _: &Host,
        _: &CookieJar,
        path: &models::GetProblemTypePathParams,
    ) -> Result<GetProblemTypeResponse, Instead> {
        match docs::problem_page(&path.problem) {
            Some(page) => Ok(GetProblemTypeResponse::Status200_APage(page)),
            None => {
                Err(Problem::new(&NOT_FOUND, format!("There is no type of problem {}.", path.problem)).into())
            }
        }
    }
}
